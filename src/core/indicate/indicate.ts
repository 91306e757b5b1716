/** Answers and published figures → indicator values with their bases (SPEC §4). */
import type { AnswerColumn, Answers, Indicator, Tally, Track, TrackData } from '../model.ts';

/** By indicator, then by unit. */
export interface Values {
  readonly values: readonly (readonly (number | null)[])[];
  /** Valid answers; null for published figures and where the indicator does not apply. */
  readonly bases: readonly (readonly (number | null)[])[];
}

export function indicate(track: Track, data: TrackData): Values {
  const tallies = data.answers.columns.map((column) => once(() => tally(column, data.answers, track.units.length)));
  const results = track.indicators.map((indicator) => {
    if (indicator.source.kind === 'survey') return surveyed(indicator, data.answers, tallies, indicator.source);
    const figures = data.published[indicator.source.column] ?? [];
    return {
      values: indicator.applies.map((applies, unit) => (applies ? (figures[unit] ?? null) : null)),
      bases: indicator.applies.map(() => null),
    };
  });
  return { values: results.map((r) => r.values), bases: results.map((r) => r.bases) };
}

function surveyed(
  indicator: Indicator,
  answers: Answers,
  tallies: readonly (() => UnitTally[])[],
  source: Extract<Indicator['source'], { kind: 'survey' }>,
) {
  const value = source.statistic(answers.columns[source.column]?.answers ?? []);
  const units = tallies[source.column]?.() ?? [];
  const bases = indicator.applies.map((applies, unit) => (applies ? (units[unit]?.base ?? 0) : null));
  const values = bases.map((base, unit) => {
    const tally = units[unit];
    return base === null || base === 0 || base < indicator.minimumBase || tally === undefined ? null : value(tally);
  });
  return { values, bases };
}

export interface UnitTally extends Tally {
  /** Number of responses by answer, whatever their weights. */
  readonly counts: Float64Array;
  readonly missingCount: number;
  /** Number of valid answers, whatever their weights. */
  readonly base: number;
}

/**
 * How much weight fell on each answer, by unit. Equal weights are added up one after the other in ascending order,
 * so that the order of the responses cannot change a sum.
 */
export function tally(column: AnswerColumn, answers: Answers, units: number): UnitTally[] {
  const width = column.answers.length + 2;
  const counts = new Float64Array(units * width);
  const sums = answers.weights === null ? counts : new Float64Array(units * width);
  const { places } = column;
  for (let response = 0; response < places.length; response++) {
    const cell = (answers.units[response] ?? 0) * width + (places[response] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const { weights } = answers;
  if (weights !== null) {
    const order = Uint32Array.from(weights.keys()).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
    for (const response of order) {
      const cell = (answers.units[response] ?? 0) * width + (places[response] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (weights[response] ?? 0);
    }
  }
  return Array.from({ length: units }, (_, unit) => {
    const start = unit * width;
    const given = counts.subarray(start + 2, start + width);
    return {
      weights: sums.subarray(start + 2, start + width),
      missing: sums[start + 1] ?? 0,
      counts: given,
      missingCount: counts[start + 1] ?? 0,
      base: given.reduce((sum, count) => sum + count, 0),
    };
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
