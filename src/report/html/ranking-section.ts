/** The ranking: a row a unit with the bar of its total, those that are not ranked at the foot with the reason. */
import type { Language } from '../../core/model/method.ts';
import type { RankingRow, Run } from '../../core/model/run.ts';
import type { ResampledUnit } from '../../core/model/uncertainty.ts';
import { words } from '../../words/words.ts';
import { certaintyOf } from '../certainty.ts';
import { NO_TIER, tierColour } from '../charts/chart-colours.ts';
import type { LiveRow } from '../live/track-cells.ts';
import { numberText } from '../number-text.ts';
import { isPartialUnit } from '../partial.ts';
import { cut } from '../short-names.ts';
import { adjustmentNotes } from './adjustment-notes.ts';
import { bar } from './bar.ts';
import { type Content, element } from './element.ts';
import { swatch } from './headline-section.ts';
import { intervalText, resamplingOf } from './intervals.ts';
import { type PageCell, type PageColumn, type PageRow, table } from './table.ts';
import { type RankedList, rankedLists, type TrackView, unitLink } from './track-view.ts';
import { partialNote, scoreContent } from './unit-profile.ts';

/** Rankings of so many units are searched, and folded but for the first and the last. */
const LONG = 40;
/** Of either end, as the script of the page has it. */
const ENDS = 10;

/** A column, and what is in it for a unit. */
interface Field {
  readonly column: PageColumn;
  readonly cell: (row: LiveRow) => PageCell | string | null;
}

export function rankingSection(run: Run, view: TrackView, language: Language): Content {
  const { track, live } = view;
  const pageWords = words[language].page;
  const lists = rankedLists(view);
  const sure = resamplingOf(run, track);
  return [
    lists.map((list) => rankingTable(run, view, list, language)),
    certaintyOf(run, track, language).lines.map((line) => element('p', { class: 'note' }, line)),
    live.rows.some(({ ranking }) => isPartialRow(view, ranking)) ? partialNote(language) : null,
    sure === null || sure.units.every(({ total }) => total === null)
      ? null
      : element('p', { class: 'note' }, pageWords.whiskers(numberText(100 * sure.confidence, 0, language))),
    adjustmentNotes(run, view, language),
  ];
}

function rankingTable(run: Run, view: TrackView, { group, rows }: RankedList, language: Language): Content {
  const { track } = view;
  const fields = fieldsOf(run, view, group, language);
  const line = (row: LiveRow): PageRow => ({ cells: fields.map(({ cell }) => cell(row)) });
  const title = `${words[language].report.ranking}: ${track.name}`;
  return table({
    language,
    caption: cut(group === null ? title : `${title} – ${group}`, 200),
    headed: group === null,
    class: 'ranking',
    stacks: true,
    controls: rows.length < LONG ? undefined : words[language].page.controls(rows.length - 2 * ENDS),
    columns: fields.map(({ column }) => column),
    rows: rows.filter(({ ranking }) => ranking.rank !== null).map(line),
    foot: rows.filter(({ ranking }) => ranking.rank === null).map(line),
  });
}

function fieldsOf(run: Run, view: TrackView, group: string | null, language: Language): Field[] {
  const { track, tiers } = view;
  const reportWords = words[language].report;
  const page = words[language].page;
  const sure = resamplingOf(run, track);
  const { isThin } = certaintyOf(run, track, language);
  const resampled = new Map(sure?.units.map((unit) => [unit.unit, unit]));
  const number = (value: number | null) => numberText(value, track.decimals, language);
  const numeric = (
    head: string,
    kind: string,
    cell: Field['cell'],
    sort: PageColumn['sort'] = 'descending',
  ): Field => ({
    column: { head, kind: 'number', class: kind, sort },
    cell,
  });
  const grouped = group === null && track.units.some((unit) => unit.group !== null);
  const surveyed = track.responses.some(({ received }) => received > 0);
  const adjusted = track.ranking.some(({ adjustment }) => adjustment !== 0);
  const interval = (head: string, text: (unit: ResampledUnit) => string, value: (unit: ResampledUnit) => number) =>
    sure === null || sure.units.length === 0
      ? []
      : [
          numeric(head, 'more', ({ ranking }) => {
            const unit = resampled.get(ranking.unit);
            return unit === undefined ? { content: '–', value: null } : { content: text(unit), value: value(unit) };
          }),
        ];
  return [
    numeric(
      reportWords.rank,
      'rank',
      ({ ranking: { rank } }) => ({ content: rank === null ? '–' : String(rank), value: rank }),
      'ascending',
    ),
    {
      column: { head: reportWords.unit, kind: 'words', names: true, class: 'unit', sort: 'ascending' },
      cell: (row) => ({ content: unitContent(view, row, resampled), value: row.name.slice(0, 200) }),
    },
    numeric(reportWords.total, 'total', ({ ranking }) => ({
      content: scoreContent(ranking.total, isPartialRow(view, ranking), language, view.live.decimalsOf(ranking.unit)),
      value: ranking.total,
    })),
    {
      column: { head: tiers.length > 0 ? reportWords.tier : reportWords.note, kind: 'words', class: 'tier' },
      cell: ({ ranking: { reason, tier } }) => ({
        content:
          reason !== null
            ? reportWords.unranked[reason]
            : tier === null
              ? ''
              : [swatch(tierColour(Math.max(0, tiers.indexOf(tier)), tiers.length)), ' ', cut(tier, 60)],
      }),
    },
    ...interval(
      page.standardError,
      (unit) => number(unit.standardError),
      (unit) => unit.standardError,
    ),
    ...interval(
      page.rankInterval,
      ({ rank: { low, high } }) => intervalText(low, high),
      ({ rank }) => -rank.low,
    ),
    ...(grouped
      ? [
          {
            column: { head: reportWords.group, kind: 'words', class: 'more group', sort: 'ascending' } as const,
            cell: (row: LiveRow) => cut(row.group ?? '', 60),
          },
        ]
      : []),
    ...(adjusted
      ? [
          numeric(reportWords.index, 'more', ({ ranking: { index } }) => ({ content: number(index), value: index })),
          numeric(reportWords.adjustment, 'more', ({ ranking: { adjustment } }) => ({
            content: adjustment === 0 ? '' : signed(number(adjustment)),
            value: adjustment,
          })),
        ]
      : []),
    ...(surveyed
      ? [
          numeric(reportWords.responses, 'more', ({ ranking }) => ({
            content: `${ranking.responses}${isThin(ranking) ? ` (${words[language].uncertainty.few})` : ''}`,
            value: ranking.responses,
          })),
        ]
      : []),
  ];
}

function unitContent(view: TrackView, row: LiveRow, resampled: ReadonlyMap<string, ResampledUnit>): Content {
  const { total, tier } = row.ranking;
  const { tiers } = view;
  const name = cut(row.name, 160);
  const colour = tier === null ? NO_TIER : tierColour(Math.max(0, tiers.indexOf(tier)), tiers.length);
  return [
    unitLink(view, row, name),
    total === null ? null : bar(total, view.totalAxis, colour, resampled.get(row.ranking.unit)?.total ?? null),
  ];
}

function isPartialRow({ track }: TrackView, { reason, unit }: RankingRow): boolean {
  return reason === null && isPartialUnit(track, unit);
}

function signed(text: string): string {
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}
