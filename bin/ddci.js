#!/usr/bin/env node
const { interrupt, main, unprinted } = require('../dist/bundle/main.js');

// A reader that has seen enough (`| head`) is no fault; a full disk behind `>` is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    interrupt();
    if (error.code === 'EPIPE') process.exit(0);
    if (stream === process.stdout) process.stderr.write(`${unprinted(error.code)}\n`);
    process.exit(4);
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(interrupt()));

const world = {
  arguments: process.argv.slice(2),
  folder: folder(),
  environment: process.env,
  locale: process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  terminal: { out: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  columns: process.stdout.columns ?? null,
  owner: { pid: process.pid, alive },
};
// A fault of the tool, if nothing more is to come and it has not ended. Said no sooner: commander ends help with the code that is set.
const unended = () => {
  process.exitCode = 70;
};
process.once('beforeExit', unended);
run().then((code) => {
  process.off('beforeExit', unended);
  process.exitCode = code;
});

async function run() {
  // Set by tinh-diem.cmd.
  const line = process.env.DDCI_DROPPED;
  return line === undefined ? main(world) : require('../dist/bundle/dropped.js').drop(line, world);
}

/** One that was removed meanwhile has no name any more but the one that the shell remembers: no file is found in it. */
function folder() {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '/';
  }
}

/** A process of somebody else counts as well. */
function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
