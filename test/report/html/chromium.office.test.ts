/** The page as a reader has it: opened from a file in Chromium, with and without JavaScript. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { methodTerms } from '../../../src/cli/method-terms.ts';
import type { Run } from '../../../src/core/model/run.ts';
import { writeHtml } from '../../../src/io/write/html.ts';
import { reportPage } from '../../../src/report/html/report-page.ts';
import { demonstration } from '../../demonstration.ts';
import { isMissing } from '../../needs.ts';
import { csvRecords } from '../../published-data.ts';
import { runMain, temporaryFolder } from '../../run-main.ts';
import { HOSTILE, named, scored, sized } from '../demonstration-runs.ts';
import { startBrowser } from './browser.ts';
import { faults, plant, trespass } from './in-page.ts';
import { robust } from './robust-run.ts';

const withoutBrowser = isMissing('Chromium');

let browser: Browser;
let demo: Run;
beforeAll(async () => {
  if (withoutBrowser) return;
  browser = await startBrowser();
  demo = await scored();
});
afterAll(async () => {
  if (!withoutBrowser) await browser.close();
});

interface Opened {
  readonly page: Page;
  /** What the page asked for, and what it complained of. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

async function opened(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', async (dialog) => {
    complaints.push(dialog.message());
    await dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints };
}

/** The page of a run that may be made up: a command would refuse one that does not follow from its values. */
async function pageOf(run: Run): Promise<string> {
  const file = join(await temporaryFolder(), 'report.html');
  const page = reportPage(run, 'vi', ({ code }) => ({ place: '', message: code }), methodTerms('vi'));
  await writeFile(file, writeHtml(page));
  return file;
}

/** Texts of a column of the first ranking, as they stand now. */
function column(page: Page, name: string): Promise<string[]> {
  return page
    .locator('table.ranking')
    .first()
    .locator(`tbody:not(.foot) .${name}`)
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value') ?? ''));
}

const chromium = test.skipIf(withoutBrowser);

chromium(
  'it shows the numbers of csv/ranking.csv, complains of nothing and asks for no other file (needs Chromium)',
  async () => {
    const folder = await temporaryFolder();
    await runMain(folder, ['score', demonstration, '--format', 'html,csv', '--output', 'out']);
    const file = join(folder, 'out', 'report.html');
    const { page, requests, complaints } = await opened(file);
    const [head = [], ...records] = await csvRecords(join(folder, 'out', 'csv', 'ranking.csv'));
    const of = (record: readonly string[], name: string) => record[head.indexOf(name)] ?? '';
    const shown = await page.locator('table.ranking tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const value = (name: string) => row.querySelector(name)?.getAttribute('data-value') ?? '';
        const text = (name: string) => (row.querySelector(name)?.textContent ?? '').trim();
        return [
          value('.rank'),
          text('.unit'),
          value('.total'),
          text('.tier'),
          value('.more.number:not(:has(~ .more.number))'),
        ];
      }),
    );
    expect(shown).toEqual(
      records.map((record) => ['rank', 'name', 'total', 'tier', 'responses'].map((name) => of(record, name))),
    );
    expect(shown).toHaveLength(41);
    const texts = await page.locator('table.ranking tbody .total').allTextContents();
    records.forEach((record, i) => {
      const text = (texts[i] ?? '').replace('*', '').replace(',', '.');
      expect(Math.abs(Number(text) - Number(of(record, 'total')))).toBeLessThanOrEqual(0.005 + 1e-9);
    });
    await page.locator('nav a').last().click();
    expect(complaints).toEqual([]);
    expect([...new Set(requests.map((url) => url.split('#')[0]))]).toEqual([pathToFileURL(file).href]);
  },
);

