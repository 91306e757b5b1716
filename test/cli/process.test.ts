/** The program as a process of its own: signals, pipes that close, disks that are full (SPEC §10). */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { platform, userInfo } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { demonstration } from '../demonstration.ts';
import { temporaryFolder } from '../run-main.ts';
import { caseFolder, METHOD } from './case.ts';

const bin = fileURLToPath(new URL('../../bin/ddci.js', import.meta.url));
const windows = platform() === 'win32';

interface Ended {
  readonly exit: number | null;
  readonly error: string;
}

/** @param shell a line of sh, with the program as "$@" */
function run(folder: string, args: readonly string[], shell = '"$@"') {
  const child = spawn('sh', ['-c', `exec 3>&1; ${shell}`, 'sh', process.execPath, bin, ...args], { cwd: folder });
  let error = '';
  child.stderr.on('data', (piece: Buffer) => {
    error += piece.toString('utf8');
  });
  child.stdout.resume();
  let isOver = false;
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (exit) => {
      isOver = true;
      resolve({ exit, error });
    });
  });
  /** Whether the program has the file open. */
  const reads = async (file: string): Promise<boolean> => {
    const folder = `/proc/${child.pid}/fd`;
    const links = (await readdir(folder).catch(() => [])).map((name) => readlink(join(folder, name)).catch(() => ''));
    return (await Promise.all(links)).some((path) => path.endsWith(file));
  };
  return { ended, isOver: () => isOver, kill: (signal: NodeJS.Signals) => child.kill(signal), reads };
}

/** A run that has the survey open. On a busy machine one may be over before it was looked at: then another is started. */
async function readingRun(folder: string, args: readonly string[]): Promise<ReturnType<typeof run>> {
  for (;;) {
    const running = run(folder, args, 'exec "$@"');
    while (!running.isOver()) {
      if (await running.reads('phieu.csv')) return running;
      await setTimeout(5);
    }
    expect((await running.ended).exit).toBe(0);
    await rm(join(folder, 'out'), { recursive: true });
  }
}

describe.skipIf(platform() !== 'linux')('signals', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    test(`${signal} ends a run with 130 and leaves nothing half-made`, async () => {
      const folder = await caseFolder();
      // Stays busy for long enough: a respondent a line.
      const rows = Array.from({ length: 400_000 }, (_, i) => `${'ABC'[i % 3]},${1 + (i % 5)},${i % 30}`);
      await writeFile(join(folder, 'phieu.csv'), `Đơn vị,Q1,Q2\n${rows.join('\n')}\n`);
      const { ended, kill } = await readingRun(folder, ['score']);
      kill(signal);
      const { exit, error } = await ended;
      expect(exit, error).toBe(130);
      expect((await readdir(folder)).sort()).toEqual(['method.yaml', 'phieu.csv']);
    });
  }
});

test.skipIf(windows)('a run that is ended while it writes leaves no folder, or a whole one', async () => {
  const folder = await caseFolder();
  const there = () => readdir(join(folder, 'new')).catch(() => null);
  for (let i = 0; i < 5; i++) {
    const { ended, kill } = run(folder, ['score', '--format', 'csv', '--output', 'new/out'], 'exec "$@"');
    while ((await there()) === null) await setImmediate();
    kill('SIGTERM');
    const { exit } = await ended;
    if (exit === 130) expect(await there()).toBeNull();
    else expect(await readdir(join(folder, 'new', 'out'))).toContain('manifest.json');
    await rm(join(folder, 'new'), { recursive: true, force: true });
  }
});

test.skipIf(platform() !== 'linux')('a table that is written while it is read is no result', async () => {
  const folder = await caseFolder();
  const rows = Array.from({ length: 400_000 }, (_, i) => `${'ABC'[i % 3]},${1 + (i % 5)},${i % 30}`);
  await writeFile(join(folder, 'phieu.csv'), `Đơn vị,Q1,Q2\n${rows.join('\n')}\n`);
  const { ended } = await readingRun(folder, ['score', '--lang', 'en']);
  await appendFile(join(folder, 'phieu.csv'), 'A,1,1\n');
  const { exit, error } = await ended;
  expect(error).toContain('“phieu.csv” was changed while it was read');
  expect(exit).toBe(3);
  expect((await readdir(folder)).sort()).toEqual(['method.yaml', 'phieu.csv']);
});

test.skipIf(windows)('a reader that has seen enough is no fault', async () => {
  const { exit, error } = await run(
    await temporaryFolder(),
    ['preview', demonstration.replace('method.yaml', 'khao-sat-so-nganh.xlsx'), '--json'],
    '"$@" | head -c 100 >/dev/null',
  ).ended;
  expect({ exit, error }).toEqual({ exit: 0, error: '' });
});

