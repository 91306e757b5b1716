/** Files dropped on bin/tinh-diem.cmd. */
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drop } from '../../src/cli/dropped.ts';
import { droppedFiles, handedOver } from '../../src/cli/dropped-files.ts';
import { owner, runMain, temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD, SURVEY } from './case.ts';

const SCRIPT = 'C:\\công cụ\\tinh-diem.cmd';
const CMD = `C:\\Windows\\system32\\cmd.exe /c ""${SCRIPT}" `;

describe('the names in the command line', () => {
  test('are found as Explorer writes it, whatever stands in them', () => {
    expect(droppedFiles(`${CMD}C:\\a.xlsx D:\\b.csv"`)).toEqual(['C:\\a.xlsx', 'D:\\b.csv']);
    expect(droppedFiles(`${CMD}"C:\\khảo sát\\a b.xlsx" C:\\x&calc.exe"`)).toEqual([
      'C:\\khảo sát\\a b.xlsx',
      'C:\\x&calc.exe',
    ]);
    const odd = 'C:\\100%PATH%!x!^,(1);=.xlsx';
    expect(droppedFiles(`${CMD}${odd}"`)).toEqual([odd]);
    expect(droppedFiles(`${CMD}"`)).toEqual([]);
    const many = Array.from({ length: 130 }, (_, i) => `C:\\ks\\phiếu ${i}.xlsx`);
    expect(droppedFiles(`${CMD}${many.map((name) => `"${name}"`).join(' ')}"`)).toEqual(many);
  });

  test('are found as PowerShell and other programs write it', () => {
    expect(droppedFiles('"C:\\Windows\\system32\\cmd.exe" /c ""C:\\d\\t.cmd" a.xlsx "')).toEqual(['a.xlsx']);
    expect(droppedFiles('cmd /d /c C:\\d\\t.cmd a.xlsx')).toEqual(['a.xlsx']);
    expect(droppedFiles('cmd /c "C:\\d e\\t.cmd"')).toEqual([]);
  });

  test('are found under any name of the script, and only where it is called', () => {
    const line = 'cmd.exe /c ""C:\\d\\Tính điểm & tên (1).cmd" "C:\\a b.xlsx""';
    expect(droppedFiles(line)).toEqual(['C:\\a b.xlsx']);
    expect(droppedFiles(line, 'C:\\d\\Tính điểm & tên (1).cmd')).toEqual(['C:\\a b.xlsx']);
    expect(droppedFiles(line, 'C:\\d\\khac.cmd')).toBeNull();
    expect(droppedFiles('"C:\\Windows\\system32\\cmd.exe"')).toBeNull();
    expect(droppedFiles('cmd.exe')).toBeNull();
  });

  test('are the arguments where the script was called in a window that was open', () => {
    const typed = { DDCI_SCRIPT: SCRIPT, DDCI_COUNT: '2', DDCI_FILE_1: 'a b.xlsx', DDCI_FILE_2: 'c.csv' };
    const names = ['a b.xlsx', 'c.csv'];
    expect(handedOver(typed)).toEqual({ script: SCRIPT, names });
    expect(handedOver({ ...typed, DDCI_DROPPED: 'C:\\Windows\\system32\\cmd.exe' }).names).toEqual(names);
    expect(handedOver({ ...typed, DDCI_DROPPED: 'cmd /c moi-thang.bat' }).names).toEqual(names);
    expect(handedOver({ ...typed, DDCI_DROPPED: `${CMD}C:\\a,b.xlsx"` }).names).toEqual(['C:\\a,b.xlsx']);
  });
});

test('the script takes no program from the current folder, and no name of a file outside of quotation marks', async () => {
  const script = await readFile(new URL('../../bin/tinh-diem.cmd', import.meta.url), 'utf8');
  const lines = script.split('\r\n').filter((line) => !/^rem\b/u.test(line));
  expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  const named = lines.filter((line) => /%[*0-9]|%~|!DDCI|%DDCI/u.test(line));
  expect(named.length).toBeGreaterThan(8);
  for (const line of named) {
    const outside = line.replace(/"[^"]*"/gu, '').replace(/^for %%I|!DDCI_EXIT!$/gu, '');
    expect(outside, line).not.toMatch(/[%!]/u);
  }
  expect(lines.filter((line) => line !== '').at(-1)).toBe('exit !DDCI_EXIT!');
  const programs = lines.flatMap((line) => /^"?([^" ]+)/u.exec(line.trim())?.[1] ?? []);
  const internal = /^(?:@?echo|setlocal|set|if|for|goto|pushd|popd|shift|pause|exit|:\w+|\)|rem)$/u;
  expect(programs.filter((name) => !internal.test(name))).toEqual(['%SystemRoot%\\System32\\chcp.com', '!DDCI_NODE!']);
  expect(script).toContain('set "NoDefaultCurrentDirectoryInExePath=1"');
});

