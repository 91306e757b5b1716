/** Two runs next to each other as tables: for scripts (English headers, full precision), and as a workbook for people. */
import type { ChangeChance } from '../../../core/compare/change-chance.ts';
import type { SidePosition, TrackComparison } from '../../../core/compare/comparison.ts';
import type { Language } from '../../../core/model/method.ts';
import type { CsvTable } from '../../../report/csv-tables.ts';
import {
  type Block,
  column,
  type Report,
  type ReportCell,
  type ReportSheet,
  widthFor,
} from '../../../report/report.ts';
import { tabNames } from '../../../report/sheets/tabs.ts';
import type { Words } from '../../../words/words.ts';
import { DIFFERENCE_COLUMNS, differenceCells } from '../difference-cells.ts';
import { chanceLines, intervalText, verdictText } from './chance-text.ts';
import type { Compared } from './compared.ts';
import { compareDocument, isGrouped, notSameLine, runTitles, sameLine } from './document.ts';

export function compareTables({ comparison, differences }: Compared): CsvTable[] {
  const pairs = comparison.tracks.flatMap((track) => track.units.map((unit) => ({ track: track.after.id, unit })));
  const side = (standing: SidePosition | null) => [
    standing?.id ?? null,
    standing?.name ?? null,
    standing?.group ?? null,
    standing?.rank ?? null,
    standing?.ranked ?? null,
    standing?.among ?? null,
    standing?.total ?? null,
    standing?.tier ?? null,
  ];
  const names = ['unit', 'name', 'group', 'rank', 'ranked', 'among', 'total', 'tier'];
  return [
    {
      name: 'differences',
      header: DIFFERENCE_COLUMNS,
      rows: differences.map(differenceCells),
    },
    {
      name: 'units',
      header: [
        ...['track', 'match', 'comparable'],
        ...names.map((name) => `${name}_before`),
        ...names.map((name) => `${name}_after`),
        ...['change', 'places', 'adjustment_change', ...CHANCE],
        ...['rank_low_before', 'rank_high_before', 'rank_low_after', 'rank_high_after', 'rank_verdict'],
      ],
      rows: pairs.map(({ track, unit }) => [
        track,
        unit.how,
        String(unit.comparable),
        ...side(unit.before),
        ...side(unit.after),
        unit.change,
        unit.places,
        unit.change === null ? null : unit.adjustment,
        ...chanceCells(unit.chance),
        ...[unit.ranks?.before.low, unit.ranks?.before.high, unit.ranks?.after.low, unit.ranks?.after.high].map(
          (n) => n ?? null,
        ),
        unit.ranks?.verdict ?? null,
      ]),
    },
    {
      name: 'components',
      header: ['track', 'unit', 'component', 'before', 'after', 'change', 'share_of_change', ...CHANCE],
      rows: pairs.flatMap(({ track, unit }) =>
        unit.components.map(({ id, before, after, change, share, chance }) => [
          track,
          unit.after?.id ?? null,
          id,
          before,
          after,
          change,
          share,
          ...chanceCells(chance),
        ]),
      ),
    },
  ];
}

const CHANCE = ['standard_error', 'p_adjusted', 'verdict'];

function chanceCells(chance: ChangeChance | null) {
  return [chance?.standardError ?? null, chance?.p ?? null, chance?.verdict ?? null];
}

export function compareWorkbook(compared: Compared, words: Words['compare'], language: Language): Report {
  const { comparison } = compared;
  const [head, ...rest] = compareDocument(compared, words, language);
  const first = rest.filter(
    ({ level, title }) => level === 2 && [words.differences, words.pooledTitle].includes(title),
  );
  const tracks = comparison.tracks;
  const tabs = tabNames([
    words.differencesTab,
    ...tracks.map((track) => track.after.name),
    ...tracks.map((track) => `${words.componentsTab} ${track.after.name}`),
  ]);
  const sheets: Omit<ReportSheet, 'tab'>[] = [
    {
      title: words.differences,
      lines: head?.lines ?? [],
      blocks: first.map(({ title, lines }): Block => {
        return { title, columns: [column(words.sentence, 120)], rows: lines.map((line) => [line]) };
      }),
    },
    ...tracks.map((track) => unitSheet(track, words, language)),
    ...tracks.map((track) => componentSheet(track, words)),
  ];
  return {
    title: runTitles(compared).join(' → '),
    language,
    sheets: sheets.map((sheet, i) => ({ ...sheet, tab: tabs[i] ?? '' })),
  };
}

