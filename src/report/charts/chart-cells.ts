/**
 * The cells behind the charts of a track: a row a unit in the order of the written ranking, then a row a place in the
 * order of the ranks that stand in the sheet now, so that the bars stay sorted and coloured when a weight is changed.
 */

import { formula } from '../../core/formulas/sheet-formula.ts';
import type { TrackResult } from '../../core/model/run.ts';
import type { Words } from '../../words/words.ts';
import { type CellRange, cellName, rangeName } from '../cells.ts';
import {
  down as downIn,
  type LiveRow,
  type LiveTrack,
  sheetKey,
  WEIGHT_ROW,
  WEIGHTS,
  weightRow,
} from '../live/track-cells.ts';
import { type Block, type CellRef, column, type Formula, type ReportCell } from '../report.ts';
import { shortNames } from '../short-names.ts';
import { intervalsOf } from '../sureness.ts';
import type { TrackMethod } from '../track-method.ts';
import type { Bound } from './charts.ts';

/** Columns of a unit's row. */
const LABEL = 1;
const RANK = 2;
const TOTAL = 3;
const TIER = 4;
const PLACE = 5;
const FIRST_SCORE = 6;
/** Columns of a place's row. */
const FIRST_BAR = 3;
/** The keys of those that formulas name in their own row. */
const OWN_RANK = 'rank';
const OWN_UNIT = 'unit';
/** Widths in characters: of the names, of all the rest. */
export const WIDE = 32;
export const NARROW = 13;

/** A weighted sum is the index to this, as a share of it. */
const EQUAL = 1e-9;

export interface Named<Value> {
  readonly name: Bound<string>;
  readonly values: Bound<Value>;
}

export interface ChartCells {
  /** Made when they are asked for: where charts go is known before. */
  readonly blocks: () => readonly Block[];
  readonly labels: Bound<string>;
  readonly ranks: Bound<number>;
  readonly totals: Bound<number>;
  readonly tiers: Bound<string>;
  /** Scores of a component, by unit. */
  readonly parts: readonly Named<number>[];
  /** One a list of units that are ranked together. */
  readonly lists: readonly PlaceList[];
}

/** By place, best first. */
export interface PlaceList {
  readonly group: string | null;
  readonly labels: Bound<string>;
  /** The totals, a series a tier; one series where there are no tiers. */
  readonly bars: readonly Named<number>[];
  /** The totals with how far they may be off; null where the run does not say. */
  readonly sure: (Named<number> & { readonly down: Bound<number>; readonly up: Bound<number> }) | null;
  /** What each component gives to the index; none where the index is no weighted sum of them. */
  readonly contributions: readonly Named<number>[];
}

/** @param top the row that the first block stands in */
export function chartCells(
  live: LiveTrack,
  method: TrackMethod,
  top: number,
  words: Words['report'],
  sureness: Words['sureness'],
): ChartCells {
  const { track } = live;
  const lists = rankedLists(track, method);
  const units = unitsTable(live, lists, top, words, sureness);
  let row = top + track.ranking.length + 4;
  const places = lists.map((list) => {
    const made = placesTable(track, method, units, list, row, words, sureness);
    row += list.count + 3;
    return made;
  });
  return {
    ...units,
    blocks: () => [units.block(), ...places.map(({ block }) => block())],
    lists: places.map(({ list }) => list),
  };
}

interface RankedList {
  readonly group: string | null;
  /** Index of its first unit in the written ranking, where the units of a list stand together. */
  readonly from: number;
  readonly count: number;
}

function rankedLists({ units, ranking }: TrackResult, { rankedByGroup }: TrackMethod): RankedList[] {
  if (!rankedByGroup) return [{ group: null, from: 0, count: ranking.length }];
  const groups = new Map(units.map(({ id, group }) => [id, group]));
  const own = ranking.map(({ unit }) => groups.get(unit) ?? null);
  const starts = own.flatMap((group, i) => (i === 0 || group !== own[i - 1] ? [i] : []));
  return starts.map((from, s) => ({
    group: own[from] ?? null,
    from,
    count: (starts[s + 1] ?? own.length) - from,
  }));
}

type UnitsTable = ReturnType<typeof unitsTable>;

