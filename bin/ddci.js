#!/usr/bin/env node
// Old versions of Node must be able to read this file: what is newer is in start.js.
const OLDEST = 20;
const version = process.versions.node;

if (Number(version.split('.')[0]) < OLDEST) {
  stop([
    `Node.js ${version} đã quá cũ. Hãy cài Node.js bản ${OLDEST} trở lên từ https://nodejs.org.`,
    `Node.js ${version} is too old. Install Node.js ${OLDEST} or later from https://nodejs.org.`,
  ]);
} else if (!isBuilt()) {
  stop([
    'Thư mục mã nguồn của ddci chưa được biên dịch. Hãy mở cửa sổ lệnh trong thư mục đó, chạy npm ci rồi chạy npm run build.',
    'The source folder of ddci has not been built. Open a command line in it, run npm ci and then npm run build.',
  ]);
} else require('./start.js');

function isBuilt() {
  try {
    return require.resolve('../dist/bundle/main.js') !== '';
  } catch (_error) {
    return false;
  }
}

function stop(lines) {
  process.exitCode = 2;
  process.stderr.write(`${lines.join('\n')}\n`);
}
