/**
 * What the README and the tutorials (README.md in the folders of fixtures/) show is what the tool does: a block after
 * `<!-- … -->` is that file, a console block is run and its output compared. `npm run update` rewrites them. And what
 * there is, is named: commands in the README, folders of fixtures/ in their index. The specification: spec.test.ts.
 */
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands/commands.ts';
import { consoleSteps, fits, renewed, runSteps, untoldFailures } from './console.ts';
import { rewrites } from './rewrites.ts';
import { runMain, temporaryFolder } from './run-main.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(root, 'fixtures');
const FILE_BLOCK = /<!-- ([\w-]+): ([^>]+) -->\n\n```(\w+)\n([\s\S]*?)```/gu;
/** Run by a test of its own, in which somebody fills in what is open. */
const OWN_TEST = 'fixtures/first-year/README.md';
const NO_INPUTS = ['cmd', 'expected', 'README.md'];

const cases = (await readdir(fixtures)).filter((name) => !name.includes('.')).sort();
const pages = [
  ...['README.md', 'fixtures/README.md', 'src/README.md', 'src/SPEC.md', 'test/bench/README.md'],
  ...cases.map((name) => `fixtures/${name}/README.md`),
];
const texts = new Map<string, string>();
for (const page of pages) {
  const text = await readFile(join(root, page), 'utf8').catch(() => null);
  if (text !== null) texts.set(page, text);
}
const run = [...texts].filter(([page, text]) => page !== OWN_TEST && text.includes('```console\n'));

test('there are pages with commands', () => {
  expect(run.map(([page]) => page)).toEqual([
    'fixtures/batch/README.md',
    'fixtures/nghe-an-2022/README.md',
    'fixtures/nghe-an-mergers/README.md',
    'fixtures/tinh-mau-2026/README.md',
    'fixtures/worked-example/README.md',
  ]);
  expect(texts.get(OWN_TEST)).toContain('```console\n');
});

test.each(run)('the commands of %s print what it shows', async (page, text) => {
  const folder = await folderOf(page);
  const done = await runSteps(consoleSteps(text), folder);
  if (rewrites) {
    await rewrite(page, (now) => renewed(now, done));
    return;
  }
  for (const { command, shown, printed } of done.flat()) {
    if (!fits(shown, printed)) expect(shown, command).toEqual(printed);
  }
  expect(untoldFailures(done)).toEqual([]);
});

/** As it is for a reader: the inputs of the example. */
async function folderOf(page: string): Promise<string> {
  const folder = await temporaryFolder();
  const source = join(root, page, '..');
  for (const name of await readdir(source)) {
    if (!NO_INPUTS.includes(name)) await cp(join(source, name), join(folder, name), { recursive: true });
  }
  return folder;
}

test.each([...texts])('the blocks of %s are the files they name', async (page, text) => {
  for (const [block, fixture = '', what = '', kind = '', shown = ''] of text.matchAll(FILE_BLOCK)) {
    const real = await content(fixture, what);
    const made = `<!-- ${fixture}: ${what} -->\n\n\`\`\`${kind}\n${real}\`\`\``;
    if (rewrites) await rewrite(page, (now) => now.replace(block, () => made));
    else expect(shown, `${fixture}: ${what}`).toBe(real);
  }
});

/** What stands there now: both tests above write. */
async function rewrite(page: string, by: (now: string) => string): Promise<void> {
  const path = join(root, page);
  await writeFile(path, by(await readFile(path, 'utf8')));
}

/** A file of a folder of fixtures/; what stands in out/ is made by `ddci score`. */
async function content(fixture: string, what: string): Promise<string> {
  if (!what.startsWith('out/')) return readFile(join(fixtures, fixture, what), 'utf8');
  const folder = await temporaryFolder();
  await cp(join(fixtures, fixture), folder, { recursive: true });
  const ran = await runMain(folder, ['score', '--format', 'xlsx,csv']);
  expect(ran.exit, ran.error).toBe(0);
  return (await readFile(join(folder, what), 'utf8')).replace('\uFEFF', '');
}

