/**
 * What comes with the tool: every package that runs with it stands, with version, licence and size, in test/supply.txt, so that a
 * new one is a decision. `UPDATE=1 npm test` rewrites the list.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = join(root, 'test', 'supply.txt');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

async function runtimePackages(): Promise<[string, Locked][]> {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    await readFile(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
}

async function bytesOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? await bytesOf(path) : (await stat(path)).size;
  }
  return bytes;
}

test('the packages that run with the tool are those of the list', async () => {
  const lines = await Promise.all(
    (await runtimePackages()).map(async ([path, { version, license }]) => {
      const kilobytes = Math.ceil((await bytesOf(join(root, path))) / 1024);
      return `${path.replace(/^node_modules\//u, '')} ${version} ${license} ${kilobytes} KB`;
    }),
  );
  const text = `${lines.sort().join('\n')}\n`;
  if (process.env['UPDATE']) await writeFile(list, text);
  expect(text).toBe(await readFile(list, 'utf8'));
});

test('none of them runs a script when it is installed', async () => {
  const packages = await runtimePackages();
  expect(packages.length).toBeGreaterThan(10);
  expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test('every version that package.json names is exact', async () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(10);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
});

test('the package holds the program, its schema, the demonstration and what must stand beside them, and nothing else', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [packed]: { files: { path: string }[] }[] = JSON.parse(stdout);
  const paths = packed?.files.map(({ path }) => path) ?? [];
  expect(paths.length).toBeGreaterThan(50);
  const allowed =
    /^(?:bin\/(?:ddci\.js|package\.json|tinh-diem\.cmd)|dist\/bundle\/(?:[\w-]+\.js|package\.json|LICENSES\.txt)|fixtures\/nghe-an-2022\/.+|src\/method\/run\.schema\.json|(?:package\.json|README\.md|LICENSE|CHANGELOG\.md))$/u;
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
});