interface Dropped {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
  readonly opened: readonly string[];
  readonly asked: number;
}

/** @param answers what is typed, one line after the other */
async function dropOn(paths: readonly string[], answers: readonly string[] = []): Promise<Dropped> {
  const printed = { out: '', error: '', asked: 0 };
  const opened: string[] = [];
  const environment = Object.fromEntries(paths.map((path, i) => [`DDCI_FILE_${i + 1}`, path]));
  const exit = await drop({
    arguments: [],
    folder: '/',
    environment: { ...environment, DDCI_SCRIPT: SCRIPT, DDCI_COUNT: String(paths.length) },
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    terminal: { out: false, error: false },
    owner,
    ask: async (question) => {
      printed.error += question;
      printed.asked += 1;
      return answers[printed.asked - 1] ?? null;
    },
    open: (path) => opened.push(basename(path)),
  });
  return { exit, ...printed, opened };
}

describe('a folder that has a method', () => {
  test('is scored, the report is opened, and the next step is to drop again', async () => {
    const folder = await caseFolder();
    for (const dropped of [[join(folder, 'phieu.csv')], [folder]]) {
      const { exit, out, error, opened, asked } = await dropOn(dropped);
      expect(exit, error).toBe(0);
      expect(out).toContain('Tổng điểm');
      expect(error).toContain('kéo thả vào “tinh-diem.cmd” lần nữa');
      expect(opened).toEqual(['report.xlsx']);
      expect(asked).toBe(0);
    }
    expect(await readdir(folder)).toContain('out');
  });

  test('is known by any case of its name, and a workbook by its sheets', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['convert', 'method.yaml', 'method.xlsx']);
    await rename(join(folder, 'method.yaml'), join(folder, 'Method.YAML'));
    await rename(join(folder, 'method.xlsx'), join(folder, 'Phương pháp 2026.xlsx'));
    expect((await dropOn([join(folder, 'phieu.csv')])).exit).toBe(0);
    await rename(join(folder, 'Method.YAML'), join(folder, 'cu.txt'));
    expect((await dropOn([join(folder, 'phieu.csv')])).exit).toBe(0);
    expect((await dropOn([join(folder, 'Phương pháp 2026.xlsx'), join(folder, 'phieu.csv')])).exit).toBe(0);
    expect((await runMain(folder, [])).out).toContain('ddci ');
    expect((await runMain(folder, ['check'])).exit).toBe(0);
    const init = await runMain(folder, ['init', 'Phương pháp 2026.xlsx', 'phieu.csv', '--output', 'a.xlsx']);
    expect(init).toMatchObject({ exit: 2, error: expect.stringContaining('là tệp phương pháp') });
  });

  test('with faults in the data gets a list of them, which is opened', async () => {
    const folder = await caseFolder({ 'phieu.csv': `${SURVEY}A,9,9\n` });
    const { exit, error, opened } = await dropOn([join(folder, 'phieu.csv')]);
    expect(exit).toBe(1);
    expect(error).toContain('liên kết đến từng ô: “loi.xlsx”');
    expect(opened).toEqual(['loi.xlsx']);
    expect(await readdir(folder)).toContain('loi.xlsx');
    expect(await readdir(folder)).not.toContain('out');
    const listed = await dropOn([join(folder, 'phieu.csv'), join(folder, 'loi.xlsx')]);
    expect([listed.exit, listed.asked]).toEqual([2, 0]);
    expect(listed.error).toContain('“loi.xlsx” là kết quả');
  });

  test('that cannot be found or written says to drop again', async () => {
    const folder = await caseFolder();
    await rename(join(folder, 'phieu.csv'), join(folder, 'khac.txt'));
    const missing = await dropOn([folder]);
    expect([missing.exit, missing.error]).toEqual([3, expect.stringContaining('thả vào “tinh-diem.cmd” lần nữa')]);
    await rename(join(folder, 'khac.txt'), join(folder, 'phieu.csv'));
    await writeFile(join(folder, 'out'), '');
    const unwritten = await dropOn([folder]);
    expect([unwritten.exit, unwritten.error]).toEqual([4, expect.stringContaining('thả vào “tinh-diem.cmd” lần nữa')]);
  });

  test('is not written to a name that Windows does not keep, and files of other kinds are asked about', async () => {
    const folder = await caseFolder();
    await copyFile(join(folder, 'phieu.csv'), join(folder, 'mới. .csv'));
    expect((await dropOn([join(folder, 'mới. .csv')], ['1'])).exit).toBe(0);
    expect(await readdir(folder)).toContain('out-mới');
    await copyFile(join(folder, 'phieu.csv'), join(folder, 'cũ.xls'));
    const { exit, error } = await dropOn([folder]);
    expect(exit).toBe(2);
    expect(error).toContain('“cũ.xls”');
  });

  test('with several methods is not guessed at', async () => {
    const folder = await caseFolder({ 'method.yml': METHOD });
    const { exit, error, opened } = await dropOn([join(folder, 'phieu.csv')]);
    expect([exit, opened]).toEqual([2, []]);
    expect(error).toContain('“method.yaml”, “method.yml”');
    expect((await dropOn([join(folder, 'method.yml')])).exit).toBe(0);
  });
});

