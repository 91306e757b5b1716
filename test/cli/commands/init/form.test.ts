/** `ddci init --form`: what is typed into the workbook, and what KoboToolbox exports of the form, scores as the same answers do. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import ExcelJS, { type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from '../../../run-main.ts';

const SOURCE = fileURLToPath(new URL('../../../../fixtures/long-csv', import.meta.url));

async function formFolder(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['method.yaml', 'phieu.csv']) await cp(join(SOURCE, name), join(folder, name));
  const ran = await runMain(folder, ['init', '--form']);
  expect(ran, ran.error).toMatchObject({ exit: 0 });
  return folder;
}

/** Header first. */
async function answers(folder: string): Promise<string[][]> {
  return parse(await readFile(join(folder, 'phieu.csv'), 'utf8'), { bom: true });
}

async function indicators(folder: string, args: readonly string[]): Promise<string> {
  const ran = await runMain(folder, ['score', ...args, '--format', 'csv', '--output', 'out', '--force']);
  expect(ran, ran.error).toMatchObject({ exit: 0 });
  return readFile(join(folder, 'out', 'csv', 'indicators.csv'), 'utf8');
}

async function sheets(folder: string, file: string): Promise<readonly Worksheet[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, file));
  return book.worksheets;
}

function rowsOf(sheet: Worksheet | undefined): string[][] {
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    const cells = Array.isArray(row.values) ? row.values.slice(1) : [];
    rows.push(Array.from(cells, (cell) => String(cell ?? '')));
  });
  return rows;
}

test('an export of the XLSForm, with XML values, scores as the plain answers do', async () => {
  const folder = await formFolder();
  const [survey, choices, settings] = await sheets(folder, 'xlsform-dia-phuong.xlsx');
  expect([survey?.name, choices?.name, settings?.name]).toEqual(['survey', 'choices', 'settings']);
  const [header = [], ...questions] = rowsOf(survey);
  expect(header.slice(0, 3)).toEqual(['type', 'name', 'label']);
  const [choiceHeader, ...options] = rowsOf(choices);
  expect(choiceHeader).toEqual(['list_name', 'name', 'label']);
  expect(rowsOf(settings)[0]).toEqual(['form_title', 'form_id', 'version']);
  // Names as XLSForm takes them: no spaces, a letter or _ first.
  for (const [, name = ''] of questions) expect(name).toMatch(/^[A-Za-z_][\w.-]*$/u);
  for (const [, name = ''] of options) expect(name).toMatch(/^\S+$/u);
  const asked = questions.filter(([type = '']) => !['start', 'end'].includes(type));
  const code = (list: string, label: string) =>
    options.find(([name, , text]) => name === list && text === label)?.[1] ?? expect.fail(`${list} ${label}`);
  const [, ...rows] = await answers(folder);
  // Phiếu, Họ tên, Đơn vị, Q1 … Q5 → ma_phieu, don_vi, q1 … q5
  const exported = rows.map(([form = '', , ...rest]) => {
    const given = [form, ...rest];
    return asked.map(([type = ''], i) => {
      const [kind, list = ''] = type.split(' ');
      const text = given[i] ?? '';
      if (text === '') return '';
      if (kind === 'select_multiple')
        return text
          .split('; ')
          .reduce(joinLabels, [])
          .map((one) => code(list, one))
          .join(' ');
      return kind === 'select_one' ? code(list, text) : text.replace(',', '.');
    });
  });
  const names = asked.map(([, name]) => name);
  const quoted = (cells: readonly (string | undefined)[]) => cells.map((cell) => `"${cell}"`).join(';');
  await writeFile(join(folder, 'kobo-dia-phuong.csv'), `\uFEFF${[names, ...exported].map(quoted).join('\n')}\n`);
  expect(await indicators(folder, ['method-kobo.yaml'])).toBe(await indicators(folder, ['method.yaml']));
});

/** One label holds the separator: “Thuế, phí; lệ phí”. */
function joinLabels(labels: readonly string[], part: string): string[] {
  const last = labels.at(-1);
  return part === 'lệ phí' && last !== undefined ? [...labels.slice(0, -1), `${last}; ${part}`] : [...labels, part];
}

test('what is typed into the workbook scores as the plain answers do', async () => {
  const folder = await formFolder();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'phieu-nhap-lieu.xlsx'));
  const [sheet, lists] = book.worksheets;
  expect(lists?.state).toBe('hidden');
  const header = rowsOf(sheet)[1] ?? [];
  const [, ...rows] = await answers(folder);
  rows.forEach(([form = '', , unit = '', q1 = '', q2 = '', q3 = '', q4 = '', q5 = ''], r) => {
    const cells = new Map([
      ['Phiếu', form],
      ['Đơn vị', unit],
      ['Q1', q1],
      ['Q2', q2],
      ['Q5', q5],
    ]);
    header.forEach((title, c) => {
      const cell = sheet?.getRow(r + 3).getCell(c + 1);
      if (cell === undefined) return;
      if (title === 'Q3' && q3 !== '') cell.value = Number(q3.replace(',', '.'));
      else if (title.startsWith('Q4 / ')) cell.value = q4.includes(title.slice(5)) ? 'x' : null;
      else if ((cells.get(title) ?? '') !== '') cell.value = cells.get(title) ?? null;
    });
  });
  await book.xlsx.writeFile(join(folder, 'phieu-nhap-lieu.xlsx'));
  const typed = await indicators(folder, ['--set', 'tracks.dia-phuong.survey.file=phieu-nhap-lieu.xlsx']);
  expect(typed).toBe(await indicators(folder, []));
});

test('every question of the workbook offers its answers, and numbers have their range', async () => {
  const folder = await formFolder();
  const [sheet] = await sheets(folder, 'phieu-nhap-lieu.xlsx');
  const header = rowsOf(sheet)[1] ?? [];
  const kinds = header.map((title, c) => [title, sheet?.getRow(3).getCell(c + 1).dataValidation?.type]);
  expect(kinds).toEqual([
    ['Phiếu', undefined],
    ['Đơn vị', 'list'],
    ['Q1', 'list'],
    ['Q2', 'list'],
    ['Q3', 'decimal'],
    ['Q4 / Thuế, phí; lệ phí', 'list'],
    ['Q4 / Đất đai, môi trường', 'list'],
    ['Q4 / Xây dựng', 'list'],
    ['Q4 / Không có thủ tục nào', 'list'],
    ['Q5', 'list'],
  ]);
});

test('a form of a preset says that its units and questions are examples', async () => {
  const folder = await temporaryFolder();
  const ran = await runMain(folder, ['init', '--form', '--preset', 'pci', '--lang', 'en']);
  expect(ran, ran.error).toMatchObject({ exit: 0 });
  expect(ran.out).toContain('are examples');
  const [survey] = await sheets(folder, 'xlsform-any.xlsx');
  expect(rowsOf(survey).filter(([, , label = '']) => label.includes('(example)'))).toHaveLength(10);
  expect((await runMain(folder, ['init', '--form', '--preset', 'blank'])).exit).toBe(2);
});
