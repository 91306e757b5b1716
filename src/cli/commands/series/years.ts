/** A series as it is shown. */
import type { Series, UnitSeries } from '../../../core/series/series.ts';
import type { Words } from '../../../words/words.ts';
import type { LoadedYear } from '../../load-year.ts';
import type { Transition } from './transitions.ts';

export interface Years {
  readonly years: readonly {
    /** Distinct: the year, or the file. */
    readonly label: string;
    readonly file: string;
    readonly title: string;
    readonly year: number | null;
    readonly published: boolean;
  }[];
  readonly transitions: readonly Transition[];
  readonly series: Series;
  /** Whether a track's totals are made by another method from that year on. */
  readonly isBreak: (track: number, year: number) => boolean;
  /** What there is to say of totals by one method; null: there are none. */
  readonly rebased: readonly string[] | null;
  /** What there is to say of published tables. */
  readonly notes: readonly string[];
}

/** The years where they are all known and differ; else the names of the files, with their folders where these alone differ. */
export function yearLabels(years: readonly LoadedYear[]): string[] {
  const numbers = years.map(({ run }) => run.year);
  const distinct = (texts: readonly unknown[]) => new Set(texts).size === texts.length;
  if (numbers.every((year) => year !== null) && distinct(numbers)) return numbers.map(String);
  const names = years.map(({ file, run: { year } }) =>
    year === null || numbers.filter((other) => other === year).length > 1 ? file : String(year),
  );
  return distinct(names) ? names : years.map(({ file }, y) => `${y + 1}. ${file}`);
}

/** The title and the file of a year. */
export function sourceText({ title, file }: Years['years'][number]): string {
  return title === file ? file : `${title} (${file})`;
}

/** The name of a unit, with the last year of one that is no more: it may have the name of another. */
export function unitLabel(
  { name, points }: UnitSeries,
  { years }: Pick<Years, 'years'>,
  words: Words['series'],
): string {
  const last = points.findLastIndex((point) => point !== null);
  return last === points.length - 1 ? name : words.until(name, years[last]?.label ?? '');
}
