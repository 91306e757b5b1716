/** Answers and published figures → indicator values with their bases (SPEC §4). */

import { tally, type UnitTally } from './formulas/statistics/tally.ts';
import type { Answers, TrackData } from './model/answers.ts';
import type { Indicator, Track } from './model/method.ts';

/** By indicator, then by unit. */
export interface Values {
  readonly values: readonly (readonly (number | null)[])[];
  /** Valid answers; null for published figures and where the indicator does not apply. */
  readonly bases: readonly (readonly (number | null)[])[];
}

export function indicate(track: Track, data: TrackData): Values {
  const tallies = data.answers.columns.map((column) => () => tally(column, data.answers, track.units.length));
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
  tallies: readonly (() => readonly UnitTally[])[],
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
