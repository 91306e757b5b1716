/** Vietnamese text that was spoilt when somebody saved it, by what its words look like. */
/** UTF-8 that was read as windows-1252 and saved again: «Ä‘Æ¡n vá»‹» for «đơn vị». */
const MOJIBAKE = /\u00e1[\u00ba\u00bb]|\u00c6[\u00a1\u00b0]|\u00c4[\u0090\u0091\u2018]|\u00c3[\u00a0-\u00bd]/gu;
/** Letters that no Western code page has. */
const VIETNAMESE = /[\u1ea0-\u1ef9]/u;
/** Words that differ and are spoilt, from which on it is no chance. */
const ENOUGH = 3;
/** Share of the words. */
const LIKELY = 0.05;

export type Garbled = 'mojibake' | 'lost-letters';

/** What happened to the letters of a text; null: nothing. A text that has letters of Vietnamese kept them. */
export function garbledLetters(text: string): Garbled | null {
  if (VIETNAMESE.test(text)) return null;
  if (new Set(text.match(MOJIBAKE)).size >= ENOUGH) return 'mojibake';
  const words = text.split(/[\s,;|"]+/u).filter((word) => /\p{L}/u.test(word));
  // Where a code page lacks a letter, a question mark is in its place, within a word.
  const lost = words.filter((word) => /^[\p{L}?]+$/u.test(word) && /^\?\p{Ll}|\p{L}\?\p{L}/u.test(word));
  return new Set(lost).size >= ENOUGH && lost.length >= LIKELY * words.length ? 'lost-letters' : null;
}
