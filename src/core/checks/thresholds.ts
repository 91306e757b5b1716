/** Thresholds of a statistic (`than`) that all answers are on one side of, or that are on another scale than the answers (SPEC §8). */
import type { Finding } from '../model/findings.ts';
import type { Check } from './check.ts';
import { unlikeScale } from './value-scales.ts';

export const thresholds: Check = ({ track, data, values, withheld }) =>
  track.indicators.flatMap(({ id: indicator, position, source }): Finding[] => {
    if (source.kind !== 'survey' || source.than === undefined) return [];
    const { than } = source;
    const place = { track: track.id };
    const answers = (data.answers.columns[source.column]?.answers ?? []).flatMap((answer) =>
      typeof answer === 'number' ? [answer] : [],
    );
    if (unlikeScale(answers, [than]) === 'error') {
      const args = { indicator, than, areShares: Math.abs(than) > 1 };
      return [{ code: 'unlike-threshold', level: 'error', place, arguments: args }];
    }
    const shown = (values.values[position] ?? []).filter((value, u) => value !== null && !withheld[u]);
    const [value = null] = shown;
    if (value === null || (value !== 0 && value !== 100) || shown.some((other) => other !== value)) return [];
    return [{ code: 'threshold-for-all', level: 'warning', place, arguments: { indicator, than, value } }];
  });
