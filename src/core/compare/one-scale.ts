/** Whether totals and scores of two years are on one scale. */
import { present } from '../missing.ts';
import type { Method } from '../model/method.ts';
import type { Run } from '../model/run.ts';
import { methodRules } from '../rules.ts';

interface ScaledRun {
  readonly run: Run;
  readonly method: Method;
  readonly isPublished?: boolean;
}

/** Of the totals and scores of a track, by the rules of its run. */
export function trackScale({ run, method }: ScaledRun, t: number): string {
  return `${method.tracks[t]?.outOf ?? ''} ${methodRules(run.method)[t]?.scale ?? ''}`;
}

/** @param t the places of the track in the two runs */
export function areTotalsOnOneScale(
  before: ScaledRun,
  after: ScaledRun,
  t: { readonly before: number; readonly after: number },
): boolean {
  if (before.isPublished !== true && after.isPublished !== true)
    return trackScale(before, t.before) === trackScale(after, t.after);
  const totals = ({ run }: ScaledRun, track: number) => (run.tracks[track]?.ranking ?? []).map(({ total }) => total);
  return isOneScale(totals(before, t.before), totals(after, t.after));
}

/** Of numbers without rules: on one scale where both keep to 1, to 10, to 100 or to 1,000, from 0 on. */
export function isOneScale(before: readonly (number | null)[], after: readonly (number | null)[]): boolean {
  const [old, now] = [before, after].map((values) => {
    const numbers = present(values);
    const most = Math.max(...numbers);
    return numbers.some((number) => number < 0) ? undefined : [1, 10, 100, 1000].find((end) => most <= end);
  });
  return old !== undefined && old === now;
}
