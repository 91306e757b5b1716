/**
 * The statistical checks of the field on a run (SPEC §10; OECD/JRC Handbook on Constructing Composite Indicators, 2008,
 * §4): of the indicators' values, and of their scores, in which more is better throughout. What a run withholds is not in
 * it, and is passed over like what is missing.
 */

import { extent } from '../formulas/normalisations/spread.ts';
import { present } from '../missing.ts';
import type { Track } from '../model/method.ts';
import type { IndicatorResult, TrackResult } from '../model/run.ts';
import { type PrincipalComponents, principalComponents } from '../principal-components.ts';
import { type Reliability, reliability } from './alpha.ts';
import { type Correlation, chanceBound, correlation } from './correlations.ts';
import { type Distribution, distribution } from './distribution.ts';
import { type EffectiveWeight, effectiveWeights } from './effective-weights.ts';
import { pearson } from './pearson.ts';
import { complete, paired, type Series } from './series.ts';

export interface TrackDiagnosis {
  readonly id: string;
  readonly name: string;
  /** Units whose scores are shown. */
  readonly units: number;
  readonly indicators: readonly IndicatorDiagnosis[];
  readonly components: readonly ComponentDiagnosis[];
  /** Of the components. */
  readonly principal: PrincipalComponents | null;
  /** Of the scores, each pair once. */
  readonly correlations: {
    readonly within: readonly Pair[];
    readonly between: readonly Pair[];
    readonly components: readonly Pair[];
  };
}

export interface IndicatorDiagnosis extends Omit<Distribution, 'outliers'> {
  readonly id: string;
  readonly name: string;
  readonly component: string;
  /** Share without a value, of the units it applies to. */
  readonly missing: number | null;
  /** Share of the units that have the best score any of them has, and the worst; null where all have the same. */
  readonly ceiling: number | null;
  readonly floor: number | null;
  /** Ids of units. */
  readonly outliers: readonly string[];
  /** Correlation of its score with the index. */
  readonly withIndex: number | null;
  /** What chance makes of so many correlations is not below this; and whether this one is. */
  readonly bound: number;
  readonly against: boolean;
}

export interface ComponentDiagnosis extends Omit<Reliability, 'items'>, EffectiveWeight {
  readonly id: string;
  readonly name: string;
  /** `against`: its correlation with the rest is below `bound`, what chance makes: it may be in the wrong direction. */
  readonly items: readonly (Reliability['items'][number] & {
    readonly id: string;
    readonly bound: number;
    readonly against: boolean;
  })[];
  /** Of its indicators; null where one has no spread. */
  readonly principal: PrincipalComponents | null;
}

/** Two indicators or components. */
export interface Pair extends Correlation {
  readonly a: string;
  readonly b: string;
  /** What chance makes of so many correlations over so many units is not below this. */
  readonly bound: number;
  /** Where one is better the other is worse, beyond chance: an indicator may be in the wrong direction. */
  readonly against: boolean;
}

/** @param track of the method that the run was scored with */
export function diagnose(result: TrackResult, { factor }: Pick<Track, 'factor'>): TrackDiagnosis {
  const { units, indicators, ranking } = result;
  const rows = new Map(ranking.map((row) => [row.unit, row]));
  const index = units.map(({ id }) => rows.get(id)?.index ?? null);
  const open = units.map(({ id }) => rows.get(id)?.reason !== 'minimum-responses');
  const components = result.parts.filter(({ level }) => level === 1);
  const effective = effectiveWeights(components, index, factor);
  const indicatorsOf = (component: string) => indicators.filter((indicator) => indicator.component === component);
  const pairs = couples(indicators);
  return {
    id: result.id,
    name: result.name,
    units: open.filter((shown) => shown).length,
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      component: indicator.component,
      ...indicatorDiagnosis(indicator, open, (unit) => units[unit]?.id ?? ''),
      ...withIndex(indicator.scores, index, indicators.length),
    })),
    components: components.map(({ id, name }, k) => {
      const items = indicatorsOf(id);
      const { alpha, units: counted, items: each } = reliability(items.map(({ scores }) => scores));
      const weight = effective[k] ?? { nominal: 0, share: null, influence: null };
      const bound = chanceBound(counted, each.length);
      const named = each.map((item, i) => {
        return { id: items[i]?.id ?? '', ...item, bound, against: (item.itemRest ?? 0) < bound };
      });
      return { id, name, alpha, units: counted, ...weight, items: named, principal: principal(items) };
    }),
    principal: principal(components),
    correlations: {
      within: described(pairs.filter(([a, b]) => a.component === b.component)),
      between: described(pairs.filter(([a, b]) => a.component !== b.component)),
      components: described(couples(components)),
    },
  };
}

function withIndex(scores: Series, index: Series, indicators: number) {
  const found = pearson(scores, index);
  const bound = chanceBound(paired(scores, index)[0].length, indicators);
  return { withIndex: found, bound, against: (found ?? 0) < bound };
}

function indicatorDiagnosis(
  { values, scores, applies }: IndicatorResult,
  open: readonly boolean[],
  idOf: (unit: number) => string,
): Omit<IndicatorDiagnosis, 'id' | 'name' | 'component' | 'withIndex' | 'bound' | 'against'> {
  const { outliers, ...rest } = distribution(values);
  const due = applies.filter((yes, unit) => yes && open[unit]).length;
  const here = present(scores);
  const share = (end: number) => here.filter((score) => score === end).length / here.length;
  const ends = extent(here);
  return {
    ...rest,
    missing: due === 0 ? null : (due - rest.units) / due,
    ceiling: ends.min < ends.max ? share(ends.max) : null,
    floor: ends.min < ends.max ? share(ends.min) : null,
    outliers: outliers.map(idOf),
  };
}

interface Scored {
  readonly id: string;
  readonly scores: readonly (number | null)[];
}

/** Over the units that have every score, so that the correlations fit together. */
export function principal(list: readonly Scored[]): PrincipalComponents | null {
  const rows = complete(list.map(({ scores }) => scores));
  const columns = list.map((_, k) => rows.map((row) => row[k] ?? null));
  const correlations = columns.map((a) => columns.map((b) => pearson(a, b)));
  const known = correlations.map(present);
  return list.length < 2 || known.some((row) => row.length < list.length) ? null : principalComponents(known);
}

function couples<Of extends Scored>(list: readonly Of[]): [Of, Of][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [Of, Of] => [a, b]));
}

function described(pairs: readonly (readonly [Scored, Scored])[]): Pair[] {
  return pairs.map(([a, b]) => {
    const found = correlation(a.scores, b.scores);
    const bound = chanceBound(found.units, pairs.length);
    return { a: a.id, b: b.id, ...found, bound, against: (found.pearson ?? 0) < bound };
  });
}
