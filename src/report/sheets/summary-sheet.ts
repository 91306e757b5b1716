/** The headline of each track, from the cells of its ranking. */

import { formula } from '../../core/formulas/sheet-formula.ts';
import { fieldOf, itemsOf } from '../../core/json.ts';
import type { Run } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import type { Chart } from '../charts/charts.ts';
import { headlineOf } from '../headline.ts';
import { blockPlaces } from '../layout.ts';
import { decimalsOfAll, down, type LiveRow, type LiveTrack, sheetKey, WEIGHTS } from '../live/track-cells.ts';
import { type Block, column, type ReportCell, type ReportSheet } from '../report.ts';
import { firstUnits } from './first-units.ts';
import { rankedTogether } from './ranking-sheet.ts';

export function summarySheet(
  run: Run,
  tracks: readonly LiveTrack[],
  message: readonly string[],
  leaders: readonly string[],
  words: Words['report'],
  workbookWords: Words['workbook'],
  uncertainty: Words['uncertainty'],
): Omit<ReportSheet, 'tab'> {
  const warnings = run.findings.filter(({ level }) => level === 'warning').length;
  const lines = [...message, ...leaders, ...workbookWords.howToRead, `${workbookWords.warnings}: ${warnings}`];
  const blocks = tracks.flatMap((live) => [
    headline(live, words, workbookWords),
    ...tierCounts(live, words, workbookWords),
  ]);
  const charts: Chart[] = [];
  let row = endOf(lines, blocks);
  for (const live of tracks)
    for (const list of lists(live)) {
      const first = firstUnits(live, list, row + 1, words, uncertainty);
      if (first === null) continue;
      blocks.push(first.block);
      charts.push(first.chart);
      row = first.end;
    }
  return { title: workbookWords.summary, lines, blocks, charts };
}

/** The first row below all. */
function endOf(lines: readonly string[], blocks: readonly Block[]): number {
  const { first } = blockPlaces({ lines, blocks }).at(-1) ?? { first: 1 };
  return first + (blocks.at(-1)?.rows.length ?? 0);
}

/** The lists that are ranked apart: the whole track, or its groups. */
function lists(live: LiveTrack): LiveRow[][] {
  const together = live.rows.map((row) => rankedTogether(live, row));
  return together.filter((list, i) => together.findIndex(([first]) => first === list[0]) === i);
}

function headline(live: LiveTrack, words: Words['report'], workbookWords: Words['workbook']): Block {
  const { track } = live;
  const sheet = sheetKey('ranking', track);
  const ends = lists(live).flatMap((list) => {
    const head = headlineOf(list);
    return head === null ? [] : [...head.first, ...head.last];
  });
  return {
    title: track.name,
    columns: [
      column(words.group, 20),
      column(workbookWords.ranked, 10, 0),
      column(workbookWords.first, 34),
      column(words.total, 11, decimalsOfAll(live, ends)),
      column(workbookWords.last, 34),
      column(words.total, 11, decimalsOfAll(live, ends)),
      column(workbookWords.mean, 11, track.decimals),
      column(workbookWords.median, 11, track.decimals),
      column(workbookWords.gap, 11, decimalsOfAll(live, ends)),
    ],
    rows: lists(live).map((list): ReportCell[] => {
      const head = headlineOf(list);
      const name = list === undefined || list.length === live.rows.length ? words.track : (list[0]?.group ?? '');
      if (head === null) return [name, 0];
      const totals = down(sheet, 'total', list);
      const names = down(sheet, 'unit', list);
      const nameOf = (total: number) => list.find(({ ranking }) => ranking.total === total)?.name ?? '';
      const value = (value: string | number, name: string): ReportCell => ({
        value,
        formula: formula`${name}(${totals})`,
      });
      const named = (end: 'MAX' | 'MIN', text: string): ReportCell => ({
        value: text,
        formula: formula`INDEX(${names},MATCH(${end}(${totals}),${totals},0))`,
      });
      return [
        name,
        value(head.ranked, 'COUNT'),
        named('MAX', nameOf(head.best)),
        value(head.best, 'MAX'),
        named('MIN', nameOf(head.least)),
        value(head.least, 'MIN'),
        value(head.mean, 'AVERAGE'),
        value(head.median, 'MEDIAN'),
        { value: head.best - head.least, formula: formula`MAX(${totals})-MIN(${totals})` },
      ];
    }),
  };
}

function tierCounts(live: LiveTrack, words: Words['report'], workbookWords: Words['workbook']): Block[] {
  const { track, rules, rows } = live;
  const items = itemsOf(rules.tiers);
  const names = items.length > 0 ? items.map((tier) => fieldOf(tier, 'name')) : itemsOf(fieldOf(rules.tiers, 'names'));
  if (names.length === 0) return [];
  const tiers = down(sheetKey('ranking', track), 'tier', rows);
  return [
    {
      title: null,
      columns: [column(words.tier, 20), column(workbookWords.units, 10, 0)],
      rows: names.map((name, t): ReportCell[] => {
        const count = track.ranking.filter(({ tier }) => tier === name).length;
        const cell = { sheet: WEIGHTS, row: `${track.id} t:${t}`, column: 'id' };
        return [
          String(name),
          items.length === 0 ? count : { value: count, formula: formula`SUMPRODUCT(--(${tiers}=${cell}))` },
        ];
      }),
    },
  ];
}
