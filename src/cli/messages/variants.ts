/** The words of sets of weights (`ddci whatif --weights`, `--equal`, `--pca`). */

import { fixed } from '../../core/decimal.ts';
import type { PcaWeights } from '../../core/pca-weights.ts';
import { listed } from './messages.ts';

type Refused = Exclude<PcaWeights, { readonly kind: 'weights' }>;
type Found = Extract<PcaWeights, { readonly kind: 'weights' }>;

export interface VariantWords {
  readonly weightsHelp: string;
  readonly pcaHelp: string;
  readonly equal: string;
  readonly pca: string;
  readonly title: (count: number) => string;
  readonly rankNow: string;
  readonly totalNow: string;
  readonly rankOf: (variant: number) => string;
  readonly totalOf: (variant: number) => string;
  readonly tiers: (count: number) => string;
  readonly passedOver: (ids: readonly string[]) => string;
  readonly pcaNote: (track: string, found: Found) => string;
  readonly pcaRefused: (track: string, found: Refused) => string;
}

const comma = (text: string) => text.replace('.', ',');

export const viVariants: VariantWords = {
  weightsHelp:
    'tệp trọng số (csv, xlsx: cột mã, mỗi cột số là một phương án; yaml: mã: số; hoặc tệp phương pháp, tệp kết quả run.json khác); nhiều tệp thì xếp cạnh nhau',
  pcaHelp: 'trọng số chỉ số thành phần theo thành phần chính thứ nhất',
  equal: 'Trọng số bằng nhau',
  pca: 'Thành phần chính thứ nhất',
  title: (count) => `${count} phương án trọng số`,
  rankNow: 'Hạng',
  totalNow: 'Điểm',
  rankOf: (variant) => `H${variant}`,
  totalOf: (variant) => `Đ${variant}`,
  tiers: (count) => `${count} đơn vị đổi xếp loại.`,
  passedOver: (ids) => `Bỏ qua vì kết quả này không có: ${listed(ids, 20)}.`,
  pcaNote: (track, { explained, units, weights }) =>
    `${track}: thành phần chính thứ nhất giải thích ${comma(fixed(100 * explained, 1))}% phương sai (${units} đơn vị); trọng số: ${weights.map(({ id, weight }) => `${id} ${comma(fixed(weight, 2))}`).join('; ')}.${weights.length === 2 ? ' Với hai chỉ số thành phần, thành phần chính thứ nhất luôn cho hai trọng số bằng nhau, dù số liệu thế nào.' : ''}`,
  pcaRefused: (track, found) => `--pca, ${track}: ${viRefused(found)}. Hãy dùng --without hoặc trọng số khác.`,
};

export const enVariants: VariantWords = {
  weightsHelp:
    'a file of weights (csv, xlsx: a column id, each column of numbers a variant; yaml: id: number; or another method file or run.json); several stand side by side',
  pcaHelp: 'weights of components from their first principal component',
  equal: 'Equal weights',
  pca: 'First principal component',
  title: (count) => `${count} sets of weights`,
  rankNow: 'Rank',
  totalNow: 'Total',
  rankOf: (variant) => `R${variant}`,
  totalOf: (variant) => `T${variant}`,
  tiers: (count) => `${count} units change their tier.`,
  passedOver: (ids) => `Passed over, because this run has none of them: ${listed(ids, 20)}.`,
  pcaNote: (track, { explained, units, weights }) =>
    `${track}: the first principal component explains ${fixed(100 * explained, 1)}% of the variance (${units} units); weights: ${weights.map(({ id, weight }) => `${id} ${fixed(weight, 2)}`).join('; ')}.${weights.length === 2 ? ' Of two components the first principal component always weighs both alike, whatever the data.' : ''}`,
  pcaRefused: (track, found) => `--pca, ${track}: ${enRefused(found)}. Use --without, or other weights.`,
};

function viRefused(found: Refused): string {
  switch (found.kind) {
    case 'negative':
      return `hệ số tải âm, ngược chiều với các chỉ số khác: ${loadings(found, comma)}; trọng số âm không có nghĩa`;
    case 'few':
      return `chỉ có ${found.units} đơn vị đủ điểm mọi chỉ số thành phần, cần ít nhất ${found.needed}`;
    case 'constant':
      return `mọi đơn vị có cùng điểm ở: ${listed(found.components)}`;
    case 'one-component':
      return 'chỉ có một chỉ số thành phần';
  }
}

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
