/** A unit on one page of a workbook, and the workbook that leads to all of them: figures, no formulas but links. */
import type { Language } from '../../core/model/method.ts';
import type { Run } from '../../core/model/run.ts';
import { words } from '../../words/words.ts';
import type { CellRange } from '../cells.ts';
import { axisFor, type Bound, type Chart } from '../charts/charts.ts';
import { titleOf } from '../message-text.ts';
import { type Block, column, type Report, type ReportCell, type ReportColumn, type ReportSheet } from '../report.ts';
import { tabNames } from '../sheets/tabs.ts';
import { cut } from '../short-names.ts';
import { trackMethod } from '../track-method.ts';
import { INDEX } from './file-names.ts';
import { mainFacts, notice, uncertaintyText, whereParts } from './unit-facts.ts';
import type { IndicatorFact, UnitView } from './unit-view.ts';

/** A star of two components is a line. */
const LEAST_POINTS = 3;
/** About as high as wide. */
const CHART = { columns: 5, rows: 18 };
/** How many columns the table of components has; the chart is to the right of them. */
const TABLE = 6;

export function unitWorkbook(run: Run, unit: UnitView, language: Language): Report {
  const unitWords = words[language].unit;
  const facts = mainFacts(unit, language).map(
    ({ name, text, more }) => `${name}: ${text}${more === null ? '' : ` (${more})`}`,
  );
  const lines = [
    whereParts(unit, language).join(' · '),
    ...(facts.length === 0 ? [] : [facts.join('   ')]),
    ...[notice(unit, language), uncertaintyText(unit, language)].filter((text) => text !== null),
    ...(unit.change.length === 0 ? [] : [`${unitWords.change}: ${unit.change.join(' ')}`]),
  ];
  const blocks = unit.withheld ? [] : [componentBlock(unit, language)];
  const top = 3 + lines.length + 1;
  const height = Math.max(CHART.rows, unit.view.components.length + 1);
  const first: Block[] = [
    ...blocks,
    ...[
      { title: unitWords.strongest, facts: unit.strongest },
      { title: unitWords.weakest, facts: unit.weakest },
    ]
      .filter((list) => list.facts.length > 0)
      .map(({ title, facts: list }, i) => ({
        ...indicatorBlock(title, list, language),
        ...(i === 0 && blocks.length > 0 ? { row: top + height + 2 } : {}),
      })),
  ];
  const last = top + height + 2 + 2 * (unit.strongest.length + 3);
  const [tab = ''] = tabNames([unit.row.unit]);
  const sheet: ReportSheet = {
    tab,
    title: unit.name,
    lines,
    blocks: first,
    ...(unit.withheld ? {} : { charts: chartOf(unit, top, language) }),
    print: { lastRow: last, lastColumn: TABLE + CHART.columns, breaks: [], onePage: true },
  };
  return { title: titleOf(run, language), language, sheets: [sheet] };
}

/** As wide as one page with the chart next to it. */
const WIDTHS = [10, 40, 9, 9, 9, 9, ...Array.from({ length: CHART.columns }, () => 12)];

function componentBlock({ view, unit }: UnitView, language: Language): Block {
  const shared = words[language].report;
  const heads: readonly [string, number | null][] = [
    [shared.order, 0],
    [shared.component, null],
    [shared.score, 2],
    [shared.rank, 0],
    [shared.median, 2],
    [shared.best, 2],
  ];
  return {
    title: null,
    columns: heads.map(([head, decimals], i) => column(head, WIDTHS[i] ?? 9, decimals)),
    rows: view.components.map((component, i): ReportCell[] => [
      i + 1,
      cut(component.name, 100),
      component.scores[unit] === null || component.partial[unit] !== true
        ? (component.scores[unit] ?? null)
        : { value: component.scores[unit] ?? null, mark: 'partial' },
      component.ranks[unit] ?? null,
      component.median,
      component.best,
    ]),
  };
}

function indicatorBlock(title: string, facts: readonly IndicatorFact[], language: Language): Block {
  const shared = words[language].report;
  const unitWords = words[language].unit;
  const spanned = (head: string, from: number, span: number): ReportColumn => ({
    ...column(
      head,
      WIDTHS.slice(from, from + span).reduce((sum, width) => sum + width, 0),
    ),
    span,
  });
  return {
    title,
    columns: [
      column(shared.id, 10),
      column(unitWords.indicator, 40),
      spanned(unitWords.asked, 2, 5),
      column(unitWords.value, 12, 2),
      column(unitWords.base, 12, 0),
      column(shared.score, 12, 2),
      column(shared.median, 12, 2),
    ],
    rows: facts.map(({ id, name, words: asked, value, base, score, median }): ReportCell[] => [
      id,
      cut(name, 200),
      asked === null ? null : cut(asked, 300),
      value,
      base ?? '–',
      score,
      median,
    ]),
  };
}

/** @param top the row of the header of the components */
function chartOf({ view, unit, name }: UnitView, top: number, language: Language): Chart[] {
  const shared = words[language].report;
  const { components, live } = view;
  if (components.length < LEAST_POINTS) return [];
  const down = (at: number): CellRange => ({ row: top + 1, column: at, rows: components.length, columns: 1 });
  const head = (at: number): CellRange => ({ row: top, column: at, rows: 1, columns: 1 });
  const series = (at: number, text: string, cached: readonly (number | null)[]) => ({
    name: { cells: head(at), cached: [text] },
    values: { cells: down(at), cached } satisfies Bound<number>,
  });
  const unitScores = components.map(({ scores }) => scores[unit] ?? null);
  const medians = components.map(({ median }) => median);
  const best = components.map((component) => component.best);
  return [
    {
      kind: 'radar',
      title: cut(name, 80),
      description: shared.starChart,
      over: { row: top, column: TABLE + 1, rows: CHART.rows, columns: CHART.columns },
      categories: { cells: down(2), cached: components.map((component) => cut(component.name, 100)) },
      series: [
        { ...series(TABLE, shared.best, best), colour: '2CA02C', dashed: true },
        { ...series(TABLE - 1, shared.median, medians), colour: '7F7F7F', dashed: true },
        { ...series(3, shared.score, unitScores), colour: '08519C' },
      ],
      axis: axisFor(trackMethod(live).ends, [...unitScores, ...medians, ...best]),
      decimals: 2,
      labels: false,
    },
  ];
}

export function indexWorkbook(run: Run, units: readonly UnitView[], language: Language): Report {
  const shared = words[language].report;
  const unitWords = words[language].unit;
  const text = (cell: string) => cell.replaceAll('"', '""');
  return {
    title: titleOf(run, language),
    language,
    sheets: [
      {
        tab: tabNames([unitWords.index])[0] ?? INDEX,
        title: unitWords.index,
        lines: [],
        fixedColumns: 1,
        blocks: [
          {
            title: null,
            columns: [
              column(shared.track, 30),
              column(shared.rank, 8, 0),
              column(shared.unit, 60),
              column(shared.total, 12, Math.max(2, ...units.map(({ view, row }) => view.live.decimalsOf(row.unit)))),
              column(shared.tier, 20),
            ],
            rows: units.map(({ view, row, name, file }): ReportCell[] => [
              view.track.name,
              row.rank ?? '–',
              // A formula takes texts of 255 characters.
              { value: cut(name, 120), formula: [`HYPERLINK("${file}.xlsx","${text(cut(name, 120))}")`] },
              row.total ?? '–',
              row.reason === null ? row.tier : unitWords.notRanked,
            ]),
          },
        ],
      },
    ],
  };
}
