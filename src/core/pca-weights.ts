/**
 * Weights of components from their principal components, the sum 100, by one of two rules:
 * - `first`: in proportion to the loadings on the first one, as the R package COINr does (Becker et al., Journal of Open Source
 *   Software 7, 2022, `get_PCA`);
 * - `rotated`: that of the OECD/JRC Handbook (2008, §6.1, after Nicoletti, Scarpetta & Boylaud 2000). Factors with an eigenvalue above
 *   1 and a tenth of the variance are kept, and the next ones until they explain 60 %; they are rotated (varimax.ts). Each component
 *   belongs to the factor on which it loads most: its squared loading, scaled to the sum 1 over the factor, times the factor's share
 *   of the variance explained; which is in proportion to the squared loading.
 *
 * A weight below zero has no meaning for an index in which more is better, so a loading below zero refuses the whole;
 * and where there are no more units than components, the loadings say more of chance than of the components.
 */
import { principal } from './diagnose/diagnose.ts';
import { complete, type Series } from './diagnose/series.ts';
import type { PrincipalComponents } from './principal-components.ts';
import { varimax } from './varimax.ts';

export type PcaWeights =
  | {
      readonly kind: 'weights';
      readonly weights: readonly { readonly id: string; readonly weight: number }[];
      /** Principal components that were kept, and the share of the variance that they explain. */
      readonly factors: number;
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

export type PcaRule = 'first' | 'rotated';

/** What rounding leaves of nothing. */
const NOTHING = 1e-9;

export function pcaWeights(
  components: readonly { readonly id: string; readonly scores: Series }[],
  rule: PcaRule = 'first',
): PcaWeights {
  if (components.length < 2) return { kind: 'one-component' };
  const rows = complete(components.map(({ scores }) => scores));
  const needed = components.length + 1;
  if (rows.length < needed) return { kind: 'few', units: rows.length, needed };
  const constant = components.filter((_, k) => rows.every((row) => row[k] === rows[0]?.[k])).map(({ id }) => id);
  const found = constant.length > 0 ? null : principal(components);
  if (found === null) return { kind: 'constant', components: constant };
  const kept = rule === 'first' ? 1 : keptFactors(found);
  const factors = found.loadings.slice(0, kept);
  const greatest = greatestLoadings(kept === 1 ? factors : varimax(factors));
  const loadings = components.map(({ id }, k) => ({ id, loading: greatest[k] ?? 0 }));
  const negative = loadings.filter(({ loading }) => loading < -NOTHING);
  if (negative.length > 0) return { kind: 'negative', components: negative };
  const parts = loadings.map(({ loading }) => Math.max(0, loading) ** (rule === 'first' ? 1 : 2));
  const sum = parts.reduce((total, part) => total + part, 0);
  const weights = loadings.map(({ id }, k) => ({ id, weight: (100 * (parts[k] ?? 0)) / sum }));
  const explained = found.explained.slice(0, kept).reduce((total, share) => total + share, 0);
  return { kind: 'weights', weights, factors: kept, explained, units: rows.length };
}

const LEAST_EIGENVALUE = 1;
const LEAST_SHARE = 0.1;
const LEAST_EXPLAINED = 0.6;

/** How many principal components the Handbook keeps. */
function keptFactors({ eigenvalues, explained }: PrincipalComponents): number {
  let kept = 0;
  let sum = 0;
  for (const [k, share] of explained.entries()) {
    const isKept = (eigenvalues[k] ?? 0) > LEAST_EIGENVALUE && share >= LEAST_SHARE;
    if (!isKept && sum >= LEAST_EXPLAINED) break;
    kept += 1;
    sum += share;
  }
  return kept;
}

/** By series: its loading on the factor on which it loads most. */
export function greatestLoadings(factors: readonly (readonly number[])[]): number[] {
  return (factors[0] ?? []).map((_, k) => Math.max(...factors.map((row) => row[k] ?? 0)));
}
