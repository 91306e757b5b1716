/**
 * The indicator values of one track with its respondents drawn anew (SPEC §4): for each unit and question, how much weight
 * fell on each answer in each replicate, and from that the method's own statistics. A block of replicates is counted at
 * once, so that the answers are walked through once a block and what is added up stays in the cache.
 */
import type { AnswerColumn, Indicator, Tally } from '../model.ts';
import type { Stages } from '../pipeline.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import { drawBlock, type Packing, packing } from './draws.ts';
import { type Held, heldAnswers } from './held.ts';
import { simulation } from './simulated.ts';

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
  stages: Stages,
  minimumCell: number,
  stream: { readonly seed: number; readonly track: number },
  most: number,
): Resampler {
  const { track } = stages;
  const held = heldAnswers(stages, minimumCell);
  const { data, stays } = held;
  const clusters = clustersOf(data.answers);
  const { weights } = data.answers;
  const rows = rowsByUnit(track.units.length, data.answers.units, clusters);
  const pack = packing(weights === null ? mostDrawn(rows, clusters) : null, most);
  const { columns } = data.answers;
  const cellsOf = columns.map(({ answers }) => new Uint32Array(answers.length + FIRST_ANSWER));
  const roomOf = tallyRooms(pack.lanes);
  const drawn = (unit: number) => track.indicators.filter((one) => one.applies[unit] && !stays(one, unit));
  const questions = rows.map((own, unit) => questionsOf(own, drawn(unit), columns, cellsOf, roomOf));
  const widest = Math.max(0, ...questions.flat().map(({ given }) => given.length));
  const counts = new Float64Array(Math.max(0, clusters.starts.length - 1) * pack.words);
  const sums = new Float64Array((widest + OTHER_CELLS) * pack.words);
  const all = new Float64Array(pack.words);
  const fixed = fixedValues(stages, stays);
  const simulate = simulation(stages, held, stream);
  return {
    clusters,
    fill: (first, replicates, values) => {
      drawBlock(clusters, pack, stream, first, replicates, counts);
      for (let r = 0; r < replicates; r++) values.set(fixed, r * fixed.length);
      simulate(first, replicates, values);
      const { length: units } = track.units;
      const to = { values, replicates, units, size: fixed.length };
      rows.forEach((own, unit) => {
        all.fill(0);
        for (const cluster of own.drawn) addCounts(counts, cluster * pack.words, all, 0, pack.words);
        for (const question of questions[unit] ?? []) {
          add(own, question, weights, counts, all, sums);
          evaluate(question, pack, sums, { ...to, unit });
        }
      });
    },
  };
}

