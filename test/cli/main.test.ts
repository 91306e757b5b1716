/** Exit codes and the options of every command (SPEC §10). */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { owner, runMain } from '../run-main.ts';
import { ALL_SHOWN, caseFolder, METHOD, SURVEY } from './case.ts';

/** A method that warns: its component weights sum to 70. */
const WARNS = METHOD.replace('weight: 60', 'weight: 30');

describe('exit codes', () => {
  test('0: done', async () => {
    expect((await runMain(await caseFolder(), ['check'])).exit).toBe(0);
  });

  test('1: the data do not fit', async () => {
    const folder = await caseFolder({ 'phieu.csv': `${SURVEY}D,1,1\n` });
    const ran = await runMain(folder, ['score']);
    expect(ran.exit).toBe(1);
    expect(ran.error).toContain('“D”');
    expect(await readdir(folder)).not.toContain('out');
  });

  test('2: the method is faulty', async () => {
    const folder = await caseFolder({ 'method.yaml': METHOD.replace('title:', 'tilte:') });
    const ran = await runMain(folder, ['check']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('method.yaml › dòng 2: ');
    expect(ran.error).toContain('“title”');
  });

  test('2: the method is no YAML', async () => {
    const ran = await runMain(await caseFolder({ 'method.yaml': 'ddci: [1\ntitle: x' }), ['check']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('method.yaml › dòng ');
  });

  test.each([
    ['an unknown option', ['score', '--fromat', 'csv'], '--fromat'],
    ['an unknown command', ['socre'], 'socre'],
    ['an unknown format', ['score', '--format', 'xlsx,cvs'], '“cvs”'],
    ['an unknown locale', ['score', '--csv-locale', 'fr'], '“fr”'],
    ['an unknown language', ['score', '--lang', 'fr'], '“fr”'],
    ['an option without its value', ['score', '--format'], '--format'],
    ['one method too many', ['check', 'method.yaml', 'method.yaml'], ''],
  ])('2: %s', async (_, args, word) => {
    const folder = await caseFolder();
    const ran = await runMain(folder, args);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain(word);
    expect(ran.error).not.toBe('');
    expect(ran.out).toBe('');
    expect((await readdir(folder)).sort()).toEqual(['method.yaml', 'phieu.csv']);
  });

  test('3: the method is not there', async () => {
    const ran = await runMain(await caseFolder(), ['score', 'khong-co.yaml']);
    expect(ran).toMatchObject({ exit: 3, out: '' });
    expect(ran.error).toContain('“khong-co.yaml”');
  });

  test('3: a file of the method is not there', async () => {
    const folder = await caseFolder({ 'method.yaml': METHOD.replace('phieu.csv', 'phiếu 2.csv') });
    const ran = await runMain(folder, ['score']);
    expect(ran).toMatchObject({ exit: 3, out: '' });
    expect(ran.error).toContain('“phiếu 2.csv”');
    expect(await readdir(folder)).not.toContain('out');
  });

  test('3: a folder stands where the survey should be', async () => {
    const folder = await caseFolder({ 'method.yaml': METHOD.replace('phieu.csv', 'phieu') });
    await mkdir(join(folder, 'phieu'));
    expect((await runMain(folder, ['check'])).exit).toBe(3);
  });

  test('3: the method is not UTF-8', async () => {
    const folder = await caseFolder({ 'method.yaml': Buffer.from('ddci: 1\ntitle: \xd0i\xea\x80m\n', 'latin1') });
    const ran = await runMain(folder, ['check']);
    expect(ran.exit).toBe(3);
    expect(ran.error).toContain('UTF-8');
  });

  test('4: the output would replace an input', async () => {
    const folder = await caseFolder();
    await rename(join(folder, 'method.yaml'), join(folder, 'run.json'));
    const before = await readFile(join(folder, 'run.json'), 'utf8');
    for (const force of [[], ['--force']]) {
      const ran = await runMain(folder, ['score', 'run.json', '--output', '.', ...force]);
      expect(ran.exit).toBe(4);
      expect(ran.error).toContain('“run.json”');
    }
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['phieu.csv', 'run.json']);
  });
});

test('70: a fault of the tool is told as one, and not thrown on', async () => {
  let error = '';
  const exit = await main({
    arguments: ['check'],
    folder: await caseFolder(),
    environment: {},
    out: () => {
      throw new TypeError('hỏng');
    },
    error: (text) => {
      error += text;
    },
    terminal: { out: false, error: false },
    owner,
  });
  expect(exit).toBe(70);
  expect(error).toContain('Lỗi của công cụ');
  expect(error).toContain('TypeError\n    at ');
  // What an error of ours says may hold text of a file.
  expect(error).not.toContain('hỏng\n');
});

describe('faults in the places of their kind', () => {
  // A fault of src/survey/layouts/long.ts: without a unit column the first column is taken for it, and quoted.
  test('where the unit column is not there, no cell of another column is quoted', async () => {
    const folder = await caseFolder({ 'phieu.csv': 'Họ tên,Đơn vi,Q1,Q2\nNguyễn Văn A,A,1,9\n' });
    const ran = await runMain(folder, ['check', '--json']);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('“Đơn vị”');
    expect(ran.out).not.toContain('Nguyễn Văn A');
  });

  // A fault of src/method/parse.ts: the [0] of a list that the schema made of one mapping is read as its first pair.
  test.each([
    ['rows: 4', '4-66'],
    ['layout: logn', '“long”'],
    ['header: 0', '“header” có giá trị không phù hợp (0)'],
  ])('a wrong value in a survey that is no list is told as such: %s', async (field, told) => {
    const folder = await caseFolder({ 'method.yaml': METHOD.replace('unit: Đơn vị}', `unit: Đơn vị, ${field}}`) });
    const ran = await runMain(folder, ['check']);
    expect(ran.exit).toBe(2);
    expect(ran.error).not.toContain('Thiếu trường');
    expect(ran.error).toContain(told);
  });

  test('what --set makes wrong is told at the option, also in a scale', async () => {
    const change = 'scales.muc.missing=[5]';
    const ran = await runMain(await caseFolder(), ['check', '--set', change]);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain(`--set ${change}`);
  });

  test('what --set makes wrong is told at the option, also where a default is half of it', async () => {
    const ran = await runMain(await caseFolder(), ['check', '--set', 'normalisation.from=10']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('--set normalisation.from=10');
  });
});

describe('which method', () => {
  test('two in the folder: exit 2, and both are named', async () => {
    const ran = await runMain(await caseFolder({ 'method.json': '{}' }), ['check']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('method.yaml');
    expect(ran.error).toContain('method.json');
  });

  test('none in the folder: exit 2', async () => {
    const folder = await caseFolder();
    await rename(join(folder, 'method.yaml'), join(folder, 'phuong-phap.yaml'));
    const ran = await runMain(folder, ['check']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('method.yaml');
    expect((await runMain(folder, ['check', 'phuong-phap.yaml'])).exit).toBe(0);
  });

  test('file names in it are relative to it, and --output to the folder one is in', async () => {
    const folder = await caseFolder();
    await mkdir(join(folder, '2022'));
    for (const name of ['method.yaml', 'phieu.csv']) await rename(join(folder, name), join(folder, '2022', name));
    expect((await runMain(folder, ['score', '2022/method.yaml', '--format', 'json'])).exit).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['2022', 'out']);
    expect((await readdir(join(folder, '2022'))).sort()).toEqual(['method.yaml', 'phieu.csv']);
  });
});

describe('--json', () => {
  test('score prints the run and nothing else on stdout', async () => {
    const folder = await caseFolder();
    const ran = await runMain(folder, ['score', '--json']);
    expect(ran.exit).toBe(0);
    const printed: unknown = JSON.parse(ran.out);
    expect(printed).toEqual(JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8')));
    expect(printed).toMatchObject({
      format: 'ddci-run',
      tracks: [{ ranking: [{ unit: 'C' }, { unit: 'B' }, { unit: 'A' }] }],
    });
  });

  test.each(['score', 'check'])('%s prints the errors where there are some', async (command) => {
    const ran = await runMain(await caseFolder({ 'phieu.csv': `${SURVEY}A,9,1\n` }), [command, '--json']);
    expect(ran.exit).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      findings: [{ code: 'unknown-answer', level: 'error', arguments: { question: 'Q1', text: '9', cells: ['B5'] } }],
    });
  });

  test('check prints an empty list where there is nothing to say', async () => {
    const folder = await caseFolder({ 'method.yaml': ALL_SHOWN });
    expect(JSON.parse((await runMain(folder, ['check', '--json'])).out)).toEqual({ findings: [] });
  });
});

describe('--quiet', () => {
  test('prints nothing where all went well', async () => {
    const folder = await caseFolder({ 'method.yaml': WARNS });
    for (const command of ['check', 'score']) {
      expect(await runMain(folder, [command, '--quiet'])).toEqual({ exit: 0, out: '', error: '' });
    }
    expect(await readdir(folder)).toContain('out');
  });

  test('prints errors', async () => {
    const ran = await runMain(await caseFolder({ 'method.yaml': WARNS, 'phieu.csv': `${SURVEY}A,9,1\n` }), [
      'check',
      '--quiet',
    ]);
    expect(ran.exit).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.error.trimEnd().split('\n').length).toBe(1);
    expect(ran.error).toContain('“9”');
  });
});

describe('--lang', () => {
  test.each([[['--lang', 'en']], [['--lang=en']]])('%j speaks English', async (lang) => {
    const folder = await caseFolder({ 'method.yaml': WARNS });
    const ran = await runMain(folder, ['score', ...lang, '--format', 'json']);
    expect(ran.exit).toBe(0);
    expect(ran.error).toContain('warning ');
    expect(ran.error).toContain('Written to out');
    expect(ran.out).toContain('Rank');
    expect(ran.out).toContain('64.64');
    expect(JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'))).toMatchObject({ language: 'en' });
  });

  test('Vietnamese is the default', async () => {
    const ran = await runMain(await caseFolder({ 'method.yaml': WARNS }), ['score', '--format', 'json']);
    expect(ran.error).toContain('cảnh báo ');
    expect(ran.out).toContain('64,64');
  });

  test('the method may say it, and the option wins', async () => {
    const folder = await caseFolder({ 'method.yaml': `${WARNS}language: en\n` });
    expect((await runMain(folder, ['check'])).error).toContain('warning ');
    expect((await runMain(folder, ['check', '--lang', 'vi'])).error).toContain('cảnh báo ');
  });

  test('a failure is told in it too', async () => {
    const ran = await runMain(await caseFolder(), ['check', 'x.yaml', '--lang', 'en']);
    expect(ran.error).toContain('There is no file “x.yaml”');
  });
});

describe('--strict', () => {
  test('warnings in the method count as errors: exit 2, nothing written', async () => {
    const folder = await caseFolder({ 'method.yaml': WARNS });
    const ran = await runMain(folder, ['score', '--strict']);
    expect(ran.exit).toBe(2);
    expect(ran.error).toContain('lỗi ');
    expect(await readdir(folder)).not.toContain('out');
  });

  test('warnings in the data count as errors: exit 1', async () => {
    const folder = await caseFolder({ 'phieu.csv': 'Đơn vị,Q1,Q2\nA,1,9\nB,5,1\n' });
    expect((await runMain(folder, ['check'])).exit).toBe(0);
    expect((await runMain(folder, ['check', '--strict'])).exit).toBe(1);
  });

  test('nothing to warn of is no error', async () => {
    expect((await runMain(await caseFolder({ 'method.yaml': ALL_SHOWN }), ['check', '--strict'])).exit).toBe(0);
  });
});

describe('--as-of', () => {
  test('is the date in the run', async () => {
    const folder = await caseFolder();
    expect((await runMain(folder, ['score', '--format', 'json', '--as-of', '2024-02-29'])).exit).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'))).toMatchObject({ asOf: '2024-02-29' });
  });

  test.each(['2023-02-29', '31/12/2022', '2022-13-01', '2022-1-1', 'hôm nay', ''])(
    '“%s” is no date: exit 2',
    async (date) => {
      const folder = await caseFolder();
      const ran = await runMain(folder, ['score', '--as-of', date]);
      expect(ran.exit).toBe(2);
      expect(ran.error).toContain(`“${date}”`);
      expect(await readdir(folder)).not.toContain('out');
    },
  );

  test('without it there is no date', async () => {
    const folder = await caseFolder();
    await runMain(folder, ['score', '--format', 'json']);
    expect(JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'))).toMatchObject({ asOf: null });
  });
});

describe('check', () => {
  test('writes nothing', async () => {
    const folder = await caseFolder();
    const ran = await runMain(folder, ['check']);
    expect(ran.out).toBe('Không có lỗi: có thể tính điểm.\n');
    expect((await readdir(folder)).sort()).toEqual(['method.yaml', 'phieu.csv']);
  });

  test('kiem-tra is check', async () => {
    const folder = await caseFolder();
    expect(await runMain(folder, ['kiem-tra'])).toEqual(await runMain(folder, ['check']));
  });
});

describe('help', () => {
  test('is on stdout, exit 0, in Vietnamese or English', async () => {
    const vi = await runMain('/', ['--help']);
    expect(vi).toMatchObject({ exit: 0, error: '' });
    expect(vi.out).toContain('tính điểm');
    const en = await runMain('/', ['score', '--help', '--lang', 'en']);
    expect(en).toMatchObject({ exit: 0, error: '' });
    expect(en.out).toContain('compute the index');
  });

  test('--version prints the version', async () => {
    const { version }: { version: string } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(await runMain('/', ['--version'])).toEqual({ exit: 0, out: `${version}\n`, error: '' });
  });
});

describe('colours', () => {
  const ESCAPE = '\u001b[';

  async function onTerminal(environment: Readonly<Record<string, string>>, ...more: string[]): Promise<string> {
    let printed = '';
    const out = (text: string) => {
      printed += text;
    };
    const folder = await caseFolder({ 'method.yaml': WARNS });
    const args = ['check', ...more];
    await main({ arguments: args, folder, environment, out, error: out, terminal: { out: true, error: true }, owner });
    return printed;
  }

  test('are for terminals', async () => {
    expect(await onTerminal({})).toContain(ESCAPE);
    expect((await runMain(await caseFolder({ 'method.yaml': WARNS }), ['check'])).error).not.toContain(ESCAPE);
  });

  test('not with NO_COLOR or --no-color', async () => {
    expect(await onTerminal({ NO_COLOR: '1' })).not.toContain(ESCAPE);
    expect(await onTerminal({}, '--no-color')).not.toContain(ESCAPE);
  });

  test('text of a file cannot bring its own', async () => {
    const folder = await caseFolder();
    await writeFile(join(folder, 'phieu.csv'), `${SURVEY}"\u001b[31mD",1,1\n`);
    const ran = await runMain(folder, ['check']);
    expect(ran.exit).toBe(1);
    expect(ran.error).toContain('\uFFFD[31mD');
    expect(ran.error).not.toContain('\u001b');
  });
});
