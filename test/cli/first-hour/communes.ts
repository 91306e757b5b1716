/**
 * The second material: paper forms about communes, typed by three hands into three sheets, each with its own way to write a
 * commune, and the province's list of communes. SYNTHETIC: communes are invented, answers are drawn.
 */
import { type Cell, Draws, workbookOf } from './workbooks.ts';

const FIRST = ['An', 'Bình', 'Châu', 'Đông', 'Hòa', 'Kim', 'Lộc', 'Minh', 'Phú', 'Quảng', 'Tân', 'Vĩnh'];
const SECOND = ['Sơn', 'Phước', 'Thành', 'Giang', 'Lương', 'Thịnh', 'Hải', 'Lâm', 'Xuân', 'Yên'];

/** 90 names, wards every sixth; «Hòa Lâm» and «Hòa Lương» are units of their own. */
export const COMMUNES = FIRST.flatMap((first, f) =>
  SECOND.map((second, s) => ({ kind: (f * 10 + s) % 6 === 0 ? 'Phường' : 'Xã', name: `${first} ${second}` })),
).slice(0, 90);

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

/** How each hand writes a commune. */
const HANDS: readonly ((kind: string, name: string, draws: Draws) => string)[] = [
  (kind, name) => `${kind} ${name}`,
  (kind, name, draws) =>
    draws.next() < 0.7 ? `${kind === 'Xã' ? 'X.' : 'P.'} ${name}` : `UBND ${kind.toLowerCase()} ${name}`,
  (kind, name, draws) => {
    const draw = draws.next();
    if (draw < 0.5) return name;
    if (draw < 0.8) return `${kind} ${name}`.toUpperCase();
    if (draw < 0.97) return withoutMarks(`${kind} ${name}`);
    return `${kind} ${name}`.replace(/([aăâoôơuư])(\p{L}*)$/u, '$1$1$2');
  },
];

const GROUPS = [
  { name: 'I. Tính minh bạch', questions: ['1. Dễ tiếp cận thông tin', '2. Niêm yết đầy đủ thủ tục'] },
  { name: 'II. Chi phí thời gian', questions: ['3. Trả kết quả đúng hẹn', '4. Số lần đi lại', '5. Số ngày chờ'] },
  { name: 'III. Tính năng động của chính quyền', questions: ['6. Lắng nghe doanh nghiệp', '7. Giải quyết vướng mắc'] },
];

function sheet(hand: number, count: number, mended: boolean): Cell[][] {
  const draws = new Draws(1000 + hand);
  const above: Cell[] = [
    'STT',
    'Mã phiếu',
    'Xã, phường',
    'Loại hình',
    ...GROUPS.flatMap(({ name, questions }) => questions.map((_, i) => (i === 0 ? name : null))),
  ];
  const below: Cell[] = [null, null, null, null, ...GROUPS.flatMap(({ questions }) => questions)];
  const rows = Array.from({ length: count }, (_, i): Cell[] => {
    const at = (i * 7 + hand * 13) % COMMUNES.length;
    const { kind, name } = COMMUNES[at] ?? { kind: '', name: '' };
    const good = (at % 9) / 12 + 0.1;
    const level = () => (draws.next() < 0.03 ? 9 : draws.level(good));
    const [days, isWord] = [draws.whole(1, 12), draws.next() < 0.02];
    return [
      i + 1,
      `${hand + 1}-${String(i + 1).padStart(3, '0')}`,
      (HANDS[hand] ?? HANDS[0])?.(kind, name, draws) ?? '',
      draws.of(['HTX', 'Hộ kinh doanh', 'DN']),
      level(),
      level(),
      level(),
      draws.whole(1, 4),
      isWord && !mended ? `${days} ngày` : days,
      level(),
      level(),
    ];
  });
  return [above, below, above.map((_, i) => `(${i + 1})`), ...rows];
}

/** @param mended with plain numbers where hands wrote «10 ngày» */
export async function communeFiles(mended: boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const merged = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:I1', 'J1:K1'];
  const sheets = [420, 400, 380].map((count, hand) => ({
    name: `Người nhập ${hand + 1}`,
    rows: sheet(hand, count, mended),
    merged,
  }));
  const list: Cell[][] = [
    ['DANH SÁCH XÃ, PHƯỜNG TỈNH BÌNH SƠN'],
    ['STT', 'Mã', 'Tên xã, phường', 'Nhóm'],
    ...COMMUNES.map(({ kind, name }, i): Cell[] => [
      i + 1,
      `${22000 + i * 3}`,
      `${kind} ${name}`,
      i < 45 ? 'Đồng bằng' : 'Miền núi',
    ]),
  ];
  return new Map([
    ['Phiếu xã phường 2026.xlsx', await workbookOf(sheets)],
    ['Danh sách xã.xlsx', await workbookOf([{ name: 'DS', rows: list, merged: ['A1:D1'] }])],
  ]);
}
