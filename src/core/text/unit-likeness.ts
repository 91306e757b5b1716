/** How unlike two names of units are: for suggestions and questions only, never a match. */
import { editDistance, withoutMarks } from './closest.ts';
import { fold } from './fold.ts';
import { foldUnit, kindOf, localityKind } from './fold-unit.ts';

/** What is compared of a name. */
export interface UnitText {
  readonly folded: string;
  /** «xã», «chi cục»; null: there is none before it. */
  readonly kind: string | null;
  readonly isLocality: boolean;
  /** Without the kind before it. */
  readonly bare: string;
  /** Words in Latin letters, but for «và», which is left out at will. */
  readonly words: readonly string[];
  readonly bareWords: readonly string[];
  /** Digits, and Roman numerals behind «khu vực». */
  readonly numbers: string;
}

export function unitText(text: string): UnitText {
  const folded = foldUnit(text.slice(0, LONGEST));
  const kind = kindOf(folded);
  const bare = kind === null ? folded : folded.slice(kind.length + 1);
  const roman = /khu vực ([ivx]+)(?!\p{L})/u.exec(folded)?.[1] ?? '';
  return {
    folded,
    kind,
    isLocality: localityKind(folded) !== null,
    bare,
    words: meaningfulWords(folded),
    bareWords: meaningfulWords(bare),
    numbers: [...folded.matchAll(/\d+/gu)].map(([digits]) => Number(digits)).join(' ') + roman,
  };
}

/**
 * 0 for another way to write the name (short form, no diacritics, no kind); else edits; Infinity where the two cannot be meant for
 * each other: other kinds, other numbers («phường 3», «phường 4»), a word more or less («Anh Sơn», «Anh Sơn Đông»).
 */
export function unlikeness(text: UnitText, name: UnitText): number {
  if (text.numbers !== name.numbers) return Number.POSITIVE_INFINITY;
  if (text.kind !== null && name.kind !== null && text.kind !== name.kind) return Number.POSITIVE_INFINITY;
  if (isOtherWriting(text, name)) return marksBetween(text.folded, name.folded);
  const [written, whole] = text.kind === null ? [text.folded, name.bare] : [text.folded, name.folded];
  const [plain, against] = [withoutMarks(written), withoutMarks(whole)];
  const longest = Math.max(plain.length, against.length);
  // A space more or less («YênThành») is a slip; a word more or less is another unit.
  const sameWords = written.split(' ').length === whole.split(' ').length;
  const limit = longest <= 2 ? 0 : !name.isLocality ? Math.ceil(longest / 3) : sameWords ? 2 : 1;
  if (Math.abs(plain.length - against.length) > limit) return Number.POSITIVE_INFINITY;
  const distance = editDistance(plain, against);
  return distance > limit ? Number.POSITIVE_INFINITY : distance + marksBetween(written, whole);
}

/**
 * Whether a text could be a shorter form of a name: «Sở KH&ĐT», «KH-ĐT», «BQL KKT Đông Nam», «Quỳnh Lưu» for a huyện, or the
 * same without diacritics. A text of another kind («thị xã Kỳ Anh») is none.
 */
export function isOtherWriting(text: UnitText, name: UnitText): boolean {
  if (text.words.join('') === name.words.join('')) return hasFewerMarks(text.folded, name.folded);
  if (text.kind !== null || name.kind === null) return shortens(text.words, name.words);
  if (text.words.join('') === name.bareWords.join('')) return hasFewerMarks(text.folded, name.bare);
  return shortens(text.words, name.words) || (!name.isLocality && shortens(text.words, name.bareWords));
}

export function wordsOf(text: string): string[] {
  return withoutMarks(fold(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** No cell's text costs much. */
const LONGEST = 200;
const MANY = 1000;

function meaningfulWords(text: string): string[] {
  return wordsOf(text).filter((word) => word !== 'va');
}

/** Wrong diacritics, which only put the names in order that are alike without them. */
function marksBetween(text: string, name: string): number {
  return text === name ? 0 : editDistance(text.slice(0, LONGEST), name) / MANY;
}

/** Diacritics may be left out all, never be others: «Yên Thanh» is not «Yên Thành», yet «Yen Thanh» may be. */
function hasFewerMarks(text: string, name: string): boolean {
  const [a = '', b = ''] = [text, name].map((part) => part.replace(/[^\p{L}\p{N}]+|(?<!\p{L})và(?!\p{L})/gu, ''));
  return a === b || withoutMarks(a) === a;
}

/** Each word is the next word of the name, or the initials of the next ones. */
function shortens(short: readonly string[], name: readonly string[]): boolean {
  const [word, ...rest] = short;
  if (word === undefined) return name.length === 0;
  if (name.length === 0) return false;
  if (word === name[0] && shortens(rest, name.slice(1))) return true;
  // A further word at the end, such as «tỉnh», is left out often.
  if (rest.length === 0 && word === name[0] && name.length === 2 && name[1] === 'tinh') return true;
  const letters = name.slice(0, word.length).map((word) => word[0] ?? '');
  return (
    word.length > 1 &&
    letters.length === word.length &&
    letters.join('') === word &&
    shortens(rest, name.slice(word.length))
  );
}
