/**
 * The PCI's ten sub-indices with their weights of 2006 (VCCI and USAID/VNCI, «The Vietnam Provincial Competitiveness Index
 * 2006»: 5, 5, 15, 10, 5, 5, 15, 15, 15, 10; they reproduce the published totals and ranks of all 64 provinces, see
 * test/pci-2006.test.ts). Later years have other sub-indices and weights.
 */
import type { Preset } from './preset.ts';
import { agreement } from './scales.ts';

const components = [
  ['gia-nhap', 'Chi phí gia nhập thị trường', 5],
  ['dat-dai', 'Tiếp cận đất đai và sự ổn định trong sử dụng đất', 5],
  ['minh-bach', 'Tính minh bạch và tiếp cận thông tin', 15],
  ['thoi-gian', 'Chi phí thời gian để thực hiện các quy định của Nhà nước', 10],
  ['khong-chinh-thuc', 'Chi phí không chính thức', 5],
  ['uu-dai', 'Ưu đãi đối với doanh nghiệp nhà nước', 5],
  ['nang-dong', 'Tính năng động và tiên phong của lãnh đạo tỉnh', 15],
  ['ho-tro', 'Chính sách phát triển khu vực kinh tế tư nhân', 15],
  ['dao-tao', 'Đào tạo lao động', 15],
  ['phap-ly', 'Thiết chế pháp lý', 10],
] as const;

export const pci: Preset = {
  name: 'pci',
  source: {
    vi: 'các chỉ số thành phần và trọng số của PCI năm 2006 (VCCI)',
    en: 'the sub-indices and weights of the PCI 2006 (VCCI)',
  },
  tracks: [{ kind: 'any', components: components.map(([id, name, weight]) => ({ id, name, weight, example: false })) }],
  scales: [agreement],
  tiers: null,
};
