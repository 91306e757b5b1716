/** A text in lines of at most so many characters, broken between words; what does not fit ends in an ellipsis. */
import { cut } from '../short-names.ts';

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
