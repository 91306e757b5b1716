/**
 * What is shipped with the tool: every package whose code is in the bundle is in test/supply.txt, with version and licence, so that
 * a new one is a decision (`npm run update` rewrites the list); and who installs the packed tool installs nothing else.
 */
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { rewrites } from './rewrites.ts';
import { temporaryFolder } from './run-main.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = join(root, 'test', 'supply.txt');
const run = promisify(execFile);
const windows = process.platform === 'win32';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

interface Package {
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

async function readPackage(): Promise<Package> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
}

/** The packages of the bundle, as its list of licences names them, and what the lock file says of them. */
async function bundledPackages(): Promise<{ name: string; version: string; locked: LockedPackage | undefined }[]> {
  const licences = await readFile(join(root, 'dist', 'bundle', 'LICENSES.txt'), 'utf8');
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    await readFile(join(root, 'package-lock.json'), 'utf8'),
  );
  return licences.split(`\n${'-'.repeat(80)}\n\n`).map((text) => {
    const [, name = '', version = ''] = /^(\S+) (\S+)\n/u.exec(text) ?? [];
    const locked = Object.entries(lock.packages).find(
      ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
    );
    return { name, version, locked: locked?.[1] };
  });
}

test('the packages in the bundle are those of the list', async () => {
  const packages = await bundledPackages();
  const text = `${packages.map(({ name, version, locked }) => `${name} ${version} ${locked?.license}`).join('\n')}\n`;
  if (rewrites) await writeFile(list, text);
  expect(packages.length).toBeGreaterThan(10);
  expect(text).toBe(await readFile(list, 'utf8'));
});

test('none of them runs a script when it is installed', async () => {
  const packages = await bundledPackages();
  expect(packages.filter(({ locked }) => locked === undefined || locked.hasInstallScript === true)).toEqual([]);
});

test('every version that package.json names is exact, and all packages are for the build alone', async () => {
  const content = await readPackage();
  const versions = Object.values(content.devDependencies);
  expect(versions.length).toBeGreaterThan(10);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  expect(Object.keys(content).filter((key) => /dependencies/iu.test(key))).toEqual(['devDependencies']);
  expect(Object.keys(content.scripts).filter((name) => /install|prepare/u.test(name))).toEqual([]);
});

test('the bundle asks for modules of node and its own files alone', async () => {
  const bundle = join(root, 'dist', 'bundle');
  const names = (await readdir(bundle)).filter((name) => name.endsWith('.js'));
  const foreign: string[] = [];
  for (const name of names) {
    const text = await readFile(join(bundle, name), 'utf8');
    for (const [, wanted = ''] of text.matchAll(/\brequire\("([^"]+)"\)/gu)) {
      const isFile = wanted.startsWith('./') && names.includes(wanted.slice(2));
      if (!isFile && !isBuiltin(wanted)) foreign.push(`${name}: ${wanted}`);
    }
  }
  expect(names.length).toBeGreaterThan(50);
  expect(foreign).toEqual([]);
});

const PACKED =
  /^(?:bin\/(?:(?:ddci|start)\.js|package\.json|tinh-diem\.cmd)|dist\/bundle\/(?:[\w-]+\.js|package\.json|LICENSES\.txt)|dist\/run\.schema\.json|fixtures\/(?:README\.md|(?:batch|first-year|nghe-an-2022|nghe-an-mergers|tinh-mau-2026|worked-example)\/(?!expected\/|cmd$).+)|src\/(?:README\.md|SPEC\.md)|(?:package\.json|README\.md|LICENSE|CHANGELOG\.md))$/u;

/** Relative paths that a page links to. */
function linksOf(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/gu)].map(([, path = '']) =>
    posix.normalize(posix.join(dirname(page), path)),
  );
}

test('installed in an empty folder the packed tool is one package, has what its pages link to, and scores the example', async () => {
  const folder = await temporaryFolder();
  const npm = (...args: string[]) => run('npm', args, { cwd: folder, shell: windows });
  const { stdout } = await npm('pack', root, '--json', '--ignore-scripts', '--pack-destination', folder);
  const [packed]: { filename: string; files: { path: string }[] }[] = JSON.parse(stdout);
  const paths = packed?.files.map(({ path }) => path) ?? [];
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !PACKED.test(path))).toEqual([]);

  await writeFile(join(folder, 'package.json'), '{}');
  await npm('install', '--offline', '--no-audit', '--no-fund', `./${packed?.filename}`);
  const modules = join(folder, 'node_modules');
  expect((await readdir(modules)).filter((name) => !name.startsWith('.'))).toEqual(['ddci']);

  const installed = join(modules, 'ddci');
  expect((await readdir(installed)).includes('node_modules')).toBe(false);
  const pages = paths.filter((path) => path.endsWith('.md'));
  const links = await Promise.all(
    pages.map(async (page) => linksOf(page, await readFile(join(installed, page), 'utf8'))),
  );
  for (const link of new Set(links.flat())) await expect(stat(join(installed, link)), link).resolves.toBeDefined();

  const example = join(folder, 'example');
  await cp(join(installed, 'fixtures', 'worked-example'), example, { recursive: true });
  const ddci = (...args: string[]) =>
    run(process.execPath, [join(installed, 'bin', 'ddci.js'), ...args], { cwd: example });
  await ddci('score', '--format', 'xlsx,csv');
  const csv = await readFile(join(example, 'out', 'csv', 'ranking.csv'), 'utf8');
  expect(csv).toBe(
    await readFile(join(root, 'fixtures', 'worked-example', 'expected', 'out', 'csv', 'ranking.csv'), 'utf8'),
  );
  // A workbook to fill in is written by the library that the bundle holds.
  await ddci('convert', 'method.yaml', 'method.xlsx');
  expect((await stat(join(example, 'method.xlsx'))).size).toBeGreaterThan(5000);
});