describe('files next to a method that does not read them', () => {
  const NEW = SURVEY.replace('A,1,9', 'A,5,9').replace('B,5,1', 'B,1,1');

  test('are named, with what to do, where nobody answers', async () => {
    const folder = await caseFolder({ '2027.csv': NEW });
    for (const answers of [[], [''], ['x', '9', '0', '-1', 'y']]) {
      const { exit, out, error, opened } = await dropOn([join(folder, '2027.csv')], answers);
      expect([exit, out, opened]).toEqual([2, '', []]);
      expect(error).toContain('không đọc tệp vừa thả: “2027.csv”');
      expect(error).toContain('cột “Tệp” của trang tính “Nguồn dữ liệu”');
    }
    expect(await readdir(folder)).not.toContain('out');
  });

  test('are scored instead of those of last year, into a folder of their own', async () => {
    const folder = await caseFolder({ '2027.csv': NEW, 'method.yaml': `${METHOD}year: 2026\n` });
    expect((await dropOn([folder], ['3'])).exit).toBe(0);
    const last = await readFile(join(folder, 'out', 'run.json'), 'utf8');
    const { exit, error, out, opened } = await dropOn([join(folder, '2027.csv')], ['?', '1', '2027']);
    expect(exit, error).toBe(0);
    expect(out).toContain('Thử 2027');
    expect(opened).toEqual(['report.xlsx']);
    expect(await readFile(join(folder, 'out', 'run.json'), 'utf8')).toBe(last);
    const run = JSON.parse(await readFile(join(folder, 'out-2027', 'run.json'), 'utf8'));
    expect(run.inputs.map(({ file }: { file: string }) => file)).toEqual(['method.yaml', '2027.csv']);
    expect(run.tracks[0].ranking[0].unit).toBe('A');
  });

  test('are read besides, or many instead of one', async () => {
    const folder = await caseFolder({ 'dot 2.csv': NEW, 'dot 3.csv': `${NEW}A,4,4\n` });
    const besides = await dropOn([join(folder, 'dot 2.csv'), join(folder, 'phieu.csv')], ['2']);
    expect(besides.exit, besides.error).toBe(0);
    expect(besides.out).toContain('nhận được 6');
    const many = await dropOn([join(folder, 'dot 2.csv'), join(folder, 'dot 3.csv')], ['1']);
    expect(many.exit, many.error).toBe(0);
    expect(many.out).toContain('nhận được 7');
    expect((await readdir(folder)).filter((name) => name.startsWith('out'))).toEqual(['out-dot 2']);
  });

  test('are asked about one by one where the method has as many sources, and what is not replaced is said', async () => {
    const method = METHOD.replace(
      'survey: {file: phieu.csv, unit: Đơn vị}',
      'survey: [{file: phieu.csv, unit: Đơn vị}, {file: p2.csv, unit: Đơn vị}]',
    );
    const folder = await caseFolder({
      'method.yaml': method,
      'p2.csv': `${SURVEY}C,4,6\n`,
      'm1.csv': NEW,
      'm2.csv': `${NEW}C,4,7\nC,4,8\n`,
    });
    const one = await dropOn([join(folder, 'm2.csv')], ['2']);
    expect(one.exit, one.error).toBe(0);
    expect(one.error).toContain('Vẫn đọc như cũ: “phieu.csv”');
    expect(one.out).toContain('nhận được 8');
    const both = await dropOn([join(folder, 'm1.csv'), join(folder, 'm2.csv')], ['1', '2']);
    expect(both.out, both.error).toContain('nhận được 8');
    expect(both.asked).toBe(2);
  });
});

