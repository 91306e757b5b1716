/**
 * How often each answer was given, by question and unit, as far as that may be shown (SPEC §11). A cell, the answers of
 * one unit to one question, is shown where
 * - its unit is not withheld, the question applies to it and its base is at least `privacy.minimum-cell`;
 * - that holds for every scale the track reads the question with: one reading shows what another withholds;
 * - nothing else counts some of the same answers, another track or another source of the track: the difference of two cells
 *   would be the answers of the few that one of them leaves out. Nor does an earlier scale read all but a few of them, and no
 *   value that rests on them is left out for it.
 * Sums of response weights are shown only where every answer that the cell counts has enough responses behind it (weighed):
 * whoever knows the weights could see from the sum of a few who they were. They are scaled to the base, so that the difference
 * of two questions is not the weight of those who answered one of them.
 * No sum over units is shown, and a code that nobody in the shown cells gave is not reported, so a cell that is not shown
 * changes nothing here. Indicator values and bases are shown whatever the base, with a finding (SPEC §11): several values of one
 * question can reveal how a small base answered. A method that must not show them sets `missing.minimum-base`.
 */
import { numbers } from './formulas/statistics/numbers.ts';
import { quantileOf } from './formulas/statistics/quantile.ts';
import { tally, type UnitTally } from './formulas/statistics/tally.ts';
import type { AnswerColumn } from './model/answers.ts';
import type { Method, Question } from './model/method.ts';
import type { AnswerCounts } from './model/run.ts';
import type { Stages } from './pipeline.ts';
import { countedTwice, smallDifferences } from './small-differences.ts';
import { fold } from './text/fold.ts';

/** A question with more different numbers than this is shown by its quartiles: exact numbers belong to single respondents. */
const MOST_NUMBERS = 12;
/** So is one with a number as long as those of telephones, identity cards and tax: it may be somebody's. */
const PERSONAL_LENGTH = 1e8;

/** @param run the stages of all tracks, in the order of the method */
export function answerCounts(method: Method, run: readonly Stages[]): AnswerCounts[] {
  const nameOf = (track: number, column: number) => fold(method.readings[track]?.questions[column]?.id ?? '');
  const isCountedTwice = countedTwice(run, (track, a, b) => nameOf(track, a) === nameOf(track, b));
  const few = smallDifferences(run, method.minimumCell, (t, c, unit) => {
    const { track, data, withheld } = run[t] ?? {};
    const column = data?.answers.columns[c];
    if (track === undefined || data === undefined || column === undefined || withheld?.[unit]) return false;
    return (tally(column, data.answers, track.units.length)[unit]?.base ?? 0) >= method.minimumCell;
  });
  return run.flatMap((stages, t) => {
    const reading = method.readings[t];
    if (reading === undefined) return [];
    const tallies = stages.data.answers.columns.map((column) =>
      tally(column, stages.data.answers, stages.track.units.length),
    );
    const names = reading.questions.map(({ id }) => fold(id));
    const weights = stages.data.answers.weights === null ? null : weighing(stages, tallies);
    const weighed = (name: string | undefined, unit: number) =>
      reading.questions.every((twin, column) => {
        const [unweighted, weighted] = [tallies[column]?.[unit], weights?.[column]?.[unit]];
        if (names[column] !== name || !twin.applies[unit] || unweighted === undefined || weighted === undefined)
          return true;
        return isWeighed(twin, unweighted, weighted, Math.max(1, method.minimumCell));
      });
    const open = (c: number, name: string | undefined, unit: number) =>
      !stages.withheld[unit] &&
      reading.questions.every(
        (twin, column) =>
          names[column] !== name ||
          !twin.applies[unit] ||
          (tallies[column]?.[unit]?.base ?? 0) >= Math.max(1, method.minimumCell),
      ) &&
      !isCountedTwice(t, c, unit) &&
      ![...few, ...stages.subtracted].some(
        (difference) => difference.track === t && difference.column === c && difference.unit === unit,
      );
    return reading.questions.flatMap((question, c) => {
      const column = stages.data.answers.columns[c];
      if (column === undefined) return [];
      const shown = stages.track.units.flatMap(({ id }, unit) => {
        const tally = tallies[c]?.[unit];
        return tally === undefined || !question.applies[unit] || !open(c, names[c], unit)
          ? []
          : [{ id, tally: tally, isWeighed: weighed(names[c], unit) }];
      });
      if (shown.length === 0) return [];
      return [
        {
          track: stages.track.id,
          question: question.id,
          scale: question.scale.id,
          ...counted(question, column, shown, stages.data.answers.weights !== null),
        },
      ];
    });
  });
}

