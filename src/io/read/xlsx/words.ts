/** Bytes of a part as they are compared four at a time. */

/** Of a word of four, as little-endian reads them. */
export function four(letters: string): number {
  return Buffer.from(letters, 'latin1').readInt32LE();
}

export function standsAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}
