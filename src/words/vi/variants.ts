/** The words of sets of weights (`ddci whatif --weights`, `--equal`, `--pca`). */
import { fixed } from '../../core/decimal.ts';
import type { PcaRule, PcaWeights } from '../../core/pca-weights.ts';
import { listed } from '../text.ts';

type Refused = Exclude<PcaWeights, { readonly kind: 'weights' }>;

type Found = Extract<PcaWeights, { readonly kind: 'weights' }>;

const comma = (text: string) => text.replace('.', ',');

export const variants = {
  weightsHelp:
    'tệp trọng số (csv, xlsx: cột mã, mỗi cột số là một phương án; yaml: mã: số; hoặc tệp phương pháp, tệp kết quả run.json khác); nhiều tệp thì xếp cạnh nhau',
  pcaHelp: 'trọng số chỉ số thành phần theo hệ số tải của thành phần chính thứ nhất (như gói COINr)',
  pcaRotatedHelp:
    'trọng số chỉ số thành phần theo bình phương hệ số tải sau khi xoay varimax (sổ tay OECD/JRC 2008, mục 6.1)',
  equal: 'Trọng số bằng nhau',
  pca: 'Thành phần chính thứ nhất',
  pcaRotated: 'Thành phần chính, xoay varimax',
  title: (count: number) => `${count} phương án trọng số`,
  rankNow: 'Hạng',
  totalNow: 'Tổng điểm',
  rankOf: (variant: number) => `H${variant}`,
  totalOf: (variant: number) => `Đ${variant}`,
  tiers: (count: number) => `${count} đơn vị đổi xếp loại.`,
  passedOver: (ids: readonly string[]) => `Bỏ qua vì kết quả này không có: ${listed(ids, 20)}.`,
  pcaNote: (track: string, { explained, units, weights, factors }: Found, rule: PcaRule) =>
    `${track}: ${rule === 'first' ? 'thành phần chính thứ nhất' : `${factors} thành phần chính sau khi xoay`} giải thích ${comma(fixed(100 * explained, 1))}% phương sai (${units} đơn vị); trọng số: ${weights.map(({ id, weight }) => `${id} ${comma(fixed(weight, 2))}`).join('; ')}.${weights.length === 2 && rule === 'first' ? ' Với hai chỉ số thành phần, thành phần chính thứ nhất luôn cho hai trọng số bằng nhau, dù số liệu thế nào.' : ''}`,
  pcaRefused: (track: string, found: Refused, rule: PcaRule) =>
    `${rule === 'first' ? '--pca' : '--pca-rotated'}, ${track}: ${viRefused(found)}. Hãy dùng --without hoặc trọng số khác.`,
};

function viRefused(found: Refused): string {
  switch (found.kind) {
    case 'negative':
      return `hệ số tải âm, ngược chiều với các chỉ số thành phần khác: ${loadings(found, comma)}; trọng số âm không có nghĩa`;
    case 'few':
      return `chỉ có ${found.units} đơn vị đủ điểm mọi chỉ số thành phần, cần ít nhất ${found.needed}`;
    case 'constant':
      return `mọi đơn vị có cùng điểm ở: ${listed(found.components)}`;
    case 'one-component':
      return 'chỉ có một chỉ số thành phần';
  }
}

function loadings(
  { components }: Extract<Refused, { readonly kind: 'negative' }>,
  mark: (text: string) => string,
): string {
  return components.map(({ id, loading }) => `${id} (${mark(fixed(loading, 3))})`).join(', ');
}
