/** The means of SPEC §6, by the name the method gives them. */
import type { FormulaList } from '../formula-list.ts';
import { arithmetic } from './arithmetic.ts';
import { geometric } from './geometric.ts';
import { harmonic } from './harmonic.ts';
import { power } from './power.ts';
import type { MeanRule } from './rule.ts';

export const means = { arithmetic, geometric, harmonic, power } as const satisfies FormulaList<MeanRule>;

export type MeanName = keyof typeof means;

/** Where the method names none. */
export const DEFAULT_MEAN: MeanName = 'arithmetic';

/** What `ddci robustness` tries in place of the method's own where the command line gives no choice. */
export const ALTERNATIVE_MEANS: readonly MeanName[] = ['arithmetic', 'geometric'];
