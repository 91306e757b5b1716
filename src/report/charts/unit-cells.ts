/** A row a unit, in the order of the written ranking. */
import { formula } from '../../core/formulas/sheet-formula.ts';
import type { Words } from '../../words/words.ts';
import type { CellRange } from '../cells.ts';
import {
  down as downIn,
  type LiveRow,
  type LiveTrack,
  sheetKey,
  WEIGHT_ROW,
  WEIGHTS,
  weightRow,
} from '../live/track-cells.ts';
import { intervalsOf } from '../rank-uncertainty.ts';
import { type Block, type CellRef, column, type Formula, type ReportCell } from '../report.ts';
import { shortNames } from '../short-names.ts';
import {
  cell,
  FIRST_SCORE,
  LABEL,
  NARROW,
  OWN_RANK,
  RANK,
  type RankedList,
  TIER,
  TOTAL,
  WIDE,
} from './chart-columns.ts';

export type UnitsTable = ReturnType<typeof unitsTable>;

export function unitsTable(
  live: LiveTrack,
  lists: readonly RankedList[],
  top: number,
  words: Words['report'],
  uncertainty: Words['uncertainty'],
) {
  const first = top + 3;
  const { track, rows: units } = live;
  const { ranking } = track;
  const labels = shortNames(units.map(({ ranking: { unit }, name }) => ({ id: unit, name })));
  const components = componentsOf(live);
  const names = shortNames(components);
  const scores = components.map((component) => units.map(({ unit }) => component.scores[unit] ?? null));
  const weights = components.map(({ weight }) => weight);
  const places = lists.flatMap(({ from, count }) =>
    placesOf(ranking.slice(from, from + count).map(({ rank }) => rank)),
  );
  const formulas = lists.flatMap(({ from, count }) => {
    const place = placeFormula(sheetKey('charts', track), units.slice(from, from + count));
    return Array.from({ length: count }, () => place);
  });
  const down = (at: number): CellRange => ({ row: first, column: at, rows: ranking.length, columns: 1 });
  const firstEnd = FIRST_SCORE + components.length;
  const intervals = intervalsOf(live.robustness, track);
  // A line that does not reach the total would hang in the air: it begins there.
  const endOf = (end: 'low' | 'high') =>
    ranking.map(({ unit, total }) => {
      const interval = total === null ? null : (intervals?.of(unit) ?? null);
      if (total === null || interval === null) return null;
      return Math.max(0, end === 'low' ? total - interval.low : interval.high - total);
    });
  const ends = intervals === null ? [] : [endOf('low'), endOf('high')];
  const block = (): Block => {
    const ranked = (name: string): CellRef => ({ sheet: sheetKey('ranking', track), row: null, column: name });
    const link = (at: CellRef) => formula`IF(${at}="","",${at})`;
    const links = { rank: link(ranked('rank')), total: link(ranked('total')), tier: link(ranked('tier')) };
    // Where a component does not apply, the cell holds a text.
    const numbers = components.map(({ cell: at }) => formula`IF(ISNUMBER(${at}),${at},"")`);
    const rows = units.map(({ withheld, ranking: { rank, total, tier } }, i): ReportCell[] => {
      const cell = (value: number | string | null, live: Formula): ReportCell =>
        withheld ? '' : { value: value ?? '', formula: live };
      return [
        labels[i] ?? '',
        cell(rank, links.rank),
        cell(total, links.total),
        cell(tier, links.tier),
        { value: places[i] ?? '', formula: formulas[i] ?? [] },
        ...numbers.map((number, p) => cell(scores[p]?.[i] ?? null, number)),
        ...ends.map((end) => end[i] ?? ''),
      ];
    });
    return {
      row: top,
      title: words.chartData,
      columns: [
        column(words.unit, WIDE),
        column(words.rank, NARROW, null, OWN_RANK),
        column(words.total, NARROW, track.decimals),
        column(words.tier, NARROW),
        column(words.order, NARROW),
        ...names.map((name) => column(name, NARROW, 2)),
        ...(intervals === null ? [] : [uncertainty.down, uncertainty.up]).map((name) =>
          column(name, NARROW, track.decimals),
        ),
      ],
      rows: [
        [
          words.weight,
          '',
          '',
          '',
          '',
          ...components.map(({ weight, weightCell }) => ({ value: weight, formula: [weightCell] })),
          ...ends.map(() => ''),
        ],
        ...rows,
      ],
      rowKeys: [WEIGHT_ROW, ...units.map(({ key }) => key)],
    };
  };
  return {
    block,
    first,
    labels: { cells: down(LABEL), cached: labels },
    ranks: { cells: down(RANK), cached: ranking.map(({ rank }) => rank) },
    totals: { cells: down(TOTAL), cached: ranking.map(({ total }) => total) },
    tiers: { cells: down(TIER), cached: ranking.map(({ tier }) => tier) },
    places,
    interval:
      intervals === null
        ? null
        : {
            percent: intervals.percent,
            down: { cells: down(firstEnd), cached: ends[0] ?? [] },
            up: { cells: down(firstEnd + 1), cached: ends[1] ?? [] },
          },
    weights: { cells: { row: top + 2, column: FIRST_SCORE, rows: 1, columns: weights.length }, cached: weights },
    parts: names.map((name, p) => ({
      name: { cells: cell(top + 1, FIRST_SCORE + p), cached: [name] },
      values: { cells: down(FIRST_SCORE + p), cached: scores[p] ?? [] },
    })),
  };
}

/** The components, including an indicator directly under the index, and the cells of their scores and weights. */
function componentsOf({ track, rules }: LiveTrack) {
  return rules.index.children.flatMap(({ kind, position, weight }) => {
    const node = kind === 'part' ? track.parts[position ?? -1] : track.indicators[position];
    if (node === undefined || position === null) return [];
    const letter = kind === 'part' ? 'p' : 'i';
    const weightCell: CellRef = { sheet: WEIGHTS, row: weightRow(track, letter, position), column: 'weight' };
    const at: CellRef =
      kind === 'part'
        ? { sheet: sheetKey('components', track), row: null, column: `p:${position}` }
        : { sheet: sheetKey('values', track), row: null, column: `s:${position}` };
    return [{ id: node.id, name: node.name, weight, weightCell, scores: node.scores, cell: at }];
  });
}

/** Places 1, 2, 3 … by rank, equal ones in the order they are given in, those without a rank last. */
function placesOf(ranks: readonly (number | null)[]): number[] {
  const key = ranks.map((rank) => rank ?? Number.POSITIVE_INFINITY);
  return key.map((place, i) => 1 + key.filter((other, j) => other < place || (other === place && j < i)).length);
}

/** The same, of the ranks of some units. */
function placeFormula(sheet: string, units: readonly LiveRow[]): Formula {
  const ranks = downIn(sheet, OWN_RANK, units);
  const rank: CellRef = { sheet, row: null, column: OWN_RANK };
  const above: CellRef = { ...ranks, through: rank };
  const better = formula`IF(ISNUMBER(${rank}),SUMPRODUCT(ISNUMBER(${ranks})*(${ranks}<${rank})),COUNT(${ranks}))`;
  return formula`${better}+SUMPRODUCT(--(${above}=${rank}))`;
}
