/** The records of an old workbook's stream (MS-XLS §2.1.4): what the library does not say of it. A file that was cut short ends in the middle of one. */

const BEGIN = [0x0809, 0x0409, 0x0209, 0x0009];
const END = 0x000a;
const SHEET = 0x0085;
const FONT = 0x0031;
const FILE_PASSWORD = 0x002f;

export interface Records {
  /** Where each sheet begins, in the order of the tabs. */
  readonly sheets: readonly number[];
  /** Names of the fonts. */
  readonly fonts: readonly string[];
  readonly encrypted: boolean;
}

/** null: damaged; a record goes beyond the end, a part is not closed, or a sheet does not begin where it should. */
export function readRecords(stream: Buffer): Records | null {
  const sheets: number[] = [];
  const fonts: string[] = [];
  const begins = new Set<number>();
  let depth = 0;
  let encrypted = false;
  let at = 0;
  for (; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    // What is behind the last part is not read.
    if (depth === 0 && !BEGIN.includes(type)) break;
    const data = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    if (at + 4 + data.length > stream.length || data.length < stream.readUInt16LE(at + 2)) return null;
    if (BEGIN.includes(type)) {
      if (depth === 0) begins.add(at);
      depth += 1;
    } else if (type === END) depth -= 1;
    else if (type === SHEET && data.length >= 4) sheets.push(data.readUInt32LE(0));
    else if (type === FONT && data.length > 16) fonts.push(fontName(data));
    else if (type === FILE_PASSWORD) encrypted = true;
    at += 4 + data.length;
  }
  const whole = depth === 0 && begins.size > 0 && sheets.every((sheet) => begins.has(sheet));
  return whole ? { sheets, fonts, encrypted } : null;
}

/** Its letters are of one byte or two (MS-XLS §2.4.122); before Excel 97 there is no sign for it. */
function fontName(data: Buffer): string {
  const length = data.readUInt8(14);
  if (data.length === 15 + length) return data.toString('latin1', 15);
  return data.readUInt8(15) === 1
    ? data.toString('utf16le', 16, 16 + 2 * length)
    : data.toString('latin1', 16, 16 + length);
}
