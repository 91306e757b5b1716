/**
 * A workbook that can be checked for changes since this tool wrote it: the comment of its zip container holds the
 * SHA-256 of all bytes before it. Any program that saves the workbook again, such as Excel, drops or breaks the seal. So a
 * file of ours can be distinguished from one that somebody has worked on, without another file next to it.
 */
import { createHash } from 'node:crypto';

const WORD = 'ddci sha256 ';
const LENGTH = WORD.length + 64;

/** @param container a zip container without a comment: its last two bytes are the comment's length */
export function sealed(container: Uint8Array): Uint8Array {
  const content = container.subarray(0, -2);
  return Buffer.concat([content, Buffer.from([LENGTH, 0]), Buffer.from(WORD + hash(content), 'latin1')]);
}

export function isSealed(bytes: Uint8Array): boolean {
  if (bytes.length < LENGTH + 2) return false;
  const end = bytes.length - LENGTH;
  const seal = Buffer.from(bytes.subarray(end)).toString('latin1');
  return seal === WORD + hash(bytes.subarray(0, end - 2));
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
