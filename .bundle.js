/**
 * The compiled program and all packages it uses, in a few files: what is installed is what was tested, and reading hundreds of small
 * files took every command a tenth of a second. They are CommonJS, since node's loader of modules alone takes longer than all that
 * help needs. Threads are programs of their own next to it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('dist', import.meta.url));
const PROGRAMS = ['cli/main.js', 'cli/dropped.js', 'io/read/csv/scan-thread.js', 'io/read/xls/xls-thread.js'];

/**
 * What modules are replaced with. All of `process` is in the global of that name, while asking for the module opens the standard
 * streams; commander would start commands that are programs of their own, which ours are not; `readable-stream` is node's own in a
 * package. exceljs only writes whole workbooks here: its readers, its streams and its CSV, with sixty packages, are never used.
 */
const UNUSED = [
  'node:child_process',
  './stream/xlsx/workbook-writer',
  './stream/xlsx/workbook-reader',
  '../csv/csv',
  'saxes',
];
const REPLACEMENTS = new Map([
  ['node:process', 'module.exports = process;'],
  ['process', 'module.exports = process;'],
  ['readable-stream', "module.exports = require('node:stream');"],
  ...UNUSED.map((name) => [name, 'module.exports = {};']),
]);

await build({
  input: PROGRAMS.map((program) => join(dist, program)),
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    {
      name: 'replacements',
      resolveId: (source) => (REPLACEMENTS.has(source) ? `\0${source}` : null),
      load: (id) => REPLACEMENTS.get(id.slice(1)),
    },
    { name: 'licences', generateBundle: addLicences },
  ],
  output: {
    dir: join(dist, 'bundle'),
    cleanDir: true,
    format: 'cjs',
    comments: false,
    // The engine reads past all of it before it runs any; names stay, so that a fault can be traced.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});

/** The licence of each package whose code is in the bundle, and the note for node that the files are CommonJS. */
function addLicences(_, files) {
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

// The shape of run.json, for who reads it with a program of their own.
const { runJsonSchema } = await import(pathToFileURL(join(dist, 'method/run-file.js')).href);
writeFileSync(join(dist, 'run.schema.json'), `${JSON.stringify(runJsonSchema(), null, 2)}\n`);
