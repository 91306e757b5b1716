/** Two runs that are compared. */
import type { Comparison } from '../../../core/compare/comparison.ts';
import type { Run } from '../../../core/model/run.ts';
import type { PooledYears } from '../../../core/pool-years.ts';
import type { MethodDifference } from '../../../method/differences.ts';

export interface Compared {
  readonly before: Run;
  readonly after: Run;
  /** As the user named them. */
  readonly files: readonly [before: string, after: string];
  readonly comparison: Comparison;
  readonly differences: readonly MethodDifference[];
  /** null: each run has its own reference values. */
  readonly pooled: PooledYears['tracks'] | null;
  /** What there is to say of published tables; null: both are runs. */
  readonly published: readonly string[] | null;
}
