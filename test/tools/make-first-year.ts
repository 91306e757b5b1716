/**
 * What a clerk has in the first year: two workbooks of answers as Google Forms keeps them, one for departments and one for
 * localities, and nothing else (fixtures/first-year). From the project's folder:
 *
 *     npx jiti test/tools/make-first-year.ts
 *
 * SYNTHETIC: units are real names, answers are drawn from a fixed sequence, and what would be personal data is a canary
 * that must turn up in no output. The same bytes every time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';

const FOLDER = fileURLToPath(new URL('../../fixtures/first-year', import.meta.url));
const FIXED_DATE = new Date(Date.UTC(2022, 11, 1));

/** Numbers from 0 up to 1, the same sequence each time (Lehmer's, with Park & Miller's factor). */
let state = 20221201;
function next(): number {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

type Cell = string | number | Date | null;

const AGREEMENT = ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Bình thường', 'Đồng ý', 'Hoàn toàn đồng ý'];
const SATISFACTION = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];
const FREQUENCY = ['Không bao giờ', 'Hiếm khi', 'Thỉnh thoảng', 'Thường xuyên', 'Luôn luôn'];
const PROCEDURES = ['Thuế, phí, lệ phí', 'Đất đai, môi trường', 'Xây dựng', 'Không có thủ tục nào'];

/** @param good how good the unit is, 0 to 1 */
function level(labels: readonly string[], good: number): string | null {
  const draw = next();
  if (draw < 0.05) return 'Không biết';
  if (draw < 0.08) return null;
  const at = Math.floor((good * 0.6 + next() * 0.55) * labels.length);
  return labels[Math.min(labels.length - 1, Math.max(0, at))] ?? null;
}

function days(good: number): Cell {
  const number = Math.round((12 - 8 * good + 6 * next()) * 2) / 2;
  // As hands type them: half of those with a half are text.
  return Number.isInteger(number) || next() < 0.5 ? number : String(number).replace('.', ',');
}

function procedures(): string {
  if (next() < 0.3) return 'Không có thủ tục nào';
  const chosen = PROCEDURES.slice(0, 3).filter(() => next() < 0.5);
  return chosen.length === 0 ? 'Xây dựng' : chosen.join(', ');
}

function charges(good: number): string {
  const draw = next();
  return draw < 0.06 ? 'Không trả lời' : draw < 0.45 - 0.3 * good ? 'Có' : 'Không';
}

const two = (number: number) => String(number).padStart(2, '0');
const stamp = (i: number) => new Date(Date.UTC(2022, 9, 1 + (i % 28), 8, (i * 7) % 60, (i * 13) % 60));

interface Unit {
  readonly name: string;
  readonly good: number;
  /** How some respondents write it. */
  readonly also: readonly string[];
}

const DEPARTMENTS: readonly Unit[] = [
  { name: 'Sở Công Thương', good: 0.75, also: ['Sở CT', 'Sở  Công thương '] },
  { name: 'Sở Tài chính', good: 0.55, also: [] },
  { name: 'Sở Xây dựng', good: 0.4, also: ['SỞ XÂY DỰNG'] },
  { name: 'Sở Tài nguyên và Môi trường', good: 0.3, also: ['Sở TN&MT'] },
  { name: 'Cục Thuế tỉnh', good: 0.6, also: [] },
  { name: 'Ban Quản lý Khu kinh tế tỉnh', good: 0.85, also: [] },
];

const LOCALITIES: readonly Unit[] = [
  { name: 'Thành phố Hà Tĩnh', good: 0.7, also: [] },
  { name: 'Thị xã Kỳ Anh', good: 0.5, also: [] },
  { name: 'Huyện Kỳ Anh', good: 0.35, also: [] },
  { name: 'Huyện Hương Sơn', good: 0.6, also: [] },
];

