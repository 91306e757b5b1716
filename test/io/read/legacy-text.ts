/** Vietnamese text in the encodings before Unicode, by tables of their own: not those of src/io/read. */

/** The vowels of Vietnamese, each plain, grave, hook, tilde, acute, dot; and đ. */
const VOWELS = `
aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ`;

/** The same in VNI-Windows, as xvnkb (vni.h) and UniKey have them. */
const VNI = `
a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò
o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î`;

/** The same in TCVN3, from iconv -f TCVN5712-1:1993. */
const TCVN3 = `
61 b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb 65 cc ce cf d0 d1 aa d2 d3 d4 d5 d6 69 d7 d8 dc dd de
6f df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee 75 ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 79 fa fb fc fd fe`;

const vowels = [...VOWELS.replace(/\s/gu, '')];
const pieces = (list: string) => list.trim().split(/\s+/u);
const small = [...vowels, 'đ'];

/** The 134 letters that Vietnamese has beyond A–Z, small and capital. */
export const LETTERS: readonly string[] = [...small, ...small.map((letter) => letter.toUpperCase())].filter(
  (letter) => letter > '\u007f',
);

const vni = new Map(
  [...pieces(VNI), 'ñ'].flatMap((text, i): [string, string][] => {
    const letter = small[i] ?? '';
    return [
      [letter, text],
      [letter.toUpperCase(), text.toUpperCase()],
    ];
  }),
);

/** As cells in VNI fonts hold it. */
export function vniText(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vni.get(letter) ?? letter).join('');
}

const tcvn3 = new Map(
  [...pieces(TCVN3).map((hex) => Number.parseInt(hex, 16)), 0xae].map((byte, i) => [
    small[i] ?? '',
    String.fromCharCode(byte),
  ]),
);
[...'ĂÂÊÔƠƯĐ'].forEach((letter, i) => {
  tcvn3.set(letter, String.fromCharCode(0xa1 + i));
});
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/**
 * As cells in TCVN3 fonts hold it. A capital with a tone has no place there: it is the small letter (as typed for an …H font, and
 * commonly for any), or with `marks` a capital and a tone mark.
 */
export function tcvn3Text(text: string, { marks = false } = {}): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const known = tcvn3.get(letter);
      if (known !== undefined) return known;
      const apart = letter.normalize('NFD');
      const tone = TONES.findIndex((mark) => apart.includes(mark));
      if (tone < 0) return letter;
      if (!marks) return tcvn3.get(letter.toLowerCase()) ?? letter;
      const plain = apart.replaceAll(TONES[tone] ?? '', '').normalize('NFC');
      return (tcvn3.get(plain) ?? plain) + String.fromCharCode(0xb0 + tone);
    })
    .join('');
}

const windows1258 = new Map(
  Array.from({ length: 128 }, (_, i) => {
    const letter = new TextDecoder('windows-1258').decode(Uint8Array.of(128 + i));
    return [letter, String.fromCharCode(128 + i)];
  }),
);

/** Windows-1258 as Windows writes it: á is one byte, ấ is â and a tone. `apart`: all tones are bytes of their own. */
export function windows1258Text(text: string, { apart = false } = {}): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const known = windows1258.get(letter);
      if (known !== undefined && !(apart && TONES.some((tone) => letter.normalize('NFD').includes(tone)))) return known;
      const marks = letter.normalize('NFD');
      const tone = TONES.find((mark) => marks.includes(mark)) ?? '';
      const plain = marks.replace(tone, '').normalize('NFC');
      return (windows1258.get(plain) ?? plain) + (windows1258.get(tone) ?? tone);
    })
    .join('');
}

const WINDOWS_1252 = new Map(
  Array.from({ length: 32 }, (_, i) => [
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'[i] ?? '',
    String.fromCharCode(128 + i),
  ]),
);

/** Any text in an encoding, without a byte order mark. */
export function encode(text: string, encoding: string): Buffer {
  const western = (letters: string) => letters.replace(/[^ -ÿ]/gu, (c) => WINDOWS_1252.get(c) ?? c);
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1258':
      return Buffer.from(windows1258Text(text), 'latin1');
    case 'tcvn3':
      return Buffer.from(western(tcvn3Text(text)), 'latin1');
    case 'vni':
      return Buffer.from(western(vniText(text)), 'latin1');
    default:
      throw new Error(`no encoding ${encoding}`);
  }
}
