/** The method as the workbook tells it: in the reader's words. */
import { beforeAll, expect, test } from 'vitest';
import { methodTerms } from '../../../src/cli/method-terms.ts';
import type { Language } from '../../../src/core/model/method.ts';
import type { Json, Run } from '../../../src/core/model/run.ts';
import { workbookReport } from '../../../src/report/sheets/sheets.ts';
import { scored } from '../demonstration-runs.ts';

let demo: Run;
beforeAll(async () => {
  demo = await scored();
});

/** The texts of a table of the sheet, by its title. */
function tableOf(run: Run, language: Language, title: RegExp): string[][] {
  const { sheets } = workbookReport(run, language, () => ({ place: '', message: '' }), methodTerms(language));
  const block = sheets.flatMap(({ blocks }) => blocks).find((one) => title.test(one.title ?? ''));
  return (block?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))));
}

function withMethod(run: Run, more: { readonly [field: string]: Json }): Run {
  return { ...run, method: { ...Object(run.method), ...more } };
}

test('settings are told in Vietnamese, with the name of the field in brackets once', () => {
  const rows = tableOf(demo, 'vi', /^Quy tắc tính$/u);
  expect(rows).toContainEqual(['Chuẩn hóa: phương pháp (normalisation.method)', 'nhỏ nhất - lớn nhất']);
  expect(rows).toContainEqual(['Gộp điểm: phương pháp (aggregation.method)', 'trung bình cộng']);
  expect(rows).toContainEqual(['Mức đầy đủ dữ liệu tối thiểu (missing.coverage)', '0.6667']);
  expect(rows).toContainEqual(['Xếp loại (tiers)', 'Rất tốt ≥ 80; Tốt ≥ 70; Khá ≥ 60; Trung bình ≥ 50; Thấp ≥ 0']);
  expect(rows).toContainEqual([
    'Khối sở, ban, ngành. Tệp khảo sát (survey)',
    'Cách bố trí: mỗi dòng một đơn vị; Tệp: khao-sat-so-nganh.xlsx; Cột đơn vị: Đơn vị được đánh giá; Cột mã người trả lời: Mã phiếu',
  ]);
  expect(rows.length).toBeGreaterThan(20);
  for (const [label = '', value = ''] of rows) {
    expect(label).toMatch(/^\p{L}[^()]* \([a-z.-]+\)$/u);
    expect(value).not.toMatch(/\b(?:min-max|track|missing|arithmetic|standard|full|keep-last|flag|file|unit)\b/u);
  }
});

test('a survey that is not in a list is told, with the rules for its forms', () => {
  const tracks = JSON.parse(JSON.stringify(Object(demo.method).tracks));
  tracks[0].survey = tracks[0].survey[0];
  const run = withMethod(demo, { tracks });
  for (const title of [/^Quy tắc tính$/u, /^Cách tính bằng lời: Khối sở/u]) {
    const rows = tableOf(demo, 'vi', title);
    expect(rows.length).toBeGreaterThan(10);
    expect(tableOf(run, 'vi', title)).toEqual(rows);
  }
});

test('shares from the top, natural breaks and goalposts are told as they are', () => {
  const goalposts = { method: 'goalposts', lower: 0.5, upper: 20, clip: false };
  const run = withMethod(demo, {
    normalisation: goalposts,
    tiers: [
      { name: 'Tốt', top: 0.3 },
      { name: 'Khá', top: 1 },
    ],
  });
  const rows = tableOf(run, 'vi', /^Quy tắc tính$/u);
  expect(rows).toContainEqual(['Xếp loại (tiers)', 'Tốt 30%; Khá 100%']);
  expect(rows).toContainEqual(['Chuẩn hóa: giới hạn trong thang (normalisation.clip)', 'không']);
  const breaks = withMethod(demo, { tiers: { method: 'natural-breaks', names: ['Cao', 'Thấp'] } });
  expect(tableOf(breaks, 'vi', /^Quy tắc tính$/u)).toContainEqual(['Xếp loại (tiers)', 'ngắt tự nhiên: Cao; Thấp']);
});

test('each indicator says in words how its value comes about', () => {
  const rows = tableOf(demo, 'vi', /^Bộ chỉ số: Khối sở/u);
  const of = (id: string) => rows.find(([own]) => own === id)?.slice(7);
  expect(of('ND1')).toEqual([
    'chênh lệch tỷ lệ; tính các mã: 4, 5; mẫu số: câu trả lời hợp lệ; trừ các mã: 1, 2',
    'thuận (càng cao càng tốt)',
    '',
  ]);
  expect(of('TG2b')?.[0]).toBe('tỷ lệ; tính các mã: 4, 5; mẫu số: mọi câu trả lời');
  expect(of('TG1')?.[2]).toBe('gộp điểm, phương pháp: trung bình nhân');
  expect(of('MB6')?.[2]).toBe('không áp dụng cho: CHQ, BHXH, CAT');
  expect(tableOf(demo, 'vi', /^Thang đo$/u)).toContainEqual(['ngay', 'số từ 0 đến 365', '']);
});

test('in English they are told in English', () => {
  const rows = tableOf(demo, 'en', /^Rules$/u);
  expect(rows).toContainEqual(['Normalisation: method (normalisation.method)', 'min-max']);
  expect(rows).toContainEqual(['Least coverage (missing.coverage)', '0.6667']);
});
