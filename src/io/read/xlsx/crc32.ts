/** CRC-32 of zip (ISO 3309); node has it from 20.15 on. */
import zlib from 'node:zlib';

type Crc32 = (bytes: Buffer, before: number) => number;

/** @param before the CRC of the bytes before these; 0 for none */
export const crc32: Crc32 = typeof zlib.crc32 === 'function' ? zlib.crc32 : crc32ByTable;

export function crc32ByTable(bytes: Buffer, before: number): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = (TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
