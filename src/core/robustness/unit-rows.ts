/** The responses about each unit, in the order of their clusters. */
import type { Clusters } from './clusters.ts';

/** Of one unit. */
export interface UnitRows {
  readonly responses: Uint32Array;
  /** Their clusters. */
  readonly drawn: Uint32Array;
}

export function rowsByUnit(units: number, unitOf: Uint32Array, { responses, starts }: Clusters): UnitRows[] {
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

/** No unit gets more responses in a replicate than this. */
export function mostDrawn(rows: readonly UnitRows[], { strata }: Clusters): number {
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
