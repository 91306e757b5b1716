/**
 * Text written for the fonts that came before Unicode: TCVN3 (ABC: .VnTime, .VnArial …) and VNI-Windows (VNI-Times …).
 * Such a font draws Vietnamese letters in the places of Western ones, so a cell holds «Së C«ng Th­¬ng» for «Sở Công Thương».
 * Sources that agree: TCVN 5712:1993 as in glibc and XFree86 (TCVN3 is its VN3), UniKey, xvnkb.
 */

/** What the fonts have in addition to the letters of Latin-1: the characters of Windows-1252 at 80–9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in a Windows-1252 file. */
export function windows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/gu, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
}

/**
 * TCVN3 as Unicode (NFC). Its only capitals beyond A–Z are Ă Â Ê Ô Ơ Ư Đ: a capital with a tone is a letter and a tone mark
 * (B0–B4), or else the small letter in a font whose name ends in H (.VnTimeH), which draws every letter as a capital.
 * What is no letter of TCVN3 stays; a text with letters that no such font has is Unicode already and stays whole.
 * @param capitals the font is an …H font: the whole text is capitals
 */
export function tcvn3ToUnicode(text: string, { capitals = false }: { readonly capitals?: boolean } = {}): string {
  if (BEYOND_THE_FONTS.test(text)) return capitals ? text.toUpperCase() : text;
  const unicode = text
    .replace(/[\u00a1-\u00ff]/gu, (letter) => TCVN3.get(letter) ?? letter)
    .replace(TCVN3_TONED, (_, vowel: string, tone: string) => vowel + (TCVN3_TONES.get(tone) ?? tone))
    .normalize('NFC');
  return capitals ? unicode.toUpperCase() : unicode;
}

/**
 * VNI-Windows as Unicode (NFC): a vowel and a second character for its marks, in capitals as in small letters.
 * What is no such pair stays; a text with letters that no such font has is Unicode already and stays whole.
 */
export function vniToUnicode(text: string): string {
  if (BEYOND_THE_FONTS.test(text)) return text;
  return text.replace(VNI_LETTER, ([vowel = '', mark]) => {
    const letter = VNI_LETTERS.get(vowel) ?? vowel;
    return mark === undefined ? letter : (letter + (VNI_MARKS.get(mark.toLowerCase()) ?? mark)).normalize('NFC');
  });
}

/** Letters and marks that Windows-1252 has not. */
const BEYOND_THE_FONTS = /(?![ -ÿŒœŠšŸŽžƒˆ])[\p{L}\p{M}]/u;

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** The letters with tones are in the order grave, hook, tilde, acute, dot; · is a place without a letter. */
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ']
    .map((letter, place): [string, string] => [String.fromCharCode(0xa1 + place), letter])
    .filter(([, letter]) => letter !== '·'),
);

const TCVN3_TONES: ReadonlyMap<string, string> = new Map(TONES.map((tone, i) => [String.fromCharCode(0xb0 + i), tone]));

/** A tone mark counts after a vowel only: 30° is thirty degrees. */
const TCVN3_TONED = /([aeiouyăâêôơư])([\u00b0-\u00b4])/giu;

/** The second character of a pair, as a small letter: tones, the circumflex and the breve, alone and with the tones. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map(
  [
    ['', 'øûõùï'],
    ['\u0302', 'àåãáä'],
    ['\u0306', 'èúüéë'],
  ]
    .flatMap(([shape = '', marks = '']) =>
      [...marks].map((mark, i): [string, string] => [mark, shape + (TONES[i] ?? '')]),
    )
    .concat([
      ['â', '\u0302'],
      ['ê', '\u0306'],
    ]),
);

/** Letters of one character. Í and ì are themselves. */
const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  [...'ôơöưñđæỉóĩòịîỵÔƠÖƯÑĐÆỈÓĨÒỊÎỴ'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
);

const VNI_LETTER = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[ôöñæóòî]/giu;