chromium(
  'a long ranking is folded but for its ends, and searched with or without diacritics (needs Chromium)',
  async () => {
    const { page } = await opened(await pageOf(sized(demo, 130)));
    const rows = page.locator('table.ranking').first().locator('tbody:not(.foot) tr:visible');
    const bar = page.locator('.controls').first();
    const find = bar.getByRole('searchbox', { name: 'Tìm đơn vị (không cần dấu)' });
    expect(await rows.count()).toBe(20);
    for (const typed of ['cuc thue', 'Cục Thuế']) {
      await find.fill(typed);
      const names = await rows.locator('.unit a').allTextContents();
      expect(names.length, typed).toBeGreaterThan(4);
      expect(
        names.every((name) => name.startsWith('Cục Thuế')),
        typed,
      ).toBe(true);
    }
    await find.fill('cúc thue');
    expect(await rows.count()).toBe(0);
    await find.fill('');
    await bar.getByRole('combobox', { name: 'Xếp loại' }).selectOption('Khá');
    const tiers = await rows.locator('.tier').allTextContents();
    expect(tiers.length).toBeGreaterThan(4);
    expect([...new Set(tiers.map((text) => text.trim()))]).toEqual(['Khá']);
    await bar.getByRole('combobox', { name: 'Xếp loại' }).selectOption('');
    await bar.getByRole('button').click();
    expect(await rows.count()).toBe(130);
  },
);

