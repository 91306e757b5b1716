/**
 * Totals and ranks with all missing answers at worst and at best (SPEC §10.6): the worst and the best answer that a question allows,
 * the least and the greatest given where it allows any number. The scale of an indicator stays that of the sample.
 */
import { aggregateParts } from '../aggregate.ts';
import { tally } from '../formulas/statistics/tally.ts';
import type { AnswerColumn } from '../model/answers.ts';
import type { Answer, Statistic } from '../model/formulas.ts';
import type { AnswerScale, Indicator } from '../model/method.ts';
import type { Interval } from '../model/uncertainty.ts';
import { indexOf, rankedTogether, type Stages } from '../pipeline.ts';
import { comparison } from '../rank.ts';
import { fixedScales } from '../uncertainty/gradient.ts';
import { type ProtectedAnswers, protectedAnswers } from '../uncertainty/protected.ts';
import type { AskedTable } from './asked.ts';

export type Scales = readonly AnswerScale[];

/**
 * By unit: its total with all that is missing at worst and at best. null where it has none, or some of its answers may not be looked
 * at one by one (SPEC §11).
 */
export function boundsOf(stages: Stages, table: AskedTable, scales: Scales, minimumCell: number): (Interval | null)[] {
  // Other answers would have another error, and another shrinkage.
  if (stages.shrinkage !== null) return stages.track.units.map(() => null);
  const open = protectedAnswers(stages, minimumCell);
  const { low, high } = totalsFilled({ ...stages, data: open.data }, table, scales, () => 1);
  return stages.track.units.map((_, unit) => {
    const [least, greatest] = [low[unit], high[unit]];
    return least == null || greatest == null || isHidden(stages, open, unit) ? null : { low: least, high: greatest };
  });
}

/** Whether the index of a unit rests on answers that may not be looked at one by one. */
export function isHidden(stages: Stages, { isProtected }: ProtectedAnswers, unit: number): boolean {
  return stages.track.indicators.some(
    (indicator) => isCounted(stages, indicator, unit) && isProtected(indicator, unit),
  );
}

function isCounted({ aggregated }: Stages, { source, position }: Indicator, unit: number): boolean {
  return source.kind === 'survey' && (aggregated.weights[position]?.[unit] ?? 0) > 0;
}

/** Best and worst rank of a unit while every other has any total within its bounds. */
export function rankBounds(stages: Stages, bounds: readonly (Interval | null)[], unit: number): Interval {
  const { track, totals, ranks } = stages;
  const { of: comparable, atLeast } = comparison(track.ranking);
  const together = rankedTogether(track).find((units) => units.includes(unit)) ?? [];
  const others = together.filter((other) => other !== unit && ranks[other] !== null);
  const end = (which: number, side: 'low' | 'high') => comparable(bounds[which]?.[side] ?? totals[which] ?? 0);
  const above = (side: 'low' | 'high', other: 'low' | 'high') =>
    others.filter((candidate) => !atLeast(end(unit, side), end(candidate, other))).length;
  return { low: 1 + above('high', 'low'), high: 1 + above('low', 'high') };
}

/**
 * Totals with a part of what is missing of each unit, from 0 to 1, filled in with the worst and with the best answers.
 * @param stages with no answers but those that may be looked at one by one
 */
export function totalsFilled(stages: Stages, table: AskedTable, scales: Scales, part: (unit: number) => number) {
  const { track, adjustments, ranks } = stages;
  const totals = (isOpen: boolean) => {
    const filled = track.indicators.map((indicator) => scoresFilled(stages, indicator, table, scales, isOpen, part));
    const ends = (side: 'low' | 'high') => {
      const [root] = aggregateParts(
        track,
        filled.map((row) => row.map((score) => score?.[side] ?? null)),
      );
      return track.units.map((_, unit) => {
        const index = indexOf(track, root?.scores[unit] ?? null);
        return index === null ? null : index + (adjustments[unit] ?? 0);
      });
    };
    return { low: ends('low'), high: ends('high') };
  };
  const open = totals(true);
  // A mean that no score below zero may enter needs scores that end where the scale does.
  const isWhole = ranks.every((rank, unit) => rank === null || (open.low[unit] != null && open.high[unit] != null));
  return isWhole ? open : totals(false);
}

