/**
 * A province since 2025: departments as merged on 1 March 2025, communes and wards in the place of districts since 1 July 2025, and
 * the components that provinces' decisions name alike. No decision states weights for all, so they are left open; the quota is an example.
 */
import type { Preset, PresetComponent } from './preset.ts';
import { agreement } from './scales.ts';

function component(id: string, name: string): PresetComponent {
  return { id, name, weight: null, example: false };
}

const common = [
  component('minh-bach', 'Tính minh bạch và tiếp cận thông tin'),
  component('nang-dong', 'Tính năng động và vai trò của người đứng đầu'),
  component('thoi-gian', 'Chi phí thời gian'),
  component('khong-chinh-thuc', 'Chi phí không chính thức'),
  component('binh-dang', 'Cạnh tranh bình đẳng'),
  component('ho-tro', 'Hỗ trợ doanh nghiệp'),
  component('phap-ly', 'Thiết chế pháp lý'),
  component('chuyen-doi-so', 'Chuyển đổi số, dịch vụ công trực tuyến'),
];

export const province2026: Preset = {
  name: '2026',
  source: {
    vi: 'sở, ngành sau hợp nhất năm 2025; chỉ số thành phần thường dùng, chưa có trọng số (mỗi tỉnh quy định khác nhau); số phiếu cần thu chỉ là ví dụ',
    en: 'departments after the mergers of 2025; components in common use, without weights (each province has its own); the quota is an example',
  },
  tracks: [
    {
      kind: 'department',
      components: common,
      units: [
        ['SNV', 'Sở Nội vụ'],
        ['STP', 'Sở Tư pháp'],
        ['STC', 'Sở Tài chính'],
        ['SCT', 'Sở Công Thương'],
        ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
        ['SXD', 'Sở Xây dựng'],
        ['SKHCN', 'Sở Khoa học và Công nghệ'],
        ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
        ['SGDDT', 'Sở Giáo dục và Đào tạo'],
        ['SYT', 'Sở Y tế'],
        ['SDTTG', 'Sở Dân tộc và Tôn giáo'],
        ['SNgV', 'Sở Ngoại vụ'],
        ['TTT', 'Thanh tra tỉnh'],
        ['VPUBND', 'Văn phòng UBND tỉnh'],
      ],
    },
    {
      kind: 'locality',
      components: [...common, component('dat-dai', 'Tiếp cận đất đai và ổn định mặt bằng')],
    },
  ],
  scales: [agreement],
  tiers: null,
  quota: 30,
};
