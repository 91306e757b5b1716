/** A question as one unit answered it, and the statistics that ask how much weight fell on each answer. */
import type { Statistic, Tally } from '../model.ts';
import type { Packing } from './draws.ts';
import { takeApart } from './lanes.ts';
import { ASKED_CELLS, addCounts, addWeights, type UnitAnswers } from './unit-answers.ts';
import type { Asked, Setting, Target, UnitQuestion } from './unit-question.ts';
import type { UnitRows } from './unit-rows.ts';

/** Room for the tallies of the replicates that share a number. */
interface TallyRoom {
  /** By lane, then by cell. */
  readonly numbers: Float64Array;
  readonly tallies: readonly { readonly weights: Float64Array; missing: number }[];
}

export function talliedQuestion(
  answers: UnitAnswers,
  own: UnitRows,
  asked: readonly Asked<Statistic>[],
  { pack, counts, all, room, weights }: Setting,
  roomOf: (answers: number) => TallyRoom,
): UnitQuestion {
  const indicators = asked.map(({ value, ...rest }) => ({ ...rest, value: value(answers.answers) }));
  const tallies = roomOf(answers.answers.length);
  return (to) => {
    if (weights === null) addCounts(answers, own, counts, all, room);
    else addWeights(answers, own, weights, counts, all, room);
    evaluate(indicators, answers.answers.length, pack, room.sums, tallies, to);
  };
}

/** Questions with as many answers share their room. */
export function tallyRooms(lanes: number): (answers: number) => TallyRoom {
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

/** Takes the lanes of the sums apart, and asks the statistics for the value of each replicate. */
function evaluate(
  indicators: readonly Asked<(tally: Tally) => number | null>[],
  answers: number,
  pack: Packing,
  sums: Float64Array,
  { numbers, tallies }: TallyRoom,
  { values, replicates, unit, units, size }: Target,
): void {
  const { lanes } = pack;
  const cells = answers + ASKED_CELLS;
  for (let word = 0; word * lanes < replicates; word++) {
    takeApart(pack, sums, word, cells, numbers);
    for (let lane = 0; lane < lanes && word * lanes + lane < replicates; lane++) {
      const tally = tallies[lane];
      if (tally === undefined) continue;
      tally.missing = numbers[lane * cells + answers] ?? 0;
      const valid = numbers[lane * cells + answers + 1] ?? 0;
      const to = (word * lanes + lane) * size + unit;
      for (const { position, minimumBase, value } of indicators) {
        const own = valid === 0 || valid < minimumBase ? null : value(tally);
        values[to + position * units] = own ?? Number.NaN;
      }
    }
  }
}
