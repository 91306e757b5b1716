/**
 * The difficult case of today (fixtures/tinh-mau-2026): a made-up province of 2026 with 14 departments, as after the mergers of 2025,
 * and 130 communes with 6 to 60 forms, of which some 95 % of the answers are satisfied. From the project's folder:
 *
 *     npx jiti test/tools/make-tinh-mau-2026.ts
 *
 * SYNTHETIC: names of communes, answers, figures and last year's table are made up from a seed. The same bytes every time.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../fixtures/tinh-mau-2026', import.meta.url));

/** Numbers from 0 up to 1, the same sequence each time (Lehmer's, with Park & Miller's factor). */
let state = 20260701;
function next(): number {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

/** Near a standard normal: the sum of twelve. */
function normal(): number {
  return Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);
}

const DEPARTMENTS = [
  ['SNV', 'Sở Nội vụ'],
  ['STP', 'Sở Tư pháp'],
  ['STC', 'Sở Tài chính'],
  ['SCT', 'Sở Công Thương'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
  ['SXD', 'Sở Xây dựng'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SKHCN', 'Sở Khoa học và Công nghệ'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo'],
  ['SYT', 'Sở Y tế'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo'],
  ['TTT', 'Thanh tra tỉnh'],
  ['VPUBND', 'Văn phòng UBND tỉnh'],
  ['BQLKCN', 'Ban Quản lý các khu công nghiệp'],
] as const;

const NOUNS = ['Mây', 'Sao', 'Gió', 'Nắng', 'Mưa', 'Trăng', 'Sương', 'Bướm', 'Lá', 'Cỏ', 'Chim', 'Khói', 'Tuyết'];
const COLOURS = ['Biếc', 'Tím', 'Hồng', 'Vàng', 'Xanh', 'Bạc', 'Trắng', 'Nâu', 'Lam', 'Non'];

const COMMUNES = NOUNS.flatMap((noun, n) =>
  COLOURS.map((colour, c) => {
    const number = n * COLOURS.length + c + 1;
    const kind = number % 6 === 0 ? 'Phường' : 'Xã';
    return [`X${String(number).padStart(3, '0')}`, `${kind} ${noun} ${colour}`] as const;
  }),
);

type Unit = readonly [id: string, name: string];

function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => (/[",]/u.test(String(value)) ? `"${value}"` : String(value));
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** Rows of forms in mixed order. */
function forms(units: readonly Unit[], count: () => number, answers: (quality: number) => readonly string[]) {
  const rows = units.flatMap(([, name]) => {
    const quality = normal();
    return Array.from({ length: count() }, () => ({ order: next(), cells: [name, ...answers(quality)] }));
  });
  rows.sort((a, b) => a.order - b.order);
  return rows.map(({ cells }, i) => [`P${String(i + 1).padStart(4, '0')}`, ...cells]);
}

/** Three in a hundred leave a blank, three do not know. */
function missing(): string | null {
  const draw = next();
  return draw < 0.03 ? '' : draw < 0.06 ? 'Không biết' : null;
}

const YES = [0.97, 0.95, 0.94, 0.96, 0.92];

function communeAnswers(quality: number): string[] {
  // A respondent who is displeased is so in most of his answers.
  const strict = 0.025 * normal();
  return YES.map((share) => missing() ?? (next() < Math.min(0.995, share + 0.02 * quality + strict) ? 'Có' : 'Không'));
}

function departmentAnswers(quality: number): string[] {
  const mood = 0.5 * normal();
  return [4.3, 4.2, 4.1, 4.2, 3.9, 4].map((middle) => {
    const level = Math.round(middle + 0.12 * quality + mood + 0.6 * normal());
    return missing() ?? String(Math.min(5, Math.max(1, level)));
  });
}

function figures(units: readonly Unit[], least: number): (string | number)[][] {
  return units.map(([, name]) => [name, Math.min(100, least + (100 - least) * next() ** 0.6).toFixed(1)]);
}

/** As it was printed: rank, name, total with two decimals. */
function lastYear(units: readonly Unit[]): (string | number)[][] {
  const rows = units.map(([, name]) => ({ name, total: 93 + 2.2 * normal() })).sort((a, b) => b.total - a.total);
  return rows.map(({ name, total }, i) => [i + 1, name, Math.min(99.5, total).toFixed(2)]);
}

async function write(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await writeFile(join(FOLDER, name), csv(rows));
}

const HEADER = ['Mã phiếu', 'Đơn vị'];
await write('don-vi-xa.csv', [['id', 'name'], ...COMMUNES]);
await write('khao-sat-so-nganh.csv', [
  [...HEADER, 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'],
  ...forms(DEPARTMENTS, () => 60 + Math.floor(61 * next()), departmentAnswers),
]);
await write('khao-sat-xa.csv', [
  [...HEADER, 'X1', 'X2', 'X3', 'X4', 'X5'],
  // Half of the communes have fewer than twenty forms.
  ...forms(COMMUNES, () => 6 + Math.floor(55 * next() ** 2), communeAnswers),
]);
await write('so-lieu-so-nganh.csv', [['Đơn vị', 'Hồ sơ đúng hạn (%)'], ...figures(DEPARTMENTS, 90)]);
await write('so-lieu-xa.csv', [['Đơn vị', 'Hồ sơ đúng hạn (%)'], ...figures(COMMUNES, 92)]);
await write('nam-truoc-xa.csv', [['Hạng', 'Đơn vị', 'Tổng điểm'], ...lastYear(COMMUNES)]);
