/** The means of SPEC §6, by the name the method gives them. */
import type { Fields } from '../fields.ts';
import type { Aggregation } from '../model.ts';
import { arithmetic } from './arithmetic.ts';
import { geometric } from './geometric.ts';
import { harmonic } from './harmonic.ts';
import { power } from './power.ts';

export interface MeanRule {
  readonly aggregate: Aggregation;
  /** The scores it is defined for. */
  readonly scores: 'any' | 'not-negative' | 'positive';
}

export const means: ReadonlyMap<string, (fields: Fields) => MeanRule> = new Map([
  ['arithmetic', arithmetic],
  ['geometric', geometric],
  ['harmonic', harmonic],
  ['power', power],
]);
