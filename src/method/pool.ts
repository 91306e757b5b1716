/** Values of earlier runs that join the reference values of an indicator (SPEC §5, `pool`). */
import type { PooledValue } from '../core/model/answers.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Method } from '../core/model/method.ts';
import type { Json, Run } from '../core/model/run.ts';
import { indicatorRules, methodRules } from '../core/rules.ts';
import { fold } from '../core/text/fold.ts';
import { signature } from './signature.ts';

/** The files that the method pools, as it names them. */
export function pooledFiles(method: Method): string[] {
  return [...new Set(method.tracks.flatMap(({ indicators }) => indicators.flatMap(({ pool }) => pool)))];
}

/**
 * The values of one earlier run that this method can pool. An indicator that was measured in another way, on another
 * scale or in the other direction is refused.
 * @param json the content of this method
 */
export function poolRun(
  method: Method,
  json: Json,
  file: string,
  run: Run,
): { readonly values: readonly PooledValue[]; readonly findings: readonly Finding[] } {
  const values: PooledValue[] = [];
  const findings: Finding[] = [];
  const [rules, earlier] = [methodRules(json), methodRules(run.method)];
  for (const track of method.tracks) {
    for (const indicator of track.indicators.filter(({ pool }) => pool.includes(file))) {
      const place = { file, track: track.id };
      const now = signature(json, indicatorRules(rules, track.id, indicator.id));
      const then = signature(run.method, indicatorRules(earlier, track.id, indicator.id));
      if (then === null) {
        const args = { indicator: indicator.id };
        findings.push({ code: 'pool-lacks', level: 'warning', place, arguments: args });
      } else if (now !== then) {
        findings.push({ code: 'pool-unlike', level: 'error', place, arguments: { indicator: indicator.id } });
      }
    }
  }
  for (const { id: track, units, indicators } of run.tracks) {
    for (const { id: indicator, values: unitValues } of indicators) {
      unitValues.forEach((value, unit) => {
        if (value !== null)
          values.push({ file, track, group: units[unit]?.group ?? null, indicator: fold(indicator), value });
      });
    }
  }
  return { values, findings };
}
