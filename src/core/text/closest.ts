/** The words nearest to one that is not known: suggestions only, never a match. */
import { fold } from './fold.ts';

/** The nearest word, where one is near enough to be meant. */
export function closest(word: string, words: Iterable<string>): string | null {
  return nearest(word, words, 1)[0] ?? null;
}

/** At most `count` words within a third of their length in edits (none in one or two letters), nearest first. */
export function nearest(word: string, words: Iterable<string>, count: number): string[] {
  const sought = withoutMarks(word);
  return [...new Set(words)]
    .map((candidate) => {
      const other = withoutMarks(candidate);
      const longest = Math.max(sought.length, other.length);
      return { candidate, distance: editDistance(sought, other), limit: longest <= 2 ? 0 : Math.ceil(longest / 3) };
    })
    .filter(({ distance, limit }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Folded and without diacritics, so that a dropped one counts for nothing; cut, so that no cell's text costs much. */
export function withoutMarks(text: string): string {
  return fold(text.slice(0, 200)).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').slice(0, 80);
}

/** Edits (insert, delete, replace, swap of neighbours) between two texts: Damerau & Levenshtein, optimal alignment. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
