/**
 * How often each answer was given, by question and unit, as far as that may be shown (SPEC §11). A cell, the answers of
 * one unit to one question, is shown where
 * - its unit is not withheld, the question applies to it and its base is at least `privacy.minimum-cell`;
 * - that holds for every scale the track reads the question with: one reading shows what another withholds;
 * - no second track counts the same unit's answers to the question from the same file: the difference of two cells would
 *   be the answers of the few that one of them leaves out.
 * No sum over units is shown, and a code that nobody of the shown cells gave is not told, so a cell that is not shown
 * changes nothing here. Indicator values and bases are shown whatever the base (SPEC §12): several values of one question
 * can tell how a small base answered. A method that is not to show them sets `missing.minimum-base`.
 */
import { tally, type UnitTally } from './indicate/indicate.ts';
import { numbers } from './indicate/numbers.ts';
import { quantileOf } from './indicate/quantile.ts';
import type { AnswerColumn, AnswerCounts, Method, Question, Reading } from './model.ts';
import type { Stages } from './pipeline.ts';
import { fold, foldUnit } from './text/fold.ts';

/** A question with more different numbers than this is shown by its quartiles: exact numbers belong to single respondents. */
const MOST_NUMBERS = 12;

/** @param run the stages of all tracks, in the order of the method */
export function answerCounts(method: Method, run: readonly Stages[]): AnswerCounts[] {
  return run.flatMap((stages, t) => {
    const reading = method.readings[t];
    if (reading === undefined) return [];
    const others = method.readings.flatMap((other, o) => {
      const { track } = run[o] ?? {};
      return other === reading || track === undefined || !shareFile(reading, other) ? [] : [{ reading: other, track }];
    });
    const tallies = stages.data.answers.columns.map((column) =>
      tally(column, stages.data.answers, stages.track.units.length),
    );
    const names = reading.questions.map(({ id }) => fold(id));
    const open = (question: Question, name: string | undefined, unit: number) =>
      !stages.withheld[unit] &&
      reading.questions.every(
        (twin, column) =>
          names[column] !== name ||
          !twin.applies[unit] ||
          (tallies[column]?.[unit]?.base ?? 0) >= Math.max(1, method.minimumCell),
      ) &&
      !others.some((other) => countsToo(other, question, stages.track.units[unit]));
    return reading.questions.flatMap((question, c) => {
      const column = stages.data.answers.columns[c];
      if (column === undefined) return [];
      const shown = stages.track.units.flatMap(({ id }, unit) => {
        const own = tallies[c]?.[unit];
        return own === undefined || !question.applies[unit] || !open(question, names[c], unit)
          ? []
          : [{ id, tally: own }];
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
  const of = <Value>(list: readonly Value[]) => list.filter((_, i) => isShown(counts.units[i] ?? ''));
  const { units, bases, missing, codes, weights, quartiles } = counts;
  if (!units.some(isShown)) return null;
  const given = (codes ?? []).map((_, k) => of(counts.counts).some((row) => (row[k] ?? 0) > 0));
  const ofCodes = <Value>(list: readonly Value[]) => list.filter((_, k) => given[k]);
  return {
    ...counts,
    codes: codes && ofCodes(codes),
    units: of(units),
    bases: of(bases),
    missing: of(missing),
    counts: of(counts.counts).map(ofCodes),
    weights: weights && {
      bases: of(weights.bases),
      missing: of(weights.missing),
      counts: of(weights.counts).map(ofCodes),
    },
    quartiles: quartiles && of(quartiles),
  };
}

interface Cell {
  readonly id: string;
  readonly tally: UnitTally;
}

function counted(
  { scale }: Question,
  { answers }: AnswerColumn,
  cells: readonly Cell[],
  weighted: boolean,
): Omit<AnswerCounts, 'track' | 'question' | 'scale'> {
  const codesOf = (k: number) => [answers[k] ?? []].flat();
  const given = answers.flatMap((_, k) => (cells.some(({ tally }) => (tally.counts[k] ?? 0) > 0) ? [k] : []));
  const all = [...new Set(given.flatMap(codesOf))].sort((a, b) => a - b);
  const isOpen = scale.separator === null && (scale.range !== null || scale.labels.length === 0);
  const codes = isOpen && all.length > MOST_NUMBERS ? null : all;
  const givenAs = (codes ?? []).map((code) => given.filter((k) => codesOf(k).includes(code)));
  const by = (list: Float64Array) => givenAs.map((of) => of.reduce((sum, k) => sum + (list[k] ?? 0), 0));
  const values = numbers(answers);
  return {
    multiple: scale.separator !== null,
    codes,
    units: cells.map(({ id }) => id),
    bases: cells.map(({ tally }) => tally.base),
    missing: cells.map(({ tally }) => tally.missingCount),
    counts: cells.map(({ tally }) => by(tally.counts)),
    weights: weighted
      ? {
          bases: cells.map(({ tally }) => tally.weights.reduce((sum, weight) => sum + weight, 0)),
          missing: cells.map(({ tally }) => tally.missing),
          counts: cells.map(({ tally }) => by(tally.weights)),
        }
      : null,
    quartiles:
      codes === null
        ? cells.map(({ tally }) => [0.25, 0.5, 0.75].flatMap((p) => quantileOf(values, tally.counts, p) ?? []))
        : null,
  };
}

function countsToo(
  { reading, track }: { readonly reading: Reading; readonly track: Stages['track'] },
  question: Question,
  unit: Stages['track']['units'][number] | undefined,
): boolean {
  const names = unit === undefined ? [] : [unit.id, unit.name].map(foldUnit);
  const same = track.units.findIndex(({ id, name }) => [id, name].some((text) => names.includes(foldUnit(text))));
  return (
    same >= 0 &&
    reading.questions.some((other) => fold(other.id) === fold(question.id) && (other.applies[same] ?? false))
  );
}

/** Whether two tracks may count the same responses; a pattern of names can hold any file. */
function shareFile(a: Reading, b: Reading): boolean {
  const files = (reading: Reading) => reading.survey.map(({ file }) => file);
  return files(a).some((file) => files(b).some((other) => file === other || `${file}${other}`.includes('*')));
}
