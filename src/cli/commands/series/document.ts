/** A series as a document: changes of method first, then track by track (SPEC §10.8). */

import { medianOfSorted } from '../../../core/median-of-sorted.ts';
import { present } from '../../../core/missing.ts';
import type { Language } from '../../../core/model/method.ts';
import type { Slope, TrackSeries, UnitEvent } from '../../../core/series/series.ts';
import { numberText } from '../../../report/number-text.ts';
import type { Words } from '../../../words/words.ts';
import type { Section } from '../../document.ts';
import { differenceLine } from '../compare/differences.ts';
import { signed } from '../compare/document.ts';
import { sourceText, unitLabel, type Years } from './years.ts';

/** Years that are next to each other in a table. */
const ACROSS = 5;
const CONFIDENCE = '95%';

export function seriesDocument(years: Years, messages: Words, language: Language): Section[] {
  const words = messages.series;
  return [
    {
      level: 1,
      title: words.title,
      lines: [],
      table: {
        columns: [
          { head: words.year, kind: 'words' },
          { head: words.source, kind: 'words' },
          { head: '', kind: 'words' },
        ],
        rows: years.years.map((year) => [
          year.label,
          sourceText(year),
          year.published ? words.isPublished : words.isRun,
        ]),
      },
    },
    { level: 2, title: words.changes, lines: changeLines(years, messages, language), table: null },
    ...years.series.tracks.flatMap((track, t) => trackSections(years, track, t, messages, language)),
  ];
}

/** What changed besides the units, year by year. */
export function changeLines(years: Years, messages: Words, language: Language): string[] {
  const { series: words, compare } = messages;
  const names = new Map(years.series.tracks.map(({ id, name }) => [id, name]));
  const lines = years.transitions.flatMap(({ year, differences, otherScale, isPartlyKnown }) => {
    const named = new Set<string>();
    const said = [
      ...(isPartlyKnown ? [words.partlyKnown] : []),
      ...differences.map((difference) =>
        differenceLine(difference, names.get(difference.track ?? '') ?? null, named, { words: compare, language }),
      ),
      ...otherScale.map(words.otherScale),
    ];
    const between = `${years.years[year - 1]?.label ?? ''} → ${years.years[year]?.label ?? ''}`;
    return said.map((line) => `${between}: ${line}`);
  });
  const isBroken = years.transitions.some(({ breaks }) => breaks.length > 0);
  const runs = years.years.filter(({ published }) => !published).length;
  return [
    ...(isBroken ? [words.breakNote] : []),
    ...(lines.length === 0 ? [words.noChanges] : lines),
    ...years.notes,
    ...(runs > 1 ? [words.ownReferences, ...(years.rebased === null ? [words.useRebase] : [])] : []),
    ...(years.rebased ?? []),
  ];
}