function unitSheet(track: TrackComparison, words: Words['compare'], language: Language): Omit<ReportSheet, 'tab'> {
  const { units, before: old, after: now } = track;
  const name = widthFor(
    units.map((unit) => (unit.after ?? unit.before)?.name ?? null),
    14,
    44,
  );
  const grouped = isGrouped(track);
  const tested = units.some(({ chance, ranks }) => chance !== null || ranks !== null);
  return {
    title: now.name,
    lines: [words.compared(track.compared, old.units, now.units), ...chanceLines(track, words.chance, language)],
    fixedColumns: 1,
    blocks: [
      {
        title: null,
        columns: [
          column(words.unit, name),
          ...(grouped ? [column(words.group, 12), column(`${words.group} (${words.before})`, 12)] : []),
          column(words.rank, 8),
          column(`${words.rank} (${words.before})`, 8),
          column(`${words.among} (${words.before})`, 8),
          column(words.among, 8),
          column(words.total, 11, now.decimals),
          column(`${words.total} (${words.before})`, 11, old.decimals),
          column(words.change, 11, now.decimals),
          ...(tested
            ? [
                column(words.chance.standardError, 11, now.decimals),
                column(words.chance.p, 10, 4),
                column(words.chance.verdict, 22),
                column(`${words.chance.rankSet} (${words.before})`, 12),
                column(words.chance.rankSet, 12),
                column(words.chance.rankVerdict, 22),
              ]
            : []),
          column(words.tier, 14),
          column(`${words.tier} (${words.before})`, 14),
          column(words.note, 70),
        ],
        rows: units.map((unit) => [
          (unit.after ?? unit.before)?.name ?? null,
          ...(grouped ? [unit.after?.group ?? null, unit.before?.group ?? null] : []),
          unit.after?.rank ?? null,
          unit.before?.rank ?? null,
          unit.before?.among ?? null,
          unit.after?.among ?? null,
          unit.after?.total ?? null,
          unit.before?.total ?? null,
          unit.change,
          ...(tested
            ? [
                unit.chance?.standardError ?? null,
                unit.chance?.p ?? null,
                verdictText(unit.chance, words.chance) || null,
                unit.ranks === null ? null : intervalText(unit.ranks.before),
                unit.ranks === null ? null : intervalText(unit.ranks.after),
                unit.ranks === null ? null : words.chance.verdicts[unit.ranks.verdict],
              ]
            : []),
          unit.after?.tier ?? null,
          unit.before?.tier ?? null,
          [...notSameLine(unit, words), ...sameLine(unit, words)].join(' ') ||
            (unit.after === null ? words.oldUnit : null),
        ]),
      },
    ],
  };
}

function componentSheet(track: TrackComparison, words: Words['compare']): Omit<ReportSheet, 'tab'> {
  const units = track.units.filter(({ comparable }) => comparable);
  const { decimals, name } = track.after;
  const tested = units.some(({ components }) => components.some(({ chance }) => chance !== null));
  const matrix = (title: string, measure: 'change' | 'share', more: boolean): Block => ({
    title,
    columns: [
      column(words.unit, 36),
      ...track.components.map((component) => column(component.name, 16, decimals)),
      ...(more ? [column(words.adjustment, 11, decimals), column(words.change, 11, decimals)] : []),
    ],
    rows: units.map(({ after, components, adjustment, change }) => [
      after?.name ?? null,
      ...track.components.map(({ id }) => components.find((component) => component.id === id)?.[measure] ?? null),
      ...(more ? [change === null ? null : adjustment, change] : []),
    ]),
  });
  const chances = (title: string, places: number | null, cellOf: (chance: ChangeChance) => ReportCell): Block => ({
    title: `${words.scores}: ${title}`,
    columns: [column(words.unit, 36), ...track.components.map((component) => column(component.name, 16, places))],
    rows: units.map(({ after, components }) => [
      after?.name ?? null,
      ...track.components.map(({ id }) => {
        const chance = components.find((component) => component.id === id)?.chance ?? null;
        return chance === null ? null : cellOf(chance);
      }),
    ]),
  });
  return {
    title: name,
    lines: [words.sharesNote],
    blocks: [
      matrix(words.scores, 'change', false),
      ...(tested
        ? [
            chances(words.chance.standardError, decimals, (chance) => chance.standardError),
            chances(words.chance.verdict, null, ({ verdict }) => words.chance.verdicts[verdict]),
          ]
        : []),
      matrix(words.shares, 'share', true),
    ],
  };
}
