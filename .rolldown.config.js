/**
 * The compiled program in a few files: reading four hundred small ones, and those of the packages, took every command a tenth of
 * a second. Threads are programs of their own, beside it. exceljs stays a package, since few commands write with it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const PROGRAMS = [
  'cli/main.js',
  'cli/dropped.js',
  'cli/robustness/replicates-thread.js',
  'io/read/csv/scan-thread.js',
  'io/read/hash-thread.js',
];

export default defineConfig({
  input: PROGRAMS.map((program) => join('dist', program)),
  platform: 'node',
  external: ['exceljs'],
  plugins: [{ name: 'licences', generateBundle: licences }],
  output: { dir: 'dist/bundle', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
});

/** The licence of each package whose code is among it. */
function licences(_, files) {
  const modules = Object.values(files).flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = modules.map((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(id)?.[0]);
  const texts = [...new Set(folders.filter((folder) => folder !== undefined && existsSync(folder)))]
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence`);
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    });
  this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
}
