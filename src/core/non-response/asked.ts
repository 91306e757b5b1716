/** How many were asked each question about each unit, and how many answered (SPEC §10.6). */
import { BLANK_PLACE } from '../answer-places.ts';
import { tally } from '../formulas/statistics/tally.ts';
import type { AnswerColumn, AnswerSource, Answers } from '../model/answers.ts';
import type { Stages } from '../pipeline.ts';

/** Answers to a question about one unit. */
interface Asked {
  readonly asked: number;
  readonly answered: number;
  /** Response weight of the blanks of those asked. */
  readonly blankWeight: number;
}

/** By column of the answers, then by unit; null where the question does not apply, or nobody was asked. */
export type AskedTable = readonly (readonly (Asked | null)[])[];

/** Columns that an indicator rests on, in their order. */
export function columnsOf({ track }: Pick<Stages, 'track'>): number[] {
  const used = track.indicators.flatMap(({ source }) => (source.kind === 'survey' ? [source.column] : []));
  return [...new Set(used)].sort((a, b) => a - b);
}

export function askedTable(stages: Pick<Stages, 'track' | 'data'>): AskedTable {
  const { track, data } = stages;
  const { answers } = data;
  const { weights } = answers;
  const sources = countedSources(answers, track.units.length);
  const used = columnsOf(stages);
  return answers.columns.map((column, c) => {
    const indicators = track.indicators.filter(({ source }) => source.kind === 'survey' && source.column === c);
    if (!used.includes(c)) return [];
    const asking = sources.filter(({ asks }) => asks[c] !== false);
    const blankWeights = weights === null ? null : weightsOfBlanks(column, answers, weights, asking);
    const tallies = tally(column, answers, track.units.length);
    return track.units.map((_, unit) => {
      const asked = asking.reduce((sum, { responses }) => sum + (responses[unit] ?? 0), 0);
      if (asked === 0 || !indicators.some(({ applies }) => applies[unit])) return null;
      const { base = 0, missingCount = 0 } = tallies[unit] ?? {};
      const blankWeight = blankWeights === null ? asked - base - missingCount : (blankWeights[unit] ?? 0);
      return { asked, answered: base, blankWeight };
    });
  });
}

/** A source of the answers, with the end of its responses and how many of them each unit has. */
interface CountedSource extends AnswerSource {
  readonly end: number;
  readonly responses: Float64Array;
}

function countedSources(
  { units: unitOf, sources = [{ first: 0, asks: [] }] }: Answers,
  units: number,
): CountedSource[] {
  return sources.map(({ first, asks }, s) => {
    const end = sources[s + 1]?.first ?? unitOf.length;
    const responses = new Float64Array(units);
    for (const unit of unitOf.subarray(first, end)) responses[unit] = (responses[unit] ?? 0) + 1;
    return { first, asks, end, responses };
  });
}

/** By unit: the weight of the responses that leave a question blank which they were asked. */
function weightsOfBlanks(
  { places }: AnswerColumn,
  { units: unitOf }: Answers,
  weights: Float64Array,
  asking: readonly CountedSource[],
): number[] {
  const sums: number[] = [];
  for (const { first, end } of asking) {
    for (let response = first; response < end; response++) {
      const unit = unitOf[response] ?? 0;
      if (places[response] === BLANK_PLACE) sums[unit] = (sums[unit] ?? 0) + (weights[response] ?? 0);
    }
  }
  return sums;
}

/** By unit: the share of what it was asked that has no valid answer; null where it was asked nothing, or is withheld. */
export function unitShares({ track, withheld }: Stages, table: AskedTable): (number | null)[] {
  return track.units.map((_, unit) => {
    const cells = table.flatMap((row) => row[unit] ?? []);
    const asked = cells.reduce((sum, cell) => sum + cell.asked, 0);
    const answered = cells.reduce((sum, cell) => sum + cell.answered, 0);
    return asked === 0 || withheld[unit] ? null : (asked - answered) / asked;
  });
}
