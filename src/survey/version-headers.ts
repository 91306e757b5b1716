/** Headers of versions of one question: as form tools number a second column, and as people write a header again. */
import { editDistance, withoutMarks } from '../core/text/closest.ts';

const WORD =
  'v|ver|version|form|new|old|copy|copy of|câu hỏi|câu|question|phiên bản|mẫu|phiếu|phiếu khảo sát|bản|lần|đợt|mới|cũ|sửa|bổ sung';
const NUMBER = '(?:mới|cũ|new|old|\\d{1,3})';
const SUFFIX = new RegExp(`^[ _.\\-#([/]+(?:${WORD})?[ _.]*${NUMBER}?[)\\]]*$`, 'u');
const PREFIX = new RegExp(`^[([]*(?:${WORD})[ _.]*${NUMBER}?[)\\]]*[ _.:/#-]*$`, 'u');

/** Shorter headers differ in a letter that says which question it is. */
const SHORTEST = 12;
/** Edits in so many letters: a word that was put otherwise. */
const LETTERS_AN_EDIT = 6;

/** Whether one of two folded headers is the other with a number or a word of versions, or is written a little otherwise. */
export function areVersions(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return false;
  return isVersion(a, b) || isVersion(b, a) || isNearly(withoutMarks(a), withoutMarks(b));
}

function isVersion(text: string, header: string): boolean {
  if (text.startsWith(header)) return SUFFIX.test(text.slice(header.length));
  if (text.endsWith(header)) return PREFIX.test(text.slice(0, -header.length));
  // Câu 1, Câu hỏi 1 and C1 are Q1.
  return text !== numbered(text) && numbered(text) === numbered(header);
}

function numbered(text: string): string {
  return text.replace(/^(?:câu hỏi|câu|question|c)[ .:]*(?=\d)/u, 'q');
}

function isNearly(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < SHORTEST || digits(a) !== digits(b)) return false;
  return editDistance(a, b) * LETTERS_AN_EDIT <= longest;
}

function digits(text: string): string {
  return (text.match(/\d+/gu) ?? []).join(' ');
}