/** Of an indicator, by unit: its scores at worst and at best. */
function scoresFilled(
  stages: Stages,
  indicator: Indicator,
  table: AskedTable,
  scales: Scales,
  isOpen: boolean,
  part: (unit: number) => number,
): (Interval | null)[] {
  const { track, data, scores, values } = stages;
  const { source, position } = indicator;
  const scaleOf = fixedScales(indicator, track, scores.references[position] ?? [], isOpen);
  const column = source.kind === 'survey' ? data.answers.columns[source.column] : undefined;
  const valuesOf =
    source.kind === 'survey' && column !== undefined ? valuesFilled(source.statistic, column, source.column) : null;
  return track.units.map((_, unit) => {
    const score = scores.scores[position]?.[unit] ?? null;
    if (score === null) return null;
    const scale = scaleOf(unit);
    const ends = values.values[position]?.[unit] == null ? null : (valuesOf?.(unit) ?? null);
    if (scale === null || ends === null) return { low: score, high: score };
    const both = ends.map(scale);
    return { low: Math.min(score, ...both), high: Math.max(score, ...both) };
  });

  function valuesFilled(statistic: Statistic, column: AnswerColumn, c: number) {
    const { list, possible } = answersOf(column.answers, scales[c]);
    const places = new Map(list.map((answer, k) => [String(answer), k]));
    const placeOf = (answer: Answer) => places.get(String(answer)) ?? 0;
    const given = column.answers.map(placeOf);
    const tried = possible.map(placeOf);
    const value = statistic(list);
    const countsMissing = possible.some((answer) => isMissingCounted(statistic, answer));
    const tallies = tally(column, data.answers, track.units.length);
    return (unit: number): number[] | null => {
      const [cell, tally] = [table[c]?.[unit], tallies[unit]];
      if (cell == null || tally === undefined) return null;
      const more = part(unit) * (cell.blankWeight + (countsMissing ? 0 : tally.missing));
      if (more === 0) return null;
      const weights = new Float64Array(list.length);
      given.forEach((place, k) => {
        weights[place] = tally.weights[k] ?? 0;
      });
      return tried.flatMap((place) => {
        const filled = weights.with(place, (weights[place] ?? 0) + more);
        return value({ weights: filled, missing: tally.missing }) ?? [];
      });
    };
  }
}

/** Answers given so often that trying each would be long are numbers, of which the ends are enough. */
const MOST_ANSWERS = 30;

/** The answers that a question allows, numbers in ascending order; and those of them that may be the worst or the best. */
function answersOf(given: readonly Answer[], scale: AnswerScale | undefined) {
  const codes = (scale?.labels ?? []).map(([, code]) => code);
  const numbers = given.filter((answer) => typeof answer === 'number');
  const ends = scale?.range ?? (numbers.length === 0 ? [] : [numbers[0] ?? 0, numbers.at(-1) ?? 0]);
  const isMultiple = (scale?.separator ?? null) !== null || numbers.length < given.length;
  const allowed: Answer[] = isMultiple ? codes.map((code) => [code]) : [...codes, ...ends];
  const possible = distinct(given.length > MOST_ANSWERS ? allowed : [...given, ...allowed]);
  const list = distinct([...given, ...possible]).sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : 0,
  );
  return { list, possible };
}

function distinct(answers: readonly Answer[]): Answer[] {
  return [...new Map(answers.map((answer) => [String(answer), answer])).values()];
}

/** Whether a missing answer that is not blank changes the value of one answer. */
function isMissingCounted(statistic: Statistic, answer: Answer): boolean {
  const [without, beside] = [0, 1].map((missing) => statistic([answer])({ weights: Float64Array.of(1), missing }));
  return without !== beside;
}