chromium(
  'a click on a head sorts by it and says so; units that are not ranked stay at the foot (needs Chromium)',
  async () => {
    const { page } = await opened(await pageOf(await scored('--set', 'ranking.minimum-responses=30')));
    const table = page.locator('table.ranking').first();
    const head = table.locator('th.total');
    const totals = (await column(page, 'total')).map(Number);
    expect(totals.length).toBeGreaterThan(10);
    expect(await table.locator('th.rank').first().getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button', { name: 'Sắp xếp theo Tổng điểm' }).click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await column(page, 'total')).map(Number)).toEqual(totals);
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect((await column(page, 'total')).map(Number)).toEqual(totals.toReversed());
    expect(await table.locator('[aria-sort]').count()).toBe(1);
    await table.locator('th.unit button').first().click();
    const names = await column(page, 'unit');
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi', { numeric: true }).compare));
    expect(await table.locator('tbody').last().getAttribute('class')).toBe('foot');
    expect(await table.locator('tbody.foot tr').count()).toBeGreaterThan(0);
  },
);

chromium(
  'the star of a unit is shown when it is chosen, or when its name in the ranking is clicked (needs Chromium)',
  async () => {
    const { page, complaints } = await opened(await pageOf(demo));
    const stars = page.locator('.stars').first();
    const seen = () =>
      stars
        .locator('svg.star[role=img]:visible')
        .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    expect(await seen()).toEqual([expect.stringContaining('của Cục Hải quan tỉnh.')]);
    await stars.locator('select').selectOption({ label: '12. Sở Công Thương – 56,16 – Trung bình' });
    expect(await seen()).toEqual([expect.stringContaining('của Sở Công Thương.')]);
    for (const name of ['Sở Y tế', 'Sở Tư pháp', 'Sở Y tế']) {
      await page.locator('table.ranking').first().getByRole('link', { name, exact: true }).click();
      await expect.poll(seen).toEqual([expect.stringContaining(`của ${name}.`)]);
      expect(await stars.locator('select option:checked').textContent()).toContain(name);
      await expect
        .poll(() => stars.locator('svg.star[role=img]:visible').evaluate((svg) => svg.getBoundingClientRect().top))
        .toBeLessThan(900);
    }
    expect(await page.locator('.stars').nth(1).locator('svg.star[role=img]:visible').count()).toBe(1);
    expect(complaints).toEqual([]);
  },
);

chromium(
  'without JavaScript all is there: no button that does nothing, and every star opens by its line (needs Chromium)',
  async () => {
    const { page, complaints } = await opened(await pageOf(demo), { javaScriptEnabled: false });
    expect(await page.locator('button, select').count()).toBe(0);
    const lines = page.locator('.stars').first().locator('summary');
    expect(await lines.count()).toBe(20);
    await lines.nth(11).click();
    const star = page.locator('.stars svg.star[role=img]:visible').first();
    expect(await star.getAttribute('aria-label')).toContain('Sở Công Thương');
    expect(await page.locator('table.ranking tbody tr').count()).toBe(41);
    expect(complaints).toEqual([]);
  },
);

chromium('the policy lets nothing run, load or be styled that is not the page’s own (needs Chromium)', async () => {
  const { page, requests } = await opened(await pageOf(demo));
  const before = requests.length;
  const refused: (string | undefined)[] = [];
  page.on('requestfailed', (request) => refused.push(request.failure()?.errorText));
  const done = await page.evaluate(trespass);
  expect(done.title).toContain('2022');
  expect(done.colour).toBe('rgb(28, 28, 28)');
  expect(done.blocked).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-attr']);
  // Chromium tells of the request that it refused to send.
  expect(refused).toEqual(requests.slice(before).map(() => 'csp'));
});

const LONG = [
  'A'.repeat(32_767),
  'Sở\u0000NUL\u0007',
  '\u202Egnol ởS',
  'Dòng\nmới',
  '</style><style>*{display:none}',
  '<svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
];

test.skipIf(withoutBrowser).each([
  ['the demonstration', () => demo],
  ['names of any kind', () => hostile(demo)],
  ['intervals', () => robust(demo)],
  ['one unit', () => sized(demo, 1)],
  ['26 units', () => sized(demo, 26)],
  ['190 units', () => sized(demo, 190)],
] as const)('nothing is cut, lies on another or is hard to read: %s (needs Chromium)', async (_, run) => {
  const file = await pageOf(run());
  for (const width of [1280, 390]) {
    const { page, complaints } = await opened(file, { viewport: { width, height: 900 } });
    expect(await page.evaluate(faults)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(await page.locator('body script, style').count()).toBe(2);
  }
});

function hostile(run: Run): Run {
  const texts = [...LONG, ...HOSTILE];
  const renamed = named(run, texts);
  return {
    ...renamed,
    title: texts.slice(1).join(' '),
    inputs: renamed.inputs.map((input, i) => ({ ...input, file: texts[i] ?? '' })),
    tracks: renamed.tracks.map((track) => ({
      ...track,
      name: texts.slice(2).join(' '),
      parts: track.parts.map((part, p) => ({ ...part, name: texts[p % texts.length] ?? '' })),
      indicators: track.indicators.map((one, p) => ({ ...one, name: texts[(p + 3) % texts.length] ?? '' })),
    })),
  };
}

chromium('printed, it has no controls, one star a track, and every part of the ranking (needs Chromium)', async () => {
  const { page } = await opened(await pageOf(demo));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible, button:visible, select:visible').count()).toBe(0);
  expect(await page.locator('svg.star[role=img]:visible').count()).toBe(2);
  expect(await page.locator('table.ranking tbody tr:visible').count()).toBe(41);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // A4 upright, in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
});

chromium('the same run gives the same bytes (needs Chromium)', async () => {
  const [a, b] = [await pageOf(demo), await pageOf(demo)];
  expect(await readFile(a)).toEqual(await readFile(b));
});

chromium('what stands out, lies on another or is too pale is seen where it is there (needs Chromium)', async () => {
  const { page } = await opened(await pageOf(demo));
  await page
    .locator('h2')
    .first()
    .evaluate((heading) => heading.setAttribute('class', 'planted'));
  await page.evaluate(plant);
  const found = await page.evaluate(faults);
  expect(found.filter((fault) => fault.startsWith('out: H2.planted'))).toHaveLength(1);
  expect(found.filter((fault) => fault.startsWith('contrast'))).toHaveLength(1);
  expect(found).toContain('label on label');
});
