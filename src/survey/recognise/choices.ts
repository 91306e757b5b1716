/** Do the cells hold several options each, and what separates these? */
import { fold } from '../../core/text/fold.ts';
import type { ColumnText } from './column.ts';

export interface Choices {
  readonly separator: string;
  /** In the order in which they were met. */
  readonly options: readonly string[];
}

const SEPARATORS = ['; ', ', ', ';', '|', ' | ', ',', ' '];
const MOST_OPTIONS = 15;

/**
 * The separator that splits every cell into options that also occur alone, or into parts in which it does not occur;
 * null where no cell holds two. A space only counts where every option also occurs alone.
 */
export function findChoices(texts: readonly ColumnText[]): Choices | null {
  const cells = texts.map(({ text }) => text);
  const found = SEPARATORS.flatMap((separator) => {
    const split = splitBy(cells, separator);
    return split === null ? [] : [split];
  });
  // The fewest options explain the cells best; where two do alike, the first.
  return found.sort((a, b) => a.options.length - b.options.length)[0] ?? null;
}

function splitBy(cells: readonly string[], separator: string): Choices | null {
  const trailing = cells.every((cell) => cell.endsWith(separator.trimEnd()) && separator.trim() !== '');
  const bare = trailing ? cells.map((cell) => cell.slice(0, -separator.trimEnd().length)) : cells;
  const shortest = [...bare].sort((a, b) => a.length - b.length);
  const options: string[] = [];
  let composite = 0;
  for (const cell of shortest) {
    const rest = without(cell, options, separator);
    if (rest === '') composite += 1;
    else options.push(rest);
    if (options.length > MOST_OPTIONS) return null;
  }
  // An option that is made of others was met before them.
  for (const option of [...options].sort((a, b) => b.length - a.length)) {
    const others = options.filter((other) => other !== option);
    if (without(option, others, separator) !== '') continue;
    options.splice(options.indexOf(option), 1);
    composite += 1;
  }
  // Microsoft Forms puts the mark behind the last one too: then it parts options even where no cell holds two.
  if (composite === 0 && !(trailing && separator === ';')) return null;
  // What is left of a cell after its options must be one option itself: it occurs alone somewhere, or holds no separator.
  const alone = new Set(bare.map(fold));
  const whole = options.every(
    (option) => alone.has(fold(option)) || (separator !== ' ' && !option.includes(separator)),
  );
  const folded = cells.map(fold).join('\n');
  const met = (option: string) => folded.indexOf(fold(option));
  return whole ? { separator, options: options.sort((a, b) => met(a) - met(b)) } : null;
}

/** The cell without the options it begins with, one after the other; '' where it is made of two or more of them. */
function without(cell: string, options: readonly string[], separator: string): string {
  let rest = cell;
  const longest = [...options].sort((a, b) => b.length - a.length);
  for (let found = true; found && rest !== ''; ) {
    found = false;
    for (const option of longest) {
      if (fold(rest) === fold(option)) return '';
      if (rest.startsWith(option + separator)) {
        rest = rest.slice(option.length + separator.length);
        found = true;
        break;
      }
    }
  }
  return rest;
}
