/**
 * Text as it is compared (SPEC §3.3): what reads the same to a Vietnamese reader is the same, and nothing else is.
 * The entities of web pages are their characters; NFC; any white space is one space, trimmed; lower case; Ð/ð as Đ/đ; tone marks of oa, oe, uy on the second vowel;
 * & as «và»; any hyphen or dash as -; no spaces around hyphens and commas; no zero-width characters. Diacritics are never dropped.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (WORDS.test(text)) return withNewTones(text.toLowerCase());
  return withNewTones(foldSigns(text));
}

/** All but the place of the tone marks. */
function foldSigns(text: string): string {
  return withoutEntities(text)
    .replace(ZERO_WIDTH, '')
    .normalize('NFC')
    .replace(/[Ðð]/gu, 'đ')
    .toLowerCase()
    .replace(/&/gu, ' và ')
    .replace(SPACES, ' ')
    .trim()
    .replace(DASHES, '-')
    .replace(/ ?([-,]) ?/gu, '$1');
}

function withNewTones(folded: string): string {
  return folded.replace(OLD_TONES, (vowels) => NEW_PLACE.get(vowels) ?? vowels);
}

/** «&amp;», «&#7903;»: what an export of a web page leaves in cells. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity;
    return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/**
 * Folds a text in UTF-8 of which nothing but the case of the letters is to be folded, as codes of respondents mostly are.
 * Answers how many bytes that makes in `into`, which has room for them; −1: the text is to be folded as a string.
 */
export function foldPlain(bytes: Uint8Array, start: number, end: number, into: Uint8Array): number {
  for (let i = start; i < end; i++) {
    const folded = PLAIN_BYTES[bytes[i] ?? 0] ?? 0;
    if (folded === 0) return -1;
    into[i - start] = folded;
  }
  return end - start;
}

/** Nothing but the case of the letters is to be folded: codes are often such. */
const PLAIN = /^[\w.-]*$/u;
/** Words of composed Latin letters with one space between them, as most answers and names are: the signs are as they are compared. */
const WORDS =
  /^[\w.()/:\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1e00-\u1eff]+(?:[ ,-][\w.()/:\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1e00-\u1eff]+)*$/u;
/** By byte: what it is folded to, if it is one of PLAIN. */
const PLAIN_BYTES = Uint8Array.from({ length: 0x80 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  return PLAIN.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0;
});
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);
const ZERO_WIDTH = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** òa → oà, ọe → oẹ, úy → uý …: no two words of Vietnamese differ by this alone. */
const NEW_PLACE: ReadonlyMap<string, string> = new Map(
  ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
    ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone): [string, string] => [
      (first + tone + second).normalize('NFC'),
      (first + second + tone).normalize('NFC'),
    ]),
  ),
);

const OLD_TONES = /[òóỏõọ][ae]|[ùúủũụ]y/gu;
