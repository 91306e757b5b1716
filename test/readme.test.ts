/**
 * What the README shows is what the tool does: a block after `<!-- … -->` is that file, or that output.
 * `UPDATE=1 npm test` rewrites them.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runMain, temporaryFolder } from './run-main.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const README = join(root, 'README.md');
const BLOCK = /<!-- ([\w-]+): ([^>]+) -->\n\n```(\w+)\n([\s\S]*?)```/gu;

test('the blocks of the README are the files and outputs they name', async () => {
  const text = await readFile(README, 'utf8');
  const blocks = [...text.matchAll(BLOCK)];
  expect(blocks.length).toBeGreaterThanOrEqual(5);
  let renewed = text;
  for (const [block, fixture = '', what = '', kind = '', shown = ''] of blocks) {
    const real = await content(fixture, what);
    renewed = renewed.replace(block, () => `<!-- ${fixture}: ${what} -->\n\n\`\`\`${kind}\n${real}\`\`\``);
    if (!process.env['UPDATE']) expect(shown, `${fixture}: ${what}`).toBe(real);
  }
  if (process.env['UPDATE']) await writeFile(README, renewed);
});

async function content(fixture: string, what: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(root, 'fixtures', fixture), folder, { recursive: true });
  const ran = await runMain(folder, ['score', '--format', 'xlsx,csv']);
  expect(ran.exit, ran.error).toBe(0);
  if (what === 'first lines') return `${ran.out.split('\n').slice(0, 9).join('\n')}\n`;
  return (await readFile(join(folder, what), 'utf8')).replace('\uFEFF', '');
}

test('every field that the README names is a field of the method, and every file it names is there', async () => {
  const text = await readFile(README, 'utf8');
  const schema = await readFile(join(root, 'src/method/schema.ts'), 'utf8');
  const formulas = await Promise.all(
    ['statistics', 'share', 'share-above', 'quantile', 'balance'].map((file) =>
      readFile(join(root, `src/core/indicate/${file}.ts`), 'utf8'),
    ),
  );
  const methods = await Promise.all(
    ['goalposts', 'z-score', 'target', 'ends', 'normalisations'].map((file) =>
      readFile(join(root, `src/core/normalise/${file}.ts`), 'utf8'),
    ),
  );
  const code = [
    schema,
    ...formulas,
    ...methods,
    await readFile(join(root, 'src/core/aggregate/means.ts'), 'utf8'),
  ].join();
  const table = text.slice(text.indexOf('| field | what it says |'), text.indexOf('may also stand in a track'));
  const words = [...table.matchAll(/`([a-z][a-z-]*)`/gu)].map(([, word = '']) => word);
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((word) => !code.includes(word) && word !== 'p')).toEqual([]);
  const files = [...text.matchAll(/`((?:src|test|fixtures)\/[\w./-]+)`/gu)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(8);
  for (const file of files)
    await expect(readFile(join(root, file)).catch((e: NodeJS.ErrnoException) => e.code)).resolves.not.toBe('ENOENT');
});
