/**
 * Component lists in the manner of Nghệ An 2022: eight for departments, nine for localities. The weights and tiers are
 * those of the shipped example (fixtures/nghe-an-2022), which is synthetic: examples, stated by no decision.
 */
import type { Preset, PresetComponent } from './preset.ts';
import { agreement } from './scales.ts';

function component(id: string, name: string, weight: number): PresetComponent {
  return { id, name, weight, example: true };
}

export const ngheAn: Preset = {
  name: 'nghe-an',
  source: {
    vi: 'danh mục chỉ số thành phần theo mẫu Nghệ An 2022; trọng số và ngưỡng xếp loại chỉ là ví dụ, không theo văn bản nào',
    en: 'component lists in the manner of Nghệ An 2022; its weights and tier thresholds are examples that no document states',
  },
  tracks: [
    {
      kind: 'department',
      components: [
        component('minh-bach', 'Tính minh bạch và tiếp cận thông tin', 15),
        component('nang-dong', 'Tính năng động và tiên phong', 10),
        component('thoi-gian', 'Chi phí thời gian', 15),
        component('khong-chinh-thuc', 'Chi phí không chính thức', 15),
        component('binh-dang', 'Cạnh tranh bình đẳng', 10),
        component('ho-tro', 'Hỗ trợ doanh nghiệp', 15),
        component('phap-ly', 'Thiết chế pháp lý', 10),
        component('nguoi-dung-dau', 'Vai trò của người đứng đầu', 10),
      ],
    },
    {
      kind: 'locality',
      components: [
        component('minh-bach', 'Tính minh bạch và tiếp cận thông tin', 12),
        component('nang-dong', 'Tính năng động và tiên phong', 10),
        component('thoi-gian', 'Chi phí thời gian', 12),
        component('khong-chinh-thuc', 'Chi phí không chính thức', 12),
        component('binh-dang', 'Cạnh tranh bình đẳng', 10),
        component('ho-tro', 'Hỗ trợ doanh nghiệp', 12),
        component('phap-ly', 'Thiết chế pháp lý', 10),
        component('nguoi-dung-dau', 'Vai trò của người đứng đầu', 10),
        component('dat-dai', 'Tiếp cận đất đai và ổn định mặt bằng', 12),
      ],
    },
  ],
  scales: [agreement],
  tiers: {
    example: true,
    list: [
      { name: 'Rất tốt', from: 80 },
      { name: 'Tốt', from: 70 },
      { name: 'Khá', from: 60 },
      { name: 'Trung bình', from: 50 },
      { name: 'Thấp', from: 0 },
    ],
  },
};