function departments(): Cell[][] {
  const header = [
    ...['Dấu thời gian', 'Địa chỉ email', 'Họ và tên người trả lời', 'Số điện thoại liên hệ', 'Loại hình doanh nghiệp'],
    'Đơn vị được đánh giá',
    '1. Thông tin, thủ tục của đơn vị dễ tiếp cận',
    '2. Cán bộ hướng dẫn đầy đủ, rõ ràng\n(đánh giá chung)',
    '3. Doanh nghiệp phải đi lại nhiều lần để bổ sung hồ sơ',
    '4. Số ngày làm việc để hoàn thành thủ tục gần nhất',
    '5. Thủ tục nào gây phiền hà? (chọn một hoặc nhiều)',
    '6. Có phải trả chi phí ngoài quy định không?',
    '7. Lãnh đạo đơn vị lắng nghe ý kiến doanh nghiệp',
    '8. Mức độ hài lòng chung về đơn vị',
    'Ý kiến khác (ghi rõ)',
  ];
  const rows = Array.from({ length: 90 }, (_, i): Cell[] => {
    const unit = DEPARTMENTS[i % DEPARTMENTS.length] ?? { name: '', good: 0, also: [] };
    const spelling = unit.also.length > 0 && next() < 0.15 ? (unit.also[i % unit.also.length] ?? unit.name) : unit.name;
    const who = Math.floor(i / 3) + 1;
    return [
      stamp(i),
      `canary-email-${two(who)}@example.invalid`,
      `canary-name-${two(who)}`,
      `canary-phone-${two(who)}`,
      ['Công ty TNHH', 'Công ty cổ phần', 'Doanh nghiệp tư nhân'][who % 3] ?? null,
      spelling,
      level(AGREEMENT, unit.good),
      level(AGREEMENT, unit.good),
      level(FREQUENCY, 1 - unit.good),
      days(unit.good),
      procedures(),
      charges(unit.good),
      level(AGREEMENT, unit.good),
      level(SATISFACTION, unit.good),
      next() < 0.1 ? `canary-opinion-${two(i)}` : null,
    ];
  });
  return [header, ...rows, [], [null, null, null, null, null, 'Tổng số phiếu: 90']];
}

function localities(): Cell[][] {
  const questions: readonly (readonly [string, (unit: Unit) => Cell])[] = [
    ['Thông tin, quy hoạch của địa phương dễ tiếp cận', ({ good }) => level(AGREEMENT, good)],
    ['Mức độ hài lòng về giải quyết thủ tục', ({ good }) => level(SATISFACTION, good)],
    ['Số ngày chờ để được cấp phép', ({ good }) => days(good)],
  ];
  const grid = questions.flatMap(([text]) => LOCALITIES.map(({ name }) => `${text} [${name}]`));
  const rows = Array.from({ length: 25 }, (_, i): Cell[] => {
    const judged = LOCALITIES.map(() => next() < 0.8);
    const answers = questions.flatMap(([, answer]) => LOCALITIES.map((unit, u) => (judged[u] ? answer(unit) : null)));
    return [stamp(i), `canary-email-${two(50 + i)}@example.invalid`, `canary-name-${two(50 + i)}`, ...answers];
  });
  return [['Dấu thời gian', 'Địa chỉ email', 'Họ và tên', ...grid], ...rows];
}

async function write(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.creator = 'ddci';
  book.lastModifiedBy = 'ddci';
  book.created = FIXED_DATE;
  book.modified = FIXED_DATE;
  const sheet = book.addWorksheet('Câu trả lời biểu mẫu 1');
  for (const row of rows) sheet.addRow([...row]);
  sheet.getColumn(1).numFmt = 'd/m/yyyy h:mm:ss';
  // exceljs writes the clock into the zip's entries; packed again, the same answers give the same bytes.
  const parts: Zippable = {};
  for (const [part, bytes] of Object.entries(unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))))
    parts[part] = bytes;
  await writeFile(join(FOLDER, name), zipSync(parts, { mtime: FIXED_DATE, level: 9 }));
}

await mkdir(FOLDER, { recursive: true });
await write('so-nganh.xlsx', departments());
await write('dia-phuong.xlsx', localities());
