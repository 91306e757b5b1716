/**
 * Weights of components from their first principal component: in proportion to its loadings, the sum 100 (OECD/JRC Handbook
 * §6.1). A weight below zero has no meaning for an index in which more is better, so a loading below zero refuses the whole;
 * and where there are no more units than components, the loadings say more of chance than of the components.
 */
import { principal } from './diagnose/diagnose.ts';
import { complete, type Series } from './diagnose/series.ts';

export type PcaWeights =
  | {
      readonly kind: 'weights';
      readonly weights: readonly { readonly id: string; readonly weight: number }[];
      /** Share of the variance that the first component explains. */
      readonly explained: number;
      /** With every score. */
      readonly units: number;
    }
  /** Components that load below zero. */
  | { readonly kind: 'negative'; readonly components: readonly { readonly id: string; readonly loading: number }[] }
  | { readonly kind: 'few'; readonly units: number; readonly needed: number }
  /** Components in which all units have one score. */
  | { readonly kind: 'constant'; readonly components: readonly string[] }
  | { readonly kind: 'one-component' };

/** What rounding leaves of nothing. */
const NOTHING = 1e-9;

export function pcaWeights(components: readonly { readonly id: string; readonly scores: Series }[]): PcaWeights {
  if (components.length < 2) return { kind: 'one-component' };
  const rows = complete(components.map(({ scores }) => scores));
  const needed = components.length + 1;
  if (rows.length < needed) return { kind: 'few', units: rows.length, needed };
  const constant = components.filter((_, k) => rows.every((row) => row[k] === rows[0]?.[k])).map(({ id }) => id);
  const found = constant.length > 0 ? null : principal(components);
  if (found === null) return { kind: 'constant', components: constant };
  const loadings = components.map(({ id }, k) => ({ id, loading: found.loadings[0]?.[k] ?? 0 }));
  const negative = loadings.filter(({ loading }) => loading < -NOTHING);
  if (negative.length > 0) return { kind: 'negative', components: negative };
  const sum = loadings.reduce((total, { loading }) => total + Math.max(0, loading), 0);
  const weights = loadings.map(({ id, loading }) => ({ id, weight: (100 * Math.max(0, loading)) / sum }));
  return { kind: 'weights', weights, explained: found.explained[0] ?? 0, units: rows.length };
}