describe('folders and files together', () => {
  test('are scored by the method in the folder, with the file that was dropped and not one of its name', async () => {
    const above = await temporaryFolder();
    const folder = join(above, 'năm trước');
    await rename(await caseFolder({ 'method.yaml': `${METHOD}year: 2026\n` }), folder);
    await writeFile(join(above, 'phieu.csv'), SURVEY.replace('A,1,9', 'A,5,9').replace('B,5,1', 'B,1,1'));
    const { exit, error } = await dropOn([join(above, 'phieu.csv'), folder], ['1', '2027']);
    expect(exit, error).toBe(0);
    const run = JSON.parse(await readFile(join(folder, 'out-2027', 'run.json'), 'utf8'));
    expect(run.inputs.map(({ file }: { file: string }) => file)).toEqual(['method.yaml', '../phieu.csv']);
    expect(run.tracks[0].ranking[0].unit).toBe('A');
    expect(await readdir(above)).not.toContain('method.xlsx');
    await rename(join(folder, 'method.yaml'), join(folder, 'Phương pháp.yml'));
    expect((await dropOn([join(folder, 'Phương pháp.yml')])).exit).toBe(0);
  });
});

describe('files where there is no method', () => {
  test('begin one, which is opened, and the next step is to drop it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '-khảo sát & 100%.csv'), SURVEY);
    const { exit, out, opened } = await dropOn([join(folder, '-khảo sát & 100%.csv')]);
    expect(exit).toBe(0);
    expect(out).toContain('rồi kéo thả “method.xlsx” vào “tinh-diem.cmd” để tính điểm');
    expect(out).not.toContain('ddci check');
    expect(opened).toEqual(['method.xlsx']);
    const again = await dropOn([folder]);
    expect([again.exit, again.opened]).toEqual([2, ['method.xlsx']]);
    expect(again.error).toMatch(/Còn \d+ ô nền vàng trong “method.xlsx”/u);
  });

  test('may be in folders', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'ks'));
    await writeFile(join(folder, 'ks', 'a.csv'), SURVEY);
    await writeFile(join(folder, 'b.csv'), SURVEY.replace('A', 'D'));
    const { exit, out, error } = await dropOn([join(folder, 'ks'), join(folder, 'b.csv')]);
    expect(exit, error).toBe(0);
    expect(out).toContain('ks/a.csv');
    expect(out).toContain('b.csv');
    expect(await readdir(folder)).toContain('method.xlsx');
  });

  test('that are not there, are nowhere together or are results are no survey', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'xlsx,csv']);
    await copyFile(join(folder, 'out', 'report.xlsx'), join(folder, 'out', 'report.new.xlsx'));
    await writeFile(join(folder, 'bien-ban.docx'), 'x');
    const cases: [string[], number, string][] = [
      [[], 2, 'thả vào “tinh-diem.cmd”'],
      [[join(folder, 'cắt ngắ')], 3, 'Không có tệp hoặc thư mục'],
      [[join(folder, 'phieu.csv'), join(folder, 'out', 'run.json')], 2, 'ở nhiều thư mục'],
      [[join(folder, 'out')], 2, 'là kết quả do công cụ ghi'],
      [[join(folder, 'out', 'csv', 'ranking.csv')], 2, 'là kết quả do công cụ ghi'],
      [[join(folder, 'out', 'report.new.xlsx')], 2, 'là kết quả do công cụ ghi'],
      [[join(folder, 'bien-ban.docx')], 2, 'không phải bảng Excel hoặc CSV'],
      [[join(folder, 'mat.csv'), folder], 3, 'Không có tệp hoặc thư mục'],
      [[await temporaryFolder()], 2, 'Không có tệp khảo sát'],
    ];
    for (const [names, exit, text] of cases) {
      const dropped = await dropOn(names);
      expect(dropped.exit, text).toBe(exit);
      expect(dropped.error).toContain(text);
    }
  });
});
