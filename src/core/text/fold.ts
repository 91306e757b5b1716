/**
 * Text as it is compared (SPEC §3.3): what reads the same to a Vietnamese reader is the same, and nothing else is.
 * NFC; any white space is one space, trimmed; lower case; Ð/ð as Đ/đ; tone marks of oa, oe, uy on the second vowel;
 * & as «và»; any hyphen or dash as -; no spaces around hyphens and commas; no zero-width characters. Diacritics are never dropped.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(ZERO_WIDTH, '')
    .normalize('NFC')
    .replace(/[Ðð]/gu, 'đ')
    .toLowerCase()
    .replace(/&/gu, ' và ')
    .replace(SPACES, ' ')
    .trim()
    .replace(DASHES, '-')
    .replace(/ ?([-,]) ?/gu, '$1')
    .replace(OLD_TONES, (vowels) => NEW_PLACE.get(vowels) ?? vowels);
}

/** Nothing but the case of the letters is to be folded: codes are often such. */
const PLAIN = /^[\w.-]*$/u;
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

const OLD_TONES = new RegExp([...NEW_PLACE.keys()].join('|'), 'gu');

/**
 * The text of a unit's name as it is compared: folded, without a leading UBND, and with the short forms of its kind
 * written out (TP. → thành phố, TX. → thị xã, H. → huyện, P. → phường). The kind stays part of the name.
 */
export function foldUnit(text: string): string {
  const folded = fold(text).replace(/^ubnd /u, '');
  for (const [short, kind] of KINDS) {
    const rest = short.exec(folded);
    if (rest !== null) return `${kind} ${folded.slice(rest[0].length)}`;
  }
  return folded;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^tp(?:\. ?| )/u, 'thành phố'],
  [/^tx(?:\. ?| )/u, 'thị xã'],
  [/^h\. ?/u, 'huyện'],
  [/^p\. ?/u, 'phường'],
];
