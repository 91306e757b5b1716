/** What a run knows of how sure a track's ranking is. */
import type { Run, TrackResult } from '../../core/model/run.ts';
import type { Resampling } from '../../core/model/uncertainty.ts';

export function resamplingOf(run: Run, { id }: TrackResult): Resampling | null {
  return run.robustness?.respondents.find(({ track }) => track === id) ?? null;
}

/** Ranks from one to another, or the one. */
export function intervalText(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}
