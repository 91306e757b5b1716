/** The options of `ddci plan` that are numbers. */

import type { Context } from '../../context.ts';
import { numberOption } from '../../number-options.ts';
import type { Invocation } from '../command.ts';

export interface PlanOptions {
  /** Standard deviations in points of the total: of a unit from one form to another, and between the units. null: as the run says. */
  readonly within: number | null;
  readonly between: number | null;
  /** Those who could be asked about a unit. */
  readonly population: number | null;
  readonly designEffect: number;
  /** Share of the forms sent that come back, in (0, 1]. */
  readonly responseRate: number;
  /** Forms to share out over all units, and the least of a unit. */
  readonly total: number | null;
  readonly floor: number;
}

const MOST_POINTS = 1e6;
const MOST_FORMS = 1e7;

/** Throws UsageError where one is no such number. */
export function planOptions(given: Invocation, context: Context): PlanOptions {
  const number = (option: string, least: number, most: number, whole: boolean) =>
    numberOption(given, { option, least, most, whole }, context);
  const optional = (option: string, name: string, least: number, most: number, whole: boolean) =>
    given.options[name] === undefined ? null : number(option, least, most, whole);
  return {
    within: optional('--within', 'within', 0.001, MOST_POINTS, false),
    between: optional('--between', 'between', 0.001, MOST_POINTS, false),
    population: optional('--population', 'population', 2, MOST_FORMS, true),
    designEffect: number('--design-effect', 0.1, 100, false),
    responseRate: number('--response-rate', 1, 100, false) / 100,
    total: optional('--total', 'total', 1, MOST_FORMS, true),
    floor: number('--floor', 2, MOST_FORMS, true),
  };
}