function trackSections(years: Years, track: TrackSeries, t: number, messages: Words, language: Language): Section[] {
  const words = messages.series;
  const number = (value: number | null, decimals = track.decimals) => numberText(value, decimals, language);
  const labels = years.years.map(({ label }, y) => (years.isBreak(t, y) ? `≠ ${label}` : label));
  const shown = [...labels.keys()].filter((y) => track.years[y] != null);
  const across = (
    title: string,
    lines: readonly string[],
    head: string,
    rows: readonly Row[],
    { last = null, heads = labels }: { readonly last?: Row | null; readonly heads?: readonly string[] } = {},
  ) =>
    Array.from({ length: Math.ceil(shown.length / ACROSS) }, (_, chunk): Section => {
      const columns = shown.slice(chunk * ACROSS, (chunk + 1) * ACROSS);
      const more = last !== null && (chunk + 1) * ACROSS >= shown.length ? last : null;
      return {
        level: 3,
        title,
        lines: chunk === 0 ? lines : [],
        table: {
          columns: [
            { head, kind: 'words' },
            ...columns.map((y) => ({ head: heads[y] ?? '', kind: 'number' as const })),
            ...(more === null ? [] : [{ head: words.slope, kind: 'number' as const }]),
          ],
          rows: rows.map(({ name, cells }, r) => [
            name,
            ...columns.map((y) => cells[y] ?? ''),
            ...(more === null ? [] : [more.cells[r] ?? '']),
          ]),
        },
      };
    });
  const units = track.units;
  const slopes = units.map(({ slope }) => slopeText(slope, track.decimals, language));
  const hasSlopes = units.some(({ slope }) => slope !== null);
  const hasIntervals = units.some(({ slope }) => slope?.interval != null);
  const whole = units.filter(({ points }) => shown.every((y) => points[y]?.among != null));
  const isUneven = whole.length > 1 && units.some(({ points }) => shown.some((y) => points[y] === null));
  return [
    { level: 2, title: track.name, lines: [], table: null },
    ...allSection(track, labels, shown, messages, language),
    ...across(
      words.totals,
      [...(hasSlopes ? [words.slopeNote] : []), ...(hasIntervals ? [words.slopeInterval(CONFIDENCE)] : [])],
      words.unit,
      units.map((unit) => ({
        name: unitLabel(unit, years, words),
        cells: unit.points.map((point) => (point === null ? '' : `${number(point.total)} (${point.rank ?? '–'})`)),
      })),
      { last: hasSlopes ? { name: words.slope, cells: slopes } : null },
    ),
    ...(units.some(({ points }) => points.some((point) => point?.rebased != null))
      ? across(
          words.rebased,
          [],
          words.unit,
          units.flatMap((unit) =>
            unit.points.every((point) => point?.rebased == null)
              ? []
              : [
                  {
                    name: unitLabel(unit, years, words),
                    cells: unit.points.map((point) =>
                      point?.rebased == null ? '' : `${number(point.rebased.total)} (${point.rebased.rank ?? '–'})`,
                    ),
                  },
                ],
          ),
          { heads: years.years.map(({ label }) => label) },
        )
      : []),
    ...(isUneven
      ? across(
          words.among,
          [],
          words.unit,
          whole.map(({ name, points }) => ({ name, cells: points.map((point) => String(point?.among ?? '')) })),
        )
      : []),
    ...(track.components.length === 0
      ? []
      : across(
          words.components,
          [],
          words.component,
          track.components.map(({ id, name }, c) => ({
            name: name === id ? id : `${id}: ${name}`,
            cells: years.years.map((_, y) => {
              const scores = present(units.map(({ points }) => points[y]?.components[c] ?? null));
              return scores.length === 0 ? '' : number(medianOfSorted(scores.sort((a, b) => a - b)), 2);
            }),
          })),
        )),
    ...eventSection(years, track, messages),
  ];
}

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

function allSection(
  track: TrackSeries,
  labels: readonly string[],
  shown: readonly number[],
  { series: words }: Words,
  language: Language,
): Section[] {
  return [
    {
      level: 3,
      title: words.all,
      lines: [],
      table: {
        columns: [
          { head: words.year, kind: 'words' },
          ...[words.unitCount, words.rankedCount, words.median, words.least, words.greatest].map((head) => {
            return { head, kind: 'number' as const };
          }),
        ],
        rows: shown.map((y) => {
          const facts = track.years[y];
          const number = (value: number | null | undefined) => numberText(value ?? null, track.decimals, language);
          return [
            labels[y] ?? '',
            String(facts?.units ?? ''),
            String(facts?.ranked ?? ''),
            ...[facts?.median, facts?.min, facts?.max].map(number),
          ];
        }),
      },
    },
  ];
}

function slopeText(slope: Slope | null, decimals: number, language: Language): string {
  if (slope === null) return '';
  const text = signed(slope.slope, decimals, language);
  if (slope.interval === null) return text;
  const { low, high } = slope.interval;
  const mark = low > 0 || high < 0 ? '*' : '';
  return `${text} (${signed(low, decimals, language)}; ${signed(high, decimals, language)})${mark}`;
}

function eventSection(years: Years, track: TrackSeries, messages: Words): Section[] {
  const lines = eventLines(years, track, messages);
  return lines.length === 0 ? [] : [{ level: 3, title: messages.series.events, lines, table: null }];
}

export function eventLines(years: Years, track: TrackSeries, messages: Words): string[] {
  return years.years.flatMap(({ label }, y) => {
    const lines = track.units.flatMap(({ name, points, events }) => {
      const named = (event: UnitEvent) => (event.isNew ? (points[y]?.name ?? name) : name);
      return events.flatMap((event) => (event.year === y ? eventText(event, named(event), messages) : []));
    });
    return lines.map((line) => `${label}: ${line}`);
  });
}

function eventText({ how, isNew, related }: UnitEvent, name: string, { series: words, compare }: Words): string[] {
  switch (how) {
    case 'id':
    case 'id-renamed':
    case 'name':
    case 'map':
      return [words.renamed(related[0] ?? '', name)];
    case 'continues':
      return [words.continued(related, name)];
    default:
      // What became of an old unit is reported of the new one.
      return isNew || related.length === 0 || how === 'conflict' ? [compare.notSame[how](name, isNew, related)] : [];
  }
}
