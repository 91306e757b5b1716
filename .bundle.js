/**
 * The compiled program in a few files: reading four hundred small ones, and those of the packages, took every command a tenth of
 * a second. They are CommonJS, since node's loader of modules alone takes longer than all that help needs. Threads are programs of
 * their own, beside it. exceljs stays a package, since few commands write with it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('dist', import.meta.url));
const PROGRAMS = [
  'cli/main.js',
  'cli/dropped.js',
  'cli/robustness/replicates-thread.js',
  'io/read/csv/scan-thread.js',
  'io/read/hash-thread.js',
];

/**
 * What packages get instead of modules of node. All of `process` is in the global of that name, while asking for the module opens
 * the standard streams; and commander would start commands that are programs of their own, which ours are not.
 */
const INSTEAD = new Map([
  ['node:process', 'module.exports = process;'],
  ['process', 'module.exports = process;'],
  ['node:child_process', 'module.exports = {};'],
]);

await build({
  input: PROGRAMS.map((program) => join(dist, program)),
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: ['exceljs'],
  plugins: [
    {
      name: 'instead',
      resolveId: (source) => (INSTEAD.has(source) ? `\0${source}` : null),
      load: (id) => INSTEAD.get(id.slice(1)),
    },
    { name: 'beside', generateBundle: writeBeside },
  ],
  output: {
    dir: join(dist, 'bundle'),
    cleanDir: true,
    format: 'cjs',
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});

/** The licence of each package whose code is among it, and what node has to know of the files. */
function writeBeside(_, files) {
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
  this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
}