function unitsTable(
  live: LiveTrack,
  lists: readonly RankedList[],
  top: number,
  words: Words['report'],
  sureness: Words['sureness'],
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
    // Where a component does not apply a text stands.
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
        ...(intervals === null ? [] : [sureness.down, sureness.up]).map((name) => column(name, NARROW, track.decimals)),
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

/** The components, an indicator that is one by itself among them, and where their scores and weights stand. */
function componentsOf({ track, rules }: LiveTrack) {
  return rules.index.children.flatMap(({ kind, position, weight }) => {
    const of = kind === 'part' ? track.parts[position ?? -1] : track.indicators[position];
    if (of === undefined || position === null) return [];
    const letter = kind === 'part' ? 'p' : 'i';
    const weightCell: CellRef = { sheet: WEIGHTS, row: weightRow(track, letter, position), column: 'weight' };
    const at: CellRef =
      kind === 'part'
        ? { sheet: sheetKey('components', track), row: null, column: `p:${position}` }
        : { sheet: sheetKey('values', track), row: null, column: `s:${position}` };
    return [{ id: of.id, name: of.name, weight, weightCell, scores: of.scores, cell: at }];
  });
}

/** Places 1, 2, 3 … by rank, equal ones in the order they are given in, those without a rank last. */
function placesOf(ranks: readonly (number | null)[]): number[] {
  const key = ranks.map((rank) => rank ?? Number.POSITIVE_INFINITY);
  return key.map((own, i) => 1 + key.filter((other, j) => other < own || (other === own && j < i)).length);
}

/** The same, of the ranks of some units. */
function placeFormula(sheet: string, units: readonly LiveRow[]): Formula {
  const all = downIn(sheet, OWN_RANK, units);
  const own: CellRef = { sheet, row: null, column: OWN_RANK };
  const above: CellRef = { ...all, through: own };
  const better = formula`IF(ISNUMBER(${own}),SUMPRODUCT(ISNUMBER(${all})*(${all}<${own})),COUNT(${all}))`;
  return formula`${better}+SUMPRODUCT(--(${above}=${own}))`;
}

function placesTable(
  track: TrackResult,
  { factor, tiers }: TrackMethod,
  units: UnitsTable,
  { group, from, count }: RankedList,
  top: number,
  words: Words['report'],
  sureness: Words['sureness'],
): { readonly list: PlaceList; readonly block: () => Block } {
  const first = top + 2;
  /** In the row of the place: which unit. */
  const unit: CellRef = { sheet: sheetKey('charts', track), row: null, column: OWN_UNIT };
  const placeCells = rangeName({ row: units.first + from, column: PLACE, rows: count, columns: 1 });
  /** By place: the unit's index in the written ranking. */
  const unitAt = Array.from({ length: count }, (_, k) => units.places.indexOf(k + 1, from));
  const at = (cells: CellRange) => formula`INDEX(${rangeName(cells)},${unit})`;
  const down = (at: number): CellRange => ({ row: first, column: at, rows: count, columns: 1 });

  const labelFormula = () =>
    formula`IF(${at(units.ranks.cells)}="","– ",${at(units.ranks.cells)}&". ")&${at(units.labels.cells)}`;
  const labels = unitAt.map((u) => {
    const rank = units.ranks.cached[u] ?? null;
    return `${rank === null ? '– ' : `${rank}. `}${units.labels.cached[u] ?? ''}`;
  });

  const names = tiers.length === 0 ? [words.total] : tiers;
  const bars = names.map((name, t) => ({
    name: { cells: cell(top + 1, FIRST_BAR + t), cached: [name] },
    values: {
      cells: down(FIRST_BAR + t),
      cached: unitAt.map(
        (u) => (tiers.length === 0 || units.tiers.cached[u] === name ? units.totals.cached[u] : null) ?? null,
      ),
    },
  }));
  const barFormula = (t: number) =>
    tiers.length === 0
      ? indexed(units.totals.cells, unit)
      : formula`IF(${at(units.tiers.cells)}=${cellName(top + 1, FIRST_BAR + t)},${at(units.totals.cells)},"")`;

  const shares = contributionsOf(track, units, factor);
  const firstShare = FIRST_BAR + bars.length;
  const contributions = shares.map((share, p) => ({
    name: { cells: cell(top + 1, firstShare + p), cached: units.parts[p]?.name.cached ?? [] },
    values: { cells: down(firstShare + p), cached: unitAt.map((u) => share[u] ?? null) },
  }));
  const shareFormula = (p: number) => {
    const weights = rangeName(units.weights.cells);
    const all = { ...units.weights.cells, row: units.first, rows: track.ranking.length };
    const scores = formula`INDEX(${rangeName(all)},${unit},0)`;
    const score = at({ ...units.ranks.cells, column: FIRST_SCORE + p });
    const weight = cellName(units.weights.cells.row, FIRST_SCORE + p);
    return formula`IF(OR(${at(units.totals.cells)}="",${score}=""),"",${factor}*${weight}*${score}/SUMPRODUCT(ISNUMBER(${scores})*${weights}))`;
  };

  const firstSure = firstShare + contributions.length;
  const { interval } = units;
  const bound = (c: number, of: Bound<number>) => ({
    cells: down(firstSure + c),
    cached: unitAt.map((u) => of.cached[u] ?? null),
  });
  const sure: PlaceList['sure'] =
    interval === null
      ? null
      : {
          name: { cells: cell(top + 1, firstSure), cached: [sureness.whisker(interval.percent)] },
          values: bound(0, units.totals),
          down: bound(1, interval.down),
          up: bound(2, interval.up),
        };

  const block = (): Block => {
    const label = labelFormula();
    const series = [
      ...bars.map(({ name, values }, t) => ({ name, values, live: barFormula(t) })),
      ...contributions.map(({ name, values }, p) => ({ name, values, live: shareFormula(p) })),
      ...(sure === null || interval === null
        ? []
        : [
            { name: sure.name, values: sure.values, live: indexed(units.totals.cells, unit) },
            { name: named(sureness.down), values: sure.down, live: indexed(interval.down.cells, unit) },
            { name: named(sureness.up), values: sure.up, live: indexed(interval.up.cells, unit) },
          ]),
    ];
    return {
      row: top,
      title: [words.chartOrder, group].filter((text) => text !== null).join(': '),
      columns: [
        column(words.unit, WIDE),
        column(words.order, NARROW, null, OWN_UNIT),
        ...series.map(({ name }) => column(name.cached[0] ?? '', NARROW, track.decimals)),
      ],
      rows: unitAt.map((u, k) => [
        { value: labels[k] ?? '', formula: label },
        { value: u + 1, formula: [`${from === 0 ? '' : `${from}+`}MATCH(${k + 1},${placeCells},0)`] },
        ...series.map(({ values, live }) => ({ value: values.cached[k] ?? '', formula: live })),
      ]),
      rowKeys: unitAt.map((_, k) => `place ${from + k}`),
    };
  };
  return { list: { group, labels: { cells: down(LABEL), cached: labels }, bars, sure, contributions }, block };
}

/** By component and unit: factor · w·s/Σw, or nothing where these do not sum to the index (a mean that is no sum). */
function contributionsOf(
  { ranking }: TrackResult,
  { parts, weights }: UnitsTable,
  factor: number,
): (number | null)[][] {
  const whole = ranking.map((_, i) =>
    parts.reduce((sum, { values }, p) => sum + ((values.cached[i] ?? null) === null ? 0 : (weights.cached[p] ?? 0)), 0),
  );
  const shares = parts.map(({ values }, p) =>
    ranking.map(({ total }, i) => {
      const score = values.cached[i] ?? null;
      return total === null || score === null ? null : (factor * (weights.cached[p] ?? 0) * score) / (whole[i] ?? 0);
    }),
  );
  const sums = ranking.map((_, i) => shares.reduce((sum, share) => sum + (share[i] ?? 0), 0));
  const isSum = ranking.every(
    ({ total, index }, i) =>
      total === null || Math.abs((sums[i] ?? 0) - (index ?? 0)) <= EQUAL * Math.max(1, Math.abs(index ?? 0)),
  );
  return isSum ? shares : [];
}

/** The number at a place of a column, an empty text where there is none: INDEX alone makes a nought of an empty cell. */
export function indexed(cells: CellRange, place: string | CellRef): Formula {
  const found = formula`INDEX(${rangeName(cells)},${place})`;
  return formula`IF(${place}=0,"",IF(ISNUMBER(${found}),${found},""))`;
}

function named(text: string): Pick<Bound<string>, 'cached'> {
  return { cached: [text] };
}

function cell(row: number, at: number): CellRange {
  return { row, column: at, rows: 1, columns: 1 };
}