test('a command that is not run stands in the text only, with a name and options that the tool has', async () => {
  const helps = new Map<string, string>();
  for (const { name, alias } of commands) {
    const { out } = await runMain(root, [name, '--help']);
    helps.set(name, out);
    helps.set(alias, out);
  }
  const said: string[] = [];
  for (const text of texts.values()) {
    for (const [code] of text.replace(/^```[\s\S]*?^```$/gmu, '').matchAll(/`ddci [^`]+`/gu)) {
      const [, command = '', ...words] = code.replaceAll('`', '').split(/\s+/u);
      said.push(code);
      const help = command.startsWith('--') ? '--help --version' : helps.get(command);
      expect(help, code).toBeDefined();
      for (const word of [command, ...words].filter((word) => word.startsWith('--'))) {
        expect(help, code).toContain(word.replace(/=.*/u, ''));
      }
    }
  }
  expect(said.length).toBeGreaterThan(15);
});

test('fenced blocks with commands are run, or are a file; the others are npm scripts that are there', async () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const built = ['ci', 'install', 'link'];
  for (const [page, text] of texts) {
    const rest = text.replace(FILE_BLOCK, '').replace(/^```console\n[\s\S]*?^```$/gmu, '');
    for (const [block] of rest.matchAll(/^```[\s\S]*?^```$/gmu)) expect(block, page).not.toMatch(/\bddci [a-z]/u);
    for (const [, name = ''] of text.matchAll(/\bnpm (?:run )?([a-z]+)/gu)) {
      if (!built.includes(name)) expect(Object.keys(scripts), page).toContain(name);
    }
  }
});

test('every file that a page names is there, and its picture is a small PNG', async () => {
  const named: string[] = [];
  for (const [page, text] of texts) {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path = '']) => join(root, page, '..', path));
    const paths = [...text.matchAll(/`((?:src|test|fixtures)\/[\w./-]+)`/gu)].map(([, path = '']) => join(root, path));
    for (const path of [...links, ...paths]) {
      named.push(path);
      await expect(stat(path), `${page}: ${path}`).resolves.toBeDefined();
    }
  }
  expect(named.length).toBeGreaterThan(20);
  const pictures = named.filter((path) => path.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(0);
  for (const path of pictures) {
    const bytes = await readFile(path);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.length).toBeLessThan(150_000);
  }
});

const readme = texts.get('README.md') ?? '';

test('the README is short, and names every command with its Vietnamese verb', () => {
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12 * 1024);
  const rows = readme.split('\n').filter((line) => line.startsWith('| `ddci '));
  expect(rows.length).toBe(commands.length);
  for (const { name, alias } of commands) {
    expect(rows.some((row) => row.startsWith(`| \`ddci ${name}`) && row.includes(`| \`${alias}\` |`))).toBe(true);
  }
});

test('the index of fixtures/ names every folder there once', () => {
  const index = texts.get('fixtures/README.md') ?? '';
  const rows = index.split('\n').filter((line) => line.startsWith('| '));
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/[[`]([\w-]+)[\]`]/gu)]);
  expect(named.map(([, name = '']) => name).sort()).toEqual(cases);
});

test('the figures of speed in the README are rows of the whole table', () => {
  const rowsOf = (text: string) => {
    let file = '';
    return text.split('\n').flatMap((line) => {
      const [, title = '', program = '', seconds = '', megabytes] = line.split('|').map((cell) => cell.trim());
      if (megabytes === undefined || !/^\d/u.test(megabytes)) return [];
      file = title === '' ? file : title;
      return [[file, program, seconds.replace(/ \(.*/u, ''), megabytes].join(' | ')];
    });
  };
  const shown = rowsOf(readme.slice(readme.indexOf('<!-- speed -->')));
  expect(shown.length).toBe(6);
  const measured = rowsOf(texts.get('test/bench/README.md') ?? '');
  expect(shown.filter((row) => !measured.includes(row))).toEqual([]);
});