/** The counts of some of the units only, and of the codes that they gave; null where no unit is left. */
export function countsOf(counts: AnswerCounts, isShown: (unit: string) => boolean): AnswerCounts | null {
  const ofShown = <Value>(list: readonly Value[]) => list.filter((_, i) => isShown(counts.units[i] ?? ''));
  const { units, bases, missing, codes, weights, quartiles } = counts;
  if (!units.some(isShown)) return null;
  const given = (codes ?? []).map((_, k) => ofShown(counts.counts).some((row) => (row[k] ?? 0) > 0));
  const ofCodes = <Value>(list: readonly Value[]) => list.filter((_, k) => given[k]);
  return {
    ...counts,
    codes: codes && ofCodes(codes),
    units: ofShown(units),
    bases: ofShown(bases),
    missing: ofShown(missing),
    counts: ofShown(counts.counts).map(ofCodes),
    weights: weights && {
      bases: ofShown(weights.bases),
      missing: ofShown(weights.missing),
      counts: ofShown(weights.counts).map((row) => row && ofCodes(row)),
    },
    quartiles: quartiles && ofShown(quartiles),
  };
}

interface Cell {
  readonly id: string;
  readonly tally: UnitTally;
  /** Whether the sums of weights may be shown. */
  readonly isWeighed: boolean;
}

/** The same tallies with all that weighs anything weighing 1. */
function weighing(
  { data: { answers }, track }: Stages,
  tallies: readonly (readonly UnitTally[])[],
): (readonly UnitTally[])[] {
  if (answers.weights?.every((weight) => weight > 0) !== false)
    return tallies.map((units) =>
      units.map((tally) => ({ ...tally, weights: tally.counts, missing: tally.missingCount })),
    );
  const weights = answers.weights.map((weight) => (weight > 0 ? 1 : 0));
  return answers.columns.map((column) => tally(column, { ...answers, weights }, track.units.length));
}

/**
 * Whether each answer to a question, and each that counts as missing, has enough responses behind it, and enough that weigh
 * anything, or none. Of a multiple choice the answers overlap: what two codes have in common is behind their sums too.
 */
function isWeighed({ scale }: Question, unweighted: UnitTally, weighted: UnitTally, least: number): boolean {
  const isMany = (count: number) => count === 0 || count >= least;
  const some = weighted.weights.some((count) => count > 0);
  return (
    some &&
    scale.separator === null &&
    [...unweighted.counts, unweighted.missingCount, ...weighted.weights, weighted.missing].every(isMany)
  );
}

function counted(
  { scale }: Question,
  { answers }: AnswerColumn,
  cells: readonly Cell[],
  weighted: boolean,
): Omit<AnswerCounts, 'track' | 'question' | 'scale'> {
  const codesOf = (k: number) => [answers[k] ?? []].flat();
  const given = answers.flatMap((_, k) => (cells.some(({ tally }) => (tally.counts[k] ?? 0) > 0) ? [k] : []));
  const givenCodes = [...new Set(given.flatMap(codesOf))].sort((a, b) => a - b);
  const isOpen = scale.separator === null && (scale.range !== null || scale.labels.length === 0);
  const isPersonal = givenCodes.some((number) => Math.abs(number) >= PERSONAL_LENGTH);
  const codes = isOpen && (isPersonal || givenCodes.length > MOST_NUMBERS) ? null : givenCodes;
  const givenAs = (codes ?? []).map((code) => given.filter((k) => codesOf(k).includes(code)));
  const by = (list: Float64Array) => givenAs.map((places) => places.reduce((sum, k) => sum + (list[k] ?? 0), 0));
  const values = numbers(answers);
  const sums = cells.map(({ tally, isWeighed }) => {
    const sum = tally.weights.reduce((total, weight) => total + weight, 0);
    return isWeighed ? { of: (weight: number) => (weight / sum) * tally.base, tally } : null;
  });
  return {
    multiple: scale.separator !== null,
    codes,
    units: cells.map(({ id }) => id),
    bases: cells.map(({ tally }) => tally.base),
    missing: cells.map(({ tally }) => tally.missingCount),
    counts: cells.map(({ tally }) => by(tally.counts)),
    weights: weighted
      ? {
          bases: sums.map((cell) => cell?.tally.base ?? null),
          missing: sums.map((cell) => cell?.of(cell.tally.missing) ?? null),
          counts: sums.map((cell) => (cell === null ? null : by(cell.tally.weights).map(cell.of))),
        }
      : null,
    quartiles:
      codes === null
        ? cells.map(({ tally }) => [0.25, 0.5, 0.75].flatMap((p) => quantileOf(values, tally.counts, p) ?? []))
        : null,
  };
}
