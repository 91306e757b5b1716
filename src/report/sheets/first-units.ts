/** The first units of a ranking as rows and a chart, in the order of the ranks that are in the workbook now. */
import { formula } from '../../core/formulas/sheet-formula.ts';
import type { Words } from '../../words/words.ts';
import { tierColour } from '../charts/chart-colours.ts';
import { OWN_UNIT } from '../charts/chart-columns.ts';
import { axisFor, type Bound, type Chart } from '../charts/charts.ts';
import { decimalsOfAll, down, type LiveRow, type LiveTrack, sheetKey } from '../live/track-cells.ts';
import { rankText, uncertaintyColumns, uncertaintyOf } from '../rank-uncertainty.ts';
import { type Block, type CellRef, column, type ReportCell } from '../report.ts';
import { cut } from '../short-names.ts';
import { trackMethod } from '../track-method.ts';

const MOST = 10;
/** Columns of the table. */
const [UNIT, TOTAL, MARGIN] = [3, 4, 6] as const;
/** As wide as the sheet. */
const CHART_COLUMNS = 9;

export interface FirstUnits {
  readonly block: Block;
  readonly chart: Chart;
  /** The first row below both. */
  readonly end: number;
}

/**
 * @param list its units, in the order of the ranking sheet
 * @param row of the title of the block
 */
export function firstUnits(
  live: LiveTrack,
  list: readonly LiveRow[],
  row: number,
  words: Words['report'],
  uncertainty: Words['uncertainty'],
): FirstUnits | null {
  const { track } = live;
  const first = list.filter(({ ranking }) => ranking.rank !== null).slice(0, MOST);
  if (first.length === 0) return null;
  const [from] = list;
  const start = from === undefined ? 0 : live.rows.indexOf(from);
  const sheet = sheetKey('ranking', track);
  const isKnown = uncertaintyColumns(live.robustness, track, uncertainty).columns.some(({ key }) => key === 'margin');
  const names = first.map(({ name }) => name);
  const title = `${words.ranking}: ${cut(list.length === live.rows.length ? track.name : `${track.name}, ${from?.group ?? ''}`, 120)}`;
  const rows = first.map(({ ranking }, k): ReportCell[] => {
    const place: CellRef = { sheet: sheetKey('charts', track), row: `place ${start + k}`, column: OWN_UNIT };
    const found = (name: string, value: string | number | null): ReportCell => {
      const at = formula`INDEX(${down(sheet, name, live.rows)},${place})`;
      return { value: value ?? '', formula: formula`IF(${at}="","",${at})` };
    };
    const { margin, rank } = uncertaintyOf(live.robustness, track, ranking.unit);
    return [
      found('tier', ranking.tier),
      found('rank', ranking.rank),
      found('unit', names[k] ?? ''),
      found('total', ranking.total),
      ...(isKnown ? [found('interval', rankText(rank)), found('margin', margin)] : []),
    ];
  });
  const header = row + 1;
  const cells = (at: number) => ({ row: header + 1, column: at, rows: first.length, columns: 1 });
  const margins: Bound<number> = {
    cells: cells(MARGIN),
    cached: first.map(({ ranking }) => uncertaintyOf(live.robustness, track, ranking.unit).margin),
  };
  const hasMargins = margins.cached.some((margin) => margin !== null);
  const totals = first.map(({ ranking }) => ranking.total);
  const { ends, outOf } = trackMethod(live);
  const chartRow = header + first.length + 2;
  const chartRows = 6 + first.length;
  return {
    block: {
      row,
      title,
      columns: [
        column(words.tier, 20),
        column(words.rank, 10, 0),
        column(words.unit, 34),
        column(words.total, 11, decimalsOfAll(live, first)),
        ...(isKnown ? [column(words.interval, 34), column('±', 11, track.decimals)] : []),
      ],
      rows,
    },
    chart: {
      kind: 'bar',
      title,
      description: words.rankingChart,
      over: { row: chartRow, column: 1, rows: chartRows, columns: CHART_COLUMNS },
      categories: { cells: cells(UNIT), cached: names },
      series: [
        {
          name: { cells: { row: header, column: TOTAL, rows: 1, columns: 1 }, cached: [words.total] },
          values: { cells: cells(TOTAL), cached: totals },
          colour: tierColour(2, 5),
          ...(hasMargins ? { interval: { down: margins, up: margins } } : {}),
        },
      ],
      axis: axisFor(ends === null ? null : [0, outOf], [
        ...totals,
        ...totals.map((total, k) => (total ?? 0) + (margins.cached[k] ?? 0)),
      ]),
      decimals: decimalsOfAll(live, first),
      labels: !hasMargins,
    },
    end: chartRow + chartRows + 1,
  };
}
