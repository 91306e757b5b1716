const { statSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { join } = require('node:path');

keepCompiledCode();
const { interrupt, main, outputFailedText } = require('../dist/bundle/main.js');

// A reader that has seen enough (`| head`) is no fault; a full disk behind `>` is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    interrupt();
    if (error.code === 'EPIPE') process.exit(0);
    if (stream === process.stdout) process.stderr.write(`${outputFailedText(error.code)}\n`);
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
  today: today(),
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

/** As the clock of this computer has it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function run() {
  // Set by tinh-diem.cmd.
  const { DDCI_SCRIPT, DDCI_DROPPED } = process.env;
  if (DDCI_SCRIPT === undefined && DDCI_DROPPED === undefined) return main(world);
  const { ask, close } = asker();
  try {
    return await require('../dist/bundle/dropped.js').drop({ ...world, ask, open: opener() });
  } finally {
    close();
  }
}

/** One line is read for each question; null where there is none. */
function asker() {
  let reader = null;
  let lines = null;
  return {
    ask: async (question) => {
      process.stderr.write(question);
      reader ??= require('node:readline').createInterface({ input: process.stdin });
      lines ??= reader[Symbol.asyncIterator]();
      const { value } = await lines.next();
      if (value === undefined) process.stderr.write('\n');
      return value ?? null;
    },
    close: () => reader?.close(),
  };
}

/** Opens a file in the program that Windows has for it. Its name is handed over where the command line cannot read more out of it. */
function opener() {
  const { SystemRoot } = process.env;
  if (process.platform !== 'win32' || SystemRoot === undefined) return undefined;
  return (path) => {
    const { spawn } = require('node:child_process');
    const env = { ...process.env, DDCI_OPEN: path };
    const options = { env, windowsVerbatimArguments: true, windowsHide: true, detached: true, stdio: 'ignore' };
    const child = spawn(join(SystemRoot, 'System32', 'cmd.exe'), ['/d /v:on /c start "" "!DDCI_OPEN!"'], options);
    // It is no more than a help: the name of the file was printed.
    child.on('error', () => undefined);
    child.unref();
  };
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

/**
 * Node 22 and later keep the compiled program between runs. It is kept in the user's own cache folder, since where others may write
 * they could bring in code; where there is no such folder it is compiled each time.
 */
function keepCompiledCode() {
  if (enableCompileCache === undefined) return;
  try {
    const home = homedir();
    // Another user's, as under sudo.
    if (process.getuid !== undefined && statSync(home).uid !== process.getuid()) return;
    const { LOCALAPPDATA, NODE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
    const caches = {
      win32: LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
      darwin: join(home, 'Library', 'Caches'),
    };
    const folder = caches[process.platform] ?? (XDG_CACHE_HOME || join(home, '.cache'));
    enableCompileCache(NODE_COMPILE_CACHE ?? join(folder, 'ddci'));
  } catch {
    // Nobody's home.
  }
}
