import { beforeAll, expect, test } from 'vitest';
import { methodTerms } from '../../../src/cli/method-terms.ts';
import type { Run } from '../../../src/core/model/run.ts';
import { writeHtml } from '../../../src/io/write/html.ts';
import { reportPage } from '../../../src/report/html/report-page.ts';
import { firstTrack, scored, sized, withTrack } from '../demonstration-runs.ts';
import { robust } from './robust-run.ts';

let demo: Run;
beforeAll(async () => {
  demo = await scored();
});

function htmlOf(run: Run, language: 'vi' | 'en' = 'vi'): string {
  return writeHtml(
    reportPage(run, language, ({ code }) => ({ place: '', message: code }), methodTerms(language)),
  ).toString('utf8');
}

/** Texts of the cells of a row, marks of charts left out. */
function cellsOf(html: string, name: string, table = 'sortable ranking'): string[] {
  const body = html.slice(html.indexOf(`<table class="${table}"`));
  const row = body.split('\n<tr').find((text) => text.includes(`>${name}<`)) ?? '';
  return row
    .split(/<t[dh] /u)
    .slice(1)
    .map((cell) =>
      cell
        .replace(/^[^>]*>/u, '')
        .replace(/<[^>]*>/gu, '')
        .trim(),
    );
}

test('the headings go down one level at a time, and every link leads to a place on the page', () => {
  const html = htmlOf(demo);
  const levels = [...html.matchAll(/<h([1-6])[ >]/gu)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, i) => i > 0 && level - (levels[i - 1] ?? 0) > 1)).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...html.matchAll(/ href="([^"]*)"/gu)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(80);
  expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
});

test('every table has a caption and heads with a scope, every chart words or a number beside it', () => {
  const html = htmlOf(robust(demo));
  const tables = html.match(/<table[ >]/gu)?.length ?? 0;
  expect(tables).toBeGreaterThan(20);
  expect(html.match(/<caption[ >]/gu)).toHaveLength(tables);
  expect(html.match(/<th(?! scope=)[ >]/gu)).toBeNull();
  expect(html.match(/<svg(?![^>]*(?:role="img" aria-label="[^"]|aria-hidden="true"))/gu)).toBeNull();
});

test('a unit that is not ranked stands at the foot with the reason, and nothing of a withheld one is shown', async () => {
  const run = await scored('--set', 'ranking.minimum-responses=30');
  const html = htmlOf(run);
  const withheld = firstTrack(run).ranking.filter(({ reason }) => reason === 'minimum-responses');
  expect(withheld.length).toBeGreaterThan(0);
  const foot = html.slice(html.indexOf('<tbody class="foot"'));
  for (const { unit } of withheld) {
    const name = firstTrack(run).units.find(({ id }) => id === unit)?.name ?? '';
    expect(foot).toContain(`>${name}</th>`);
    expect(cellsOf(html, name).slice(2, 4)).toEqual(['–', 'Không xếp hạng: số phiếu ít hơn mức tối thiểu']);
    expect(html).not.toContain(`${name} –`);
  }
});

test('a score from part of the data is marked wherever it is shown', () => {
  const html = htmlOf(demo);
  expect(cellsOf(html, 'Sở Du lịch')[2]).toBe('70,58*');
  expect(cellsOf(html, 'Sở Du lịch', 'sortable heat')[4]).toBe('7,56*');
  expect(html.match(/thiếu một phần dữ liệu"?/gu)?.length).toBeGreaterThan(3);
});

test('adjustments stand beside the index before them, with their reasons below', async () => {
  const run = await scored('--set', 'adjustments=[{unit: Sở CT, points: -1.5, reason: Quyết định 12}]');
  const html = htmlOf(run);
  const cells = cellsOf(html, 'Sở Công Thương');
  expect(cells[2]).toBe('54,66');
  expect(cells.slice(7, 9)).toEqual(['56,16', '−1,50']);
  expect(html).toContain('<li>Sở Công Thương: −1,50. Quyết định 12</li>');
});

test('units that are ranked within groups have a table a group', async () => {
  const html = htmlOf(await scored('--set', 'ranking.within=group'));
  expect(html).toContain('>Xếp hạng: Khối sở, ban, ngành – A</caption>');
  expect(html).toContain('>Xếp hạng: Khối sở, ban, ngành – B</caption>');
  expect(cellsOf(html, 'Sở Nông nghiệp và Phát triển nông thôn')[0]).toBe('1');
});

test('where a run knows how sure it is, the intervals stand in the ranking, on its bars, and in words', () => {
  const html = htmlOf(robust(demo));
  expect(cellsOf(html, 'Sở Du lịch').slice(4, 6)).toEqual(['1,25', '7–12']);
  expect(html.match(/class="whisker"/gu)).toHaveLength(3 * 41);
  expect(html).toContain('khoảng điểm ở mức tin cậy 90%');
  const sure = cellsOf(html, 'Sở Du lịch', 'sure');
  expect(sure).toEqual(['9', 'Sở Du lịch', '7–12', '', '67,08 – 73,33', '0%', '8, 10']);
  expect(html).toContain('1 chỉ tiêu từ dữ liệu cứng không có sai số chọn mẫu');
  expect(html).toContain('quá ít người trả lời: Sở Du lịch.');
  const english = htmlOf(robust(demo), 'en');
  expect(english).toContain('each weight by up to 25%');
  expect(english).toContain('24 variants of the method');
  expect(htmlOf({ ...demo, robustness: undefined })).not.toContain('whisker"');
});

test('data quality says received = used + left out, the method its rules, inputs and hashes', () => {
  const html = htmlOf({ ...demo, asOf: '2022-12-31' });
  expect(html).toContain('Phiếu khảo sát: nhận được = sử dụng + loại ra');
  for (const { sha256 } of demo.inputs) expect(html).toContain(sha256);
  expect(html).toContain('trung bình cộng có trọng số');
  expect(html).toContain('Tính đến ngày: 2022-12-31');
  expect(html).toContain(`ddci ${demo.tool.version}`);
});

test('no word of the other language is on a page', () => {
  expect(htmlOf(demo, 'en').replace(/khao-sat|so-lieu/gu, '')).not.toMatch(/Xếp hạng|Tổng điểm|Trung vị|Chọn/u);
  expect(htmlOf(demo)).not.toMatch(/Ranking|Median|Total|Choose|Sort by/u);
});

test('a track of one unit, and one in which none is ranked, still make a page', () => {
  const track = firstTrack(demo);
  const none = withTrack(demo, {
    ranking: track.ranking.map((row) => ({ ...row, rank: null, total: null, tier: null, reason: 'index-coverage' })),
  });
  expect(htmlOf(none)).toContain('Không có đơn vị nào được xếp hạng.');
});

test('a rule that all tracks share is told once', () => {
  const html = htmlOf(demo);
  expect(html.match(/trung bình cộng có trọng số/gu)).toHaveLength(1);
  expect(html).toContain('<caption>Cách tính bằng lời</caption>');
});

test('a track of a thousand units makes a page that can be opened: its tables have all, their profiles are said to be elsewhere', () => {
  const run = sized(demo, 1000);
  const html = htmlOf(run);
  // The whole of a page with its profiles is over ten million.
  expect(html.length).toBeLessThan(5_000_000);
  expect(html.match(/<tr role="row"><td class="number rank"/gu)?.length).toBeGreaterThan(990);
  expect(html).toContain('--each-unit');
  expect(html).not.toMatch(/href="#u0-/u);
});