/** By indicator, then by unit: the figures, which stay as they are, and the values that are held, which simulation may move. */
function fixedValues({ track, data, values }: Stages, stays: Held['stays']): Float64Array {
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

/** The responses about one unit, in the order of their clusters. */
interface UnitRows {
  readonly responses: Uint32Array;
  /** Their clusters. */
  readonly drawn: Uint32Array;
}

function rowsByUnit(units: number, unitOf: Uint32Array, { responses, starts }: Clusters): UnitRows[] {
  const sizes = new Uint32Array(units);
  for (const unit of unitOf) sizes[unit] = (sizes[unit] ?? 0) + 1;
  const rows = Array.from(sizes, (size) => ({ responses: new Uint32Array(size), drawn: new Uint32Array(size) }));
  const next = new Uint32Array(units);
  for (let cluster = 0; cluster + 1 < starts.length; cluster++) {
    for (let i = starts[cluster] ?? 0; i < (starts[cluster + 1] ?? 0); i++) {
      const response = responses[i] ?? 0;
      const unit = unitOf[response] ?? 0;
      const at = next[unit] ?? 0;
      const own = rows[unit];
      if (own !== undefined) {
        own.responses[at] = response;
        own.drawn[at] = cluster;
      }
      next[unit] = at + 1;
    }
  }
  return rows;
}

/** Room for the tallies of the replicates that share a number. */
interface TallyRoom {
  /** By lane, then by cell. */
  readonly numbers: Float64Array;
  readonly tallies: readonly { readonly weights: Float64Array; missing: number }[];
}

/** A question as one unit answered it. */
interface UnitQuestion {
  readonly places: AnswerColumn['places'];
  /** Places of the answers that the unit gave, ascending. */
  readonly given: Uint32Array;
  /** By place: the cell that it adds to. Of all units: each writes in its own before it counts. */
  readonly cellOf: Uint32Array;
  readonly room: TallyRoom;
  readonly indicators: readonly {
    readonly position: number;
    readonly minimumBase: number;
    readonly value: (tally: Tally) => number | null;
  }[];
}

/** Questions with as many answers share their room. */
function tallyRooms(lanes: number): (answers: number) => TallyRoom {
  const rooms = new Map<number, TallyRoom>();
  return (answers) => {
    const known = rooms.get(answers);
    if (known !== undefined) return known;
    const numbers = new Float64Array(lanes * (answers + ASKED_CELLS));
    const tallies = Array.from({ length: lanes }, (_, lane) => {
      const from = lane * (answers + ASKED_CELLS);
      return { weights: numbers.subarray(from, from + answers), missing: 0 };
    });
    rooms.set(answers, { numbers, tallies });
    return { numbers, tallies };
  };
}

/** Cells after those of the answers: missing answers, the count of valid ones, and blanks, which nobody asks for. */
const OTHER_CELLS = 3;
const ASKED_CELLS = 2;

function questionsOf(
  rows: UnitRows,
  drawn: readonly Indicator[],
  columns: readonly AnswerColumn[],
  cellsOf: readonly Uint32Array[],
  roomOf: (answers: number) => TallyRoom,
): UnitQuestion[] {
  const asked = new Map<number, Indicator[]>();
  for (const indicator of drawn) {
    if (indicator.source.kind !== 'survey') continue;
    asked.set(indicator.source.column, [...(asked.get(indicator.source.column) ?? []), indicator]);
  }
  return [...asked].flatMap(([number, indicators]): UnitQuestion[] => {
    const column = columns[number];
    if (column === undefined) return [];
    const { places, answers } = column;
    const seen = new Uint8Array(answers.length + FIRST_ANSWER);
    for (const response of rows.responses) seen[places[response] ?? 0] = 1;
    const given = Uint32Array.from(seen.keys()).filter((place) => place >= FIRST_ANSWER && seen[place] === 1);
    const kept = answers.filter((_, k) => seen[k + FIRST_ANSWER] === 1);
    return [
      {
        places,
        given,
        cellOf: cellsOf[number] ?? new Uint32Array(0),
        room: roomOf(given.length),
        indicators: indicators.flatMap(({ source, position, minimumBase }) =>
          source.kind === 'survey' ? [{ position, minimumBase, value: source.statistic(kept) }] : [],
        ),
      },
    ];
  });
}

/** The places of blank and missing answers come first (core/model, AnswerColumn). */
const BLANK = 0;
const MISSING = 1;
const FIRST_ANSWER = 2;

/** No unit gets more responses in a replicate than this. */
function mostDrawn(rows: readonly UnitRows[], { strata }: Clusters): number {
  const sizes = rows.map(({ drawn }) => {
    let most = 0;
    let at = 0;
    for (let s = 0; s + 1 < strata.length; s++) {
      // All that is drawn from the stratum, times the most responses about the unit that one cluster has.
      let run = 0;
      let longest = 0;
      for (; (drawn[at] ?? Number.POSITIVE_INFINITY) < (strata[s + 1] ?? 0); at++) {
        run = at > 0 && drawn[at] === drawn[at - 1] ? run + 1 : 1;
        longest = Math.max(longest, run);
      }
      most += longest * ((strata[s + 1] ?? 0) - (strata[s] ?? 0));
    }
    return most;
  });
  return Math.max(1, ...sizes);
}

/**
 * Sums by cell and word: of each answer's counts or weights, then of the missing answers', then of the counts of valid answers.
 * @param all by word: how many of the unit's responses were drawn
 */
function add(
  { responses, drawn }: UnitRows,
  { places, given, cellOf }: UnitQuestion,
  weights: Float64Array | null,
  counts: Float64Array,
  all: Float64Array,
  sums: Float64Array,
): void {
  const words = all.length;
  const missing = given.length * words;
  const valid = missing + words;
  const blank = valid + words;
  sums.fill(0, 0, blank + words);
  cellOf[BLANK] = given.length + 2;
  cellOf[MISSING] = given.length;
  given.forEach((place, cell) => {
    cellOf[place] = cell;
  });
  for (let i = 0; i < responses.length; i++) {
    const response = responses[i] ?? 0;
    const place = places[response] ?? 0;
    const from = (drawn[i] ?? 0) * words;
    const to = (cellOf[place] ?? 0) * words;
    if (weights === null) addCounts(counts, from, sums, to, words);
    else {
      const weight = weights[response] ?? 0;
      for (let w = 0; w < words; w++) sums[to + w] = (sums[to + w] ?? 0) + weight * (counts[from + w] ?? 0);
      if (place >= FIRST_ANSWER) addCounts(counts, from, sums, valid, words);
    }
  }
  if (weights !== null) return;
  for (let w = 0; w < words; w++) {
    sums[valid + w] = (all[w] ?? 0) - (sums[missing + w] ?? 0) - (sums[blank + w] ?? 0);
  }
}

/** The innermost loop, eight words (STEP) at a time: half the time of one by one. */
function addCounts(counts: Float64Array, from: number, sums: Float64Array, to: number, words: number): void {
  for (let w = 0; w < words; w += 8) {
    const f = from + w;
    const t = to + w;
    sums[t] = (sums[t] ?? 0) + (counts[f] ?? 0);
    sums[t + 1] = (sums[t + 1] ?? 0) + (counts[f + 1] ?? 0);
    sums[t + 2] = (sums[t + 2] ?? 0) + (counts[f + 2] ?? 0);
    sums[t + 3] = (sums[t + 3] ?? 0) + (counts[f + 3] ?? 0);
    sums[t + 4] = (sums[t + 4] ?? 0) + (counts[f + 4] ?? 0);
    sums[t + 5] = (sums[t + 5] ?? 0) + (counts[f + 5] ?? 0);
    sums[t + 6] = (sums[t + 6] ?? 0) + (counts[f + 6] ?? 0);
    sums[t + 7] = (sums[t + 7] ?? 0) + (counts[f + 7] ?? 0);
  }
}

interface Target {
  readonly values: Float64Array;
  readonly replicates: number;
  readonly unit: number;
  readonly units: number;
  /** Values of a replicate. */
  readonly size: number;
}

/** Takes the lanes of the sums apart, and asks the statistics for the value of each replicate. */
function evaluate(
  { given, room, indicators }: UnitQuestion,
  { words, lanes, base }: Packing,
  sums: Float64Array,
  { values, replicates, unit, units, size }: Target,
): void {
  const cells = given.length + ASKED_CELLS;
  for (let word = 0; word * lanes < replicates; word++) {
    takeApart(room.numbers, sums, word, words, cells, lanes, base);
    for (let lane = 0; lane < lanes && word * lanes + lane < replicates; lane++) {
      const tally = room.tallies[lane];
      if (tally === undefined) continue;
      tally.missing = room.numbers[lane * cells + given.length] ?? 0;
      const valid = room.numbers[lane * cells + given.length + 1] ?? 0;
      const to = (word * lanes + lane) * size + unit;
      for (const { position, minimumBase, value } of indicators) {
        const own = valid === 0 || valid < minimumBase ? null : value(tally);
        values[to + position * units] = own ?? Number.NaN;
      }
    }
  }
}

/** @param numbers by lane, then by cell */
function takeApart(
  numbers: Float64Array,
  sums: Float64Array,
  word: number,
  words: number,
  cells: number,
  lanes: number,
  base: number,
): void {
  // A power of two: to multiply is to divide.
  const part = 1 / base;
  for (let cell = 0; cell < cells; cell++) {
    let sum = sums[cell * words + word] ?? 0;
    let at = cell;
    for (let lane = 1; lane < lanes; lane++) {
      const rest = Math.floor(sum * part);
      numbers[at] = sum - rest * base;
      at += cells;
      sum = rest;
    }
    numbers[at] = sum;
  }
}
