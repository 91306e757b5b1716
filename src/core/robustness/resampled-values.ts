/**
 * The indicator values of one track with its respondents drawn anew (SPEC §4): for each unit and question, how much weight
 * fell on each answer in each replicate, and from that the method's own statistics. A block of replicates is counted at
 * once, so that the answers are walked through once a block and what is added up stays in the cache.
 */
import type { AnswerColumn, Indicator, Statistic } from '../model.ts';
import type { Stages } from '../pipeline.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import { drawBlock, packing } from './draws.ts';
import { type Held, heldAnswers } from './held.ts';
import { addUp } from './lanes.ts';
import { orderedQuestion } from './ordered-question.ts';
import { simulation } from './simulated.ts';
import { talliedQuestion, tallyRooms } from './tallied-question.ts';
import { type Room, roomFor, unitAnswers } from './unit-answers.ts';
import type { Asked, Setting, UnitQuestion } from './unit-question.ts';
import { mostDrawn, rowsByUnit, type UnitRows } from './unit-rows.ts';

export interface Resampler {
  readonly clusters: Clusters;
  /**
   * Fills the values of the replicates from `first` on: by replicate, then by indicator, then by unit; NaN where there is
   * none. Figures that are published are the same in each; values whose answers are held are simulated.
   */
  readonly fill: (first: number, replicates: number, values: Float64Array) => void;
}

/**
 * @param minimumCell answers of fewer are not drawn
 * @param most the most replicates that are filled at once
 */
export function resampler(
  stages: Pick<Stages, 'track' | 'data' | 'values' | 'withheld'>,
  minimumCell: number,
  stream: { readonly seed: number; readonly track: number },
  most: number,
): Resampler {
  const { track } = stages;
  const held = heldAnswers(stages, minimumCell);
  const { data, stays } = held;
  const clusters = clustersOf(data.answers);
  const { weights, columns } = data.answers;
  const { length: units } = track.units;
  const rows = rowsByUnit(units, data.answers.units, clusters);
  const pack = packing(weights === null ? mostDrawn(rows, clusters) : null, most);
  const counts = new Float64Array(Math.max(0, clusters.starts.length - 1) * pack.words);
  const all = new Float64Array(pack.words);
  const room = roomFor(
    Math.max(0, ...columns.map(({ answers }) => answers.length)),
    Math.max(0, ...rows.map(({ responses }) => responses.length)),
    pack.words,
  );
  const drawn = (indicator: Indicator) => indicator.applies.map((applies, unit) => applies && !stays(indicator, unit));
  const asking = columns.map((column, number) => askingFor(column, number, track.indicators, drawn, weights !== null));
  const questions = questionMaker(asking, { pack, counts, all, room, weights });
  const asked = rows.map(questions);
  const fixed = fixedValues(stages, stays);
  const simulate = simulation(stages, held, stream);
  return {
    clusters,
    fill: (first, replicates, values) => {
      drawBlock(clusters, pack, stream, first, replicates, counts);
      for (let r = 0; r < replicates; r++) values.set(fixed, r * fixed.length);
      simulate(first, replicates, values);
      rows.forEach((own, unit) => {
        countDrawn(own, counts, all, room);
        const to = { values, replicates, unit, units, size: fixed.length };
        for (const question of asked[unit] ?? []) question(to);
      });
    },
  };
}

/** By indicator, then by unit: the figures, which stay as they are, and the values that are held, which simulation may move. */
function fixedValues(
  { track, data, values }: Pick<Stages, 'track' | 'data' | 'values'>,
  stays: Held['stays'],
): Float64Array {
  return Float64Array.from(
    track.indicators.flatMap((indicator) =>
      indicator.applies.map((applies, unit) => {
        const { source, position } = indicator;
        if (applies && source.kind === 'published') return data.published[source.column]?.[unit] ?? Number.NaN;
        return applies && stays(indicator, unit) ? (values.values[position]?.[unit] ?? Number.NaN) : Number.NaN;
      }),
    ),
  );
}

/** By word: how many of a unit's responses were drawn. */
function countDrawn({ drawn }: UnitRows, counts: Float64Array, all: Float64Array, { rows }: Room): void {
  for (let i = 0; i < drawn.length; i++) rows[i] = (drawn[i] ?? 0) * all.length;
  addUp(counts, rows, 0, drawn.length, all.length, all, 0);
}

/** The indicators that rest on a question. */
interface Asking {
  readonly column: AnswerColumn;
  /** Those that ask for the answers in their order, and those that ask how often each was given. */
  readonly orders: readonly Surveyed<NonNullable<Statistic['ofOrder']>>[];
  readonly tallied: readonly Surveyed<Statistic>[];
  /** By answer: the kind that all of the latter take it for; null: one of them tells each from the others. */
  readonly kinds: Uint32Array | null;
}

interface Surveyed<Value> extends Asked<Value> {
  /** By unit: whether its answers are drawn. */
  readonly drawn: readonly boolean[];
}

/** Rows of a unit → the questions that its indicators rest on. */
function questionMaker(asking: readonly Asking[], setting: Setting) {
  const rooms = tallyRooms(setting.pack.lanes);
  return (own: UnitRows, unit: number): UnitQuestion[] =>
    asking.flatMap(({ column, orders, tallied, kinds }) => {
      const ordering = orders.filter(({ drawn }) => drawn[unit]);
      const counting = tallied.filter(({ drawn }) => drawn[unit]);
      const made: UnitQuestion[] = [];
      if (ordering.length > 0) {
        made.push(orderedQuestion(unitAnswers(column, own.responses, null), own, ordering, setting));
      }
      if (counting.length > 0) {
        made.push(talliedQuestion(unitAnswers(column, own.responses, kinds), own, counting, setting, rooms));
      }
      return made;
    });
}

function askingFor(
  column: AnswerColumn,
  number: number,
  indicators: readonly Indicator[],
  drawnOf: (indicator: Indicator) => readonly boolean[],
  weighted: boolean,
): Asking {
  const orders: Surveyed<NonNullable<Statistic['ofOrder']>>[] = [];
  const tallied: Surveyed<Statistic>[] = [];
  for (const indicator of indicators) {
    const { source, position, minimumBase } = indicator;
    if (source.kind !== 'survey' || source.column !== number) continue;
    const { ofOrder } = source.statistic;
    const asked = { position, minimumBase, drawn: drawnOf(indicator) };
    if (ofOrder !== undefined && !weighted) orders.push({ ...asked, value: ofOrder });
    else tallied.push({ ...asked, value: source.statistic });
  }
  return { column, orders, tallied, kinds: weighted ? null : kindsOf(column, tallied) };
}

function kindsOf({ answers }: AnswerColumn, indicators: readonly Surveyed<Statistic>[]): Uint32Array | null {
  const found = indicators.flatMap(({ value }) => value.kindOf ?? []);
  if (found.length < indicators.length) return null;
  const numbers = new Map<string, number>();
  return Uint32Array.from(answers, (answer) => {
    const kind = found.map((kindOf) => kindOf(answer)).join();
    const number = numbers.get(kind) ?? numbers.size;
    numbers.set(kind, number);
    return number;
  });
}
