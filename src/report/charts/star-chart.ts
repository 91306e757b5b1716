/** The star of the unit that is chosen in a cell: its component scores against the median and the best of the track. */
import type { TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import { cellName, rangeName } from '../cells.ts';
import { median } from '../median.ts';
import { type Block, column } from '../report.ts';
import type { TrackMethod } from '../track-method.ts';
import type { ChartCells } from './chart-cells.ts';
import { indexed, NARROW, WIDE } from './chart-columns.ts';
import { PAGE_COLUMNS } from './chart-pages.ts';
import { axisFor, type Bound, type Chart } from './charts.ts';

/** A star of two components is a line. */
const LEAST_POINTS = 3;
/** It is about as high as wide. */
export const STAR_ROWS = 23;
/** Columns of the table that it draws. */
const [LABEL, OWN, MEDIAN, BEST] = [1, 2, 3, 4] as const;

/**
 * @param row that the cell of the choice has its header in
 * @param data the cells that are chosen from
 * @returns two blocks below each other, and the chart next to them
 */
export function starChart(
  track: TrackResult,
  { ends }: TrackMethod,
  data: ChartCells,
  row: number,
  words: Words['report'],
): { readonly blocks: readonly Block[]; readonly chart: Chart } {
  const { parts, labels, ranks, totals } = data;
  const chosen: Bound<string> = { cells: at(row + 1, 1), cached: labels.cached.slice(0, 1) };
  const place = cellName(row + 1, 2);
  const names = rangeName(labels.cells);
  const ofChosen = ({ cells, cached }: Bound<number>) => ({
    value: cached[0] ?? '',
    formula: indexed(cells, place),
  });
  const choice: Block = {
    row,
    title: null,
    columns: [
      column(words.chosenUnit, WIDE),
      column(words.order, NARROW),
      column(words.rank, NARROW),
      column(words.total, NARROW, track.decimals),
    ],
    rows: [
      [
        { value: chosen.cached[0] ?? '', choices: { cells: labels.cells, prompt: words.choose } },
        // EXACT, for a name may hold what MATCH takes for a wildcard.
        {
          value: 1,
          formula: [`SUMPRODUCT(EXACT(${names},${rangeName(chosen.cells)})*(ROW(${names})-${labels.cells.row - 1}))`],
        },
        ofChosen(ranks),
        ofChosen(totals),
      ],
    ],
  };

  const top = row + 3;
  const points = parts.map(({ name, values }, p) => {
    const first = values.cached[0] ?? null;
    const present = values.cached.filter((value) => value !== null);
    const noScore = ` (${words.noScore})`;
    const own_ = cellName(top + 1 + p, OWN);
    return {
      label: `${name.cached[0] ?? ''}${first === null ? noScore : ''}`,
      labelFormula: [`${rangeName(name.cells)}&IF(ISNUMBER(${own_}),"","${noScore}")`],
      values,
      median: median(present),
      best: present.length === 0 ? null : Math.max(...present),
    };
  });
  const ofAll = (name: 'MEDIAN' | 'MAX', value: number | null, { cells }: Bound<number>) => ({
    value: value ?? '',
    formula: [`IF(COUNT(${rangeName(cells)})=0,"",${name}(${rangeName(cells)}))`],
  });
  const table: Block = {
    row: top,
    title: null,
    columns: [
      column(words.component, WIDE),
      column(words.score, NARROW, 2),
      column(words.median, NARROW, 2),
      column(words.best, NARROW, 2),
    ],
    rows: points.map(({ label, labelFormula, values, median, best }) => [
      { value: label, formula: labelFormula },
      ofChosen(values),
      ofAll('MEDIAN', median, values),
      ofAll('MAX', best, values),
    ]),
  };

  const down = <Value>(column: number, cached: readonly (Value | null)[]): Bound<Value> => ({
    cells: { row: top + 1, column, rows: points.length, columns: 1 },
    cached,
  });
  const head = (column: number, text: string): Bound<string> => ({ cells: at(top, column), cached: [text] });
  const unitScores = down(
    OWN,
    parts.map(({ values }) => values.cached[0] ?? null),
  );
  const medians = down(
    MEDIAN,
    points.map(({ median }) => median),
  );
  const best = down(
    BEST,
    points.map((point) => point.best),
  );
  return {
    blocks: [choice, table],
    chart: {
      kind: points.length >= LEAST_POINTS ? 'radar' : 'clustered-bar',
      title: chosen,
      description: words.starChart,
      over: { row, column: BEST + 1, rows: STAR_ROWS, columns: PAGE_COLUMNS - BEST },
      categories: down(
        LABEL,
        points.map(({ label }) => label),
      ),
      series: [
        { name: head(BEST, words.best), values: best, colour: '2CA02C', dashed: true },
        { name: head(MEDIAN, words.median), values: medians, colour: '7F7F7F', dashed: true },
        { name: chosen, values: unitScores, colour: '08519C' },
      ],
      axis: axisFor(
        ends,
        parts.flatMap(({ values }) => values.cached),
      ),
      decimals: 2,
      labels: false,
    },
  };
}

function at(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 };
}
