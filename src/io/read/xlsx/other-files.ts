/** What a file is that is no workbook though it says so: each kind has its own way out. */
import { Failure } from '../../failure.ts';

/** Entries of an OLE container's directory are so long, and begin at multiples of it (MS-CFB §2.6.1). */
const ENTRY = 128;
const STREAM = 2;
/** Looked at of a text. */
const START = 4096;

/** The container of .xls, and of .xlsx with a password: the names of its streams distinguish them. */
export function oleFailure(bytes: Uint8Array, file: string): Failure {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let old = false;
  for (let at = 512; at + ENTRY <= buffer.length; at += ENTRY) {
    const length = buffer.readUInt16LE(at + 64);
    if (buffer[at + 66] !== STREAM || length < 4 || length > 64) continue;
    const name = buffer.toString('utf16le', at, at + length - 2);
    if (name === 'EncryptedPackage') return new Failure('encrypted-workbook', { file });
    old ||= name === 'Workbook' || name === 'Book';
  }
  return new Failure(old ? 'old-workbook' : 'old-or-encrypted', { file });
}

/** A file that is called a workbook and has neither container. */
export function otherFailure(bytes: Uint8Array, file: string): Failure {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, START));
  const wide = buffer.length >= 2 && (buffer.readUInt16BE(0) === 0xfffe || buffer.readUInt16BE(0) === 0xfeff);
  // Of UTF-16 every second byte, which is what the words that are sought need.
  const text = buffer.toString('latin1').replaceAll('\0', '').toLowerCase();
  const start = text
    .slice(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u.test(text) ? (wide ? 2 : 3) : 0)
    .trimStart();
  // Sheets of Excel 2 to 4 had no container.
  if (buffer[0] === 0x09 && [0x00, 0x02, 0x04].includes(buffer[1] ?? -1) && buffer[3] === 0x00) {
    return new Failure('old-workbook', { file });
  }
  if (start.startsWith('<')) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
      return new Failure('xml-named-workbook', { file });
    const html = ['<!doctype html', '<html', '<head', '<meta', '<body', '<table', '<style'];
    if (html.some((tag) => start.includes(tag))) return new Failure('html-named-workbook', { file });
    return new Failure('not-a-workbook', { file });
  }
  const isText = start !== '' && (wide || !buffer.includes(0)) && !hasControls(start);
  return new Failure(isText ? 'csv-named-workbook' : 'not-a-workbook', { file });
}

/** Characters that no text holds. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 27)) return true;
  }
  return false;
}
