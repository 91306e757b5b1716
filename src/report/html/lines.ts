/** Texts in little room. */
import { cut } from '../short-names.ts';
import { type Content, element } from './element.ts';

/** In lines of at most so many characters, broken between words; what does not fit ends in an ellipsis. */
export function lines(text: string, length: number, most: number): string[] {
  const made: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = made.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && [...longer].length <= length) made[made.length - 1] = longer;
    else made.push(word);
    if (made.length > most) break;
  }
  const shown = made.slice(0, most).map((line) => cut(line, length));
  const last = shown.at(-1);
  return made.length > most && last !== undefined ? [...shown.slice(0, -1), `${cut(last, length - 1)}…`] : shown;
}

/** A text whose words may be broken where they have more characters than a narrow column holds. */
export function breakable(text: string): Content {
  const word = new RegExp(`\\S{1,${LONGEST_WORD}}|\\s+`, 'gu');
  const pieces = text.match(word) ?? [];
  return pieces.map((piece, i) => {
    const broken = i > 0 && !/\s/u.test(piece) && !/\s/u.test(pieces[i - 1] ?? ' ');
    return broken ? [element('wbr'), piece] : piece;
  });
}

const LONGEST_WORD = 14;