test.skipIf(windows)('help ends with 0, however it is asked for', async () => {
  const folder = await temporaryFolder();
  for (const args of [['help'], ['help', 'score'], ['--help'], ['score', '--help'], ['--version']]) {
    expect(await run(folder, args).ended, args.join(' ')).toEqual({ exit: 0, error: '' });
  }
});

test.skipIf(windows)('started in a folder that was removed: help is told, and files are not found', async () => {
  const gone = 'mkdir gone && cd gone && rmdir ../gone && "$@"';
  const folder = await temporaryFolder();
  expect(await run(folder, ['--help'], gone).ended).toEqual({ exit: 0, error: '' });
  const { exit, error } = await run(folder, ['preview', 'phieu.csv', '--lang', 'en'], gone).ended;
  expect({ exit, lines: error.trim().split('\n').length }, error).toEqual({ exit: 3, lines: 1 });
});

describe.skipIf(windows)('outputs that cannot be written', () => {
  test('a folder that may not be written to: one sentence, exit 4', async (context) => {
    if (userInfo().uid === 0) return context.skip('root may write everywhere');
    const folder = await caseFolder();
    await mkdir(join(folder, 'out'), { mode: 0o500 });
    const { exit, error } = await run(folder, ['score']).ended;
    expect(exit).toBe(4);
    expect(error).not.toContain('    at ');
  });

  test('a target below a file, and a name that is too long: one sentence, exit 4', async () => {
    const folder = await caseFolder({ 'a-file': '' });
    for (const output of ['a-file', 'a-file/out', 'x'.repeat(300)]) {
      const { exit, error } = await run(folder, ['score', '--quiet', '--output', output]).ended;
      expect(exit, output).toBe(4);
      expect(error.trim().split('\n'), error).toHaveLength(1);
    }
    expect((await readdir(folder)).sort()).toEqual(['a-file', 'method.yaml', 'phieu.csv']);
  });

  test('a folder that nobody may change: one sentence, exit 4, and the old output is untouched', async (context) => {
    const folder = await caseFolder();
    expect((await run(folder, ['score', '--format', 'json']).ended).exit).toBe(0);
    const before = await readFile(join(folder, 'out', 'run.json'));
    const locked = await run(folder, [], 'chattr +i out').ended;
    if (locked.exit !== 0) return context.skip('no folder can be made immutable here');
    try {
      const { exit, error } = await run(folder, ['score', '--quiet', '--format', 'json', '--set', 'title=Khác']).ended;
      expect(exit).toBe(4);
      expect(error.trim().split('\n'), error).toHaveLength(1);
      expect(await readFile(join(folder, 'out', 'run.json'))).toEqual(before);
    } finally {
      await run(folder, [], 'chattr -i out').ended;
    }
    expect((await run(folder, ['score', '--format', 'json', '--set', 'title=Khác']).ended).exit).toBe(0);
  });

  test('a full disk: one sentence, exit 4, and the old output is untouched', async (context) => {
    const folder = await caseFolder();
    const disk = join(folder, 'disk');
    await mkdir(disk);
    const mounted = await run(folder, [], `mount -t tmpfs -o size=64k none disk`).ended;
    if (mounted.exit !== 0) return context.skip('no small disk can be mounted here');
    try {
      await writeFile(join(folder, 'method.yaml'), METHOD);
      expect((await run(folder, ['score', '--format', 'json', '--output', 'disk/out']).ended).exit).toBe(0);
      const before = (await readdir(join(disk, 'out'))).sort();
      await writeFile(join(disk, 'ballast'), Buffer.alloc(1 << 20)).catch(() => undefined);
      const { exit, error } = await run(folder, [
        'score',
        '--quiet',
        '--format',
        'json,xlsx,csv',
        '--output',
        'disk/out',
      ]).ended;
      expect(exit).toBe(4);
      expect(error).toContain('ENOSPC');
      expect((await readdir(join(disk, 'out'))).sort()).toEqual(before);
      await rm(join(disk, 'ballast'));
      expect((await run(folder, ['score', '--format', 'json', '--output', 'disk/out']).ended).exit).toBe(0);
    } finally {
      await run(folder, [], 'umount disk').ended;
    }
  });
});

test.skipIf(windows)(
  'a result that cannot be printed, as the disk behind it is full, is told and not lost',
  async () => {
    const folder = await caseFolder();
    const { exit, error } = await run(folder, ['score', '--json'], '"$@" >/dev/full').ended;
    expect(exit).toBe(4);
    expect(error).not.toContain('    at ');
  },
);
