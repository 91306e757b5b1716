/** Totals of all years by one method, next to those of the years (SPEC §10.8, `--rebase`). */
import type { Language } from '../../../core/model/method.ts';
import type { Series } from '../../../core/series/series.ts';
import { type RebasedTrack, rebaseRuns } from '../../../method/rebase.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';
import type { LoadedYear } from '../../load-year.ts';

export function withRebased(
  { tracks }: Series,
  years: readonly LoadedYear[],
  labels: readonly string[],
  words: Words['series'],
  language: Language,
): { readonly series: Series; readonly lines: readonly string[] } {
  const places = [...years.keys()].filter((y) => years[y]?.isPublished !== true);
  const rebased = rebaseRuns(places.flatMap((y) => years[y]?.run ?? []));
  const series = {
    tracks: tracks.map((track) => ({
      ...track,
      units: track.units.map((unit) => ({
        ...unit,
        points: unit.points.map((point, y) => {
          const id = track.years[y]?.id;
          const rows = rebased.flatMap(({ runs }) => runs.filter(({ run, id: of }) => places[run] === y && of === id));
          return point === null ? null : { ...point, rebased: rows[0]?.units.get(point.id) ?? null };
        }),
      })),
    })),
  };
  return { series, lines: linesOf(rebased, years, places, labels, words, language) };
}

function linesOf(
  rebased: readonly RebasedTrack[],
  years: readonly LoadedYear[],
  places: readonly number[],
  labels: readonly string[],
  words: Words['series'],
  language: Language,
): string[] {
  const published = labels.filter((_, y) => years[y]?.isPublished === true);
  const newest = labels[places.at(-1) ?? -1] ?? '';
  return [
    ...rebased.map(({ name, share }) =>
      share === 0
        ? words.notRebased(name)
        : words.rebasedNote(name, newest, `${numberText(100 * share, 0, language)}%`),
    ),
    ...(published.length === 0 ? [] : [words.rebasedWithout(published)]),
  ];
}
