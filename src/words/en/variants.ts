import { fixed } from '../../core/decimal.ts';
import type { PcaWeights } from '../../core/pca-weights.ts';
import { listed } from '../text.ts';
import type { variants as vi } from '../vi/variants.ts';

type Refused = Exclude<PcaWeights, { readonly kind: 'weights' }>;

export const variants = {
  weightsHelp:
    'a file of weights (csv, xlsx: a column id, each column of numbers a variant; yaml: id: number; or another method file or run.json); several stand side by side',
  pcaHelp: 'weights of components from the loadings of their first principal component (as the package COINr)',
  pcaRotatedHelp:
    'weights of components from squared loadings after varimax rotation (OECD/JRC Handbook 2008, section 6.1)',
  equal: 'Equal weights',
  pca: 'First principal component',
  pcaRotated: 'Principal components, rotated (varimax)',
  title: (count) => `${count} sets of weights`,
  rankNow: 'Rank',
  totalNow: 'Total',
  rankOf: (variant) => `R${variant}`,
  totalOf: (variant) => `T${variant}`,
  tiers: (count) => `${count} units change their tier.`,
  passedOver: (ids) => `Passed over, because this run has none of them: ${listed(ids, 20)}.`,
  pcaNote: (track, { explained, units, weights, factors }, rule) =>
    `${track}: ${rule === 'first' ? 'the first principal component explains' : `${factors} rotated principal component(s) explain`} ${fixed(100 * explained, 1)}% of the variance (${units} units); weights: ${weights.map(({ id, weight }) => `${id} ${fixed(weight, 2)}`).join('; ')}.${weights.length === 2 && rule === 'first' ? ' Of two components the first principal component always weighs both alike, whatever the data.' : ''}`,
  pcaRefused: (track, found, rule) =>
    `${rule === 'first' ? '--pca' : '--pca-rotated'}, ${track}: ${enRefused(found)}. Use --without, or other weights.`,
} satisfies typeof vi;

function enRefused(found: Refused): string {
  switch (found.kind) {
    case 'negative':
      return `these components load below nought, against the others: ${loadings(found, (text) => text)}; a negative weight has no meaning`;
    case 'few':
      return `only ${found.units} units have a score of every component; at least ${found.needed} are needed`;
    case 'constant':
      return `all units have the same score of: ${listed(found.components)}`;
    case 'one-component':
      return 'there is only one component';
  }
}

function loadings(
  { components }: Extract<Refused, { readonly kind: 'negative' }>,
  mark: (text: string) => string,
): string {
  return components.map(({ id, loading }) => `${id} (${mark(fixed(loading, 3))})`).join(', ');
}
