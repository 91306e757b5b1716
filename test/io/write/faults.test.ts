/** Every operation on a file fails in turn, is cut short, or is the last before the program is killed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../src/io/failure.ts';

import { writeFolder } from '../../../src/io/publish/folder.ts';
import { writeSidecars } from '../../../src/io/publish/sidecars.ts';
import { sealed } from '../../../src/io/write/seal.ts';
import { owner } from '../../run-main.ts';

type Fault =
  | 'fails'
  | 'is cut short'
  | 'is the last before the program is killed'
  | 'fails and the program is killed three operations later';

const plan = vi.hoisted(() => ({
  /** Operations to go before the fault; null: none. */
  left: null as number | null,
  fault: 'fails' as Fault,
  hit: false,
  /** Operations since the fault. */
  since: 0,
}));

/** Makes the operation of its turn fail; after a kill, every later one. */
const faulty = vi.hoisted(() => {
  const turn = (): boolean => {
    if (plan.left === null) return false;
    if (plan.hit) {
      plan.since += 1;
      if (plan.fault === 'fails and the program is killed three operations later') return plan.since > 3;
      return plan.fault === 'is the last before the program is killed';
    }
    plan.left -= 1;
    plan.hit = plan.left < 0;
    return plan.hit;
  };
  const broken = () => Object.assign(new Error('EIO'), { code: 'EIO' });
  const half = (given: unknown[]) =>
    given.map((one) => (one instanceof Uint8Array || typeof one === 'string' ? one.slice(0, one.length / 2) : one));
  /** A write is cut short by writing half of it. */
  const wrapped = (act: (...given: unknown[]) => unknown, writes: 'sync' | 'later' | null) =>
    writes === 'later' || writes === null
      ? (...given: unknown[]) => {
          if (!turn()) return act(...given);
          if (writes === 'later' && plan.fault === 'is cut short') {
            return Promise.resolve(act(...half(given))).then(() => Promise.reject(broken()));
          }
          throw broken();
        }
      : (...given: unknown[]) => {
          if (!turn()) return act(...given);
          if (plan.fault === 'is cut short') act(given[0], ...half(given.slice(1)));
          throw broken();
        };
  return { wrapped };
});

const CHANGING = vi.hoisted(() => ['mkdir', 'rmdir', 'rename', 'rm', 'link', 'copyFile', 'fsync']);

vi.mock('node:fs', async (original) => {
  const real = await original<Record<string, (...given: unknown[]) => unknown>>();
  const wrap = (name: string) => [name, faulty.wrapped(real[name] ?? (() => null), null)] as const;
  const names = [...CHANGING.map((name) => `${name}Sync`), 'openSync', 'closeSync', 'readFileSync'];
  return {
    ...real,
    ...Object.fromEntries(names.map(wrap)),
    writeFileSync: faulty.wrapped(real['writeFileSync'] ?? (() => null), 'sync'),
    writeSync: faulty.wrapped(real['writeSync'] ?? (() => null), 'sync'),
  };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<Record<string, (...given: unknown[]) => Promise<unknown>>>();
  const wrap = (name: string) => {
    const act = faulty.wrapped(real[name] ?? (() => null), null);
    return [name, async (...given: unknown[]) => act(...given)] as const;
  };
  return {
    ...real,
    ...Object.fromEntries([...CHANGING, 'readFile', 'stat', 'lstat'].filter((name) => name in real).map(wrap)),
    open: async (...given: unknown[]) => {
      const opened = await faulty.wrapped(real['open'] ?? (() => null), null)(...given);
      const handle = opened as Record<string, (...given: unknown[]) => Promise<unknown>>;
      const method = (name: string, writes: 'later' | null) => {
        const act = faulty.wrapped((...args) => handle[name]?.(...args), writes);
        return async (...args: unknown[]) => act(...args);
      };
      return { writeFile: method('writeFile', 'later'), sync: method('sync', null), close: method('close', null) };
    },
  };
});

afterEach(() => {
  plan.left = null;
});

const OLD = { 'run.json': 'old run', 'report.xlsx': 'old report', 'csv/ranking.csv': 'old ranking' };
const NEW = { 'run.json': 'the new run', 'report.xlsx': 'the new report', 'report.html': 'a new page' };

function write(folder: string, contents: Readonly<Record<string, string>>, inputs: string[] = []): Promise<void> {
  const files = Object.entries(contents).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return writeFolder({ folder, shown: 'out', inputs, force: false, owner }, files);
}

/** Name → content of all files but the manifest. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(
    names.filter((name) => name !== 'manifest.json').map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

const FAULTS: readonly Fault[] = [
  'fails',
  'is cut short',
  'is the last before the program is killed',
  'fails and the program is killed three operations later',
];

for (const fault of FAULTS) {
  test(`where any operation ${fault}, the old output or the new one is whole, and the next run succeeds`, async () => {
    let operations = 0;
    for (let turn = 0; ; turn++) {
      const folder = join(mkdtempSync(join(tmpdir(), 'ddci-fault-')), 'out');
      try {
        await write(folder, OLD);
        Object.assign(plan, { left: turn, fault, hit: false, since: 0 });
        const failed = await write(folder, NEW).then(
          () => null,
          (error: unknown) => error,
        );
        const { hit } = plan;
        plan.left = null;
        if (failed !== null) expect(failed, `operation ${turn}`).toBeInstanceOf(Failure);
        // The next run begins by mending what a killed one left, even where it then refuses to write.
        const inputs = [join(folder, 'run.json')];
        await expect(write(folder, NEW, inputs)).rejects.toMatchObject({ code: 'is-input' });
        const mended = contents(folder);
        expect([OLD, NEW], `operation ${turn}`).toContainEqual(mended);
        if (failed === null) expect(mended).toEqual(NEW);
        await write(folder, { ...NEW, 'run.json': 'the next run' });
        expect(contents(folder), `operation ${turn}`).toEqual({ ...NEW, 'run.json': 'the next run' });
        if (!hit) break;
        operations = turn + 1;
      } finally {
        plan.left = null;
        rmSync(join(folder, '..'), { recursive: true, force: true });
      }
    }
    expect(operations).toBeGreaterThan(40);
  });
}

/** What `ddci check --xlsx` leaves beside a survey: files of ours, in two folders, of which one goes the next time. */
const BESIDE = {
  old: { 'loi.xlsx': 'old findings', 'phieu/a.co-loi.xlsx': 'old copy', 'phieu/b.co-loi.xlsx': 'a copy that goes' },
  new: { 'loi.xlsx': 'the new findings', 'phieu/a.co-loi.xlsx': 'the new copy' },
};
const USERS = { 'phieu/a.xlsx': 'a survey', 'phieu/b.xlsx': 'another' };

function beside(folder: string, contents: Readonly<Record<string, string>>, inputs: string[] = []): Promise<void> {
  const files = Object.entries(contents).map(([name, text]) => ({ path: join(folder, name), bytes: ours(text) }));
  const stale = [join(folder, 'phieu', 'b.co-loi.xlsx')].filter((path) => !files.some((file) => file.path === path));
  return writeSidecars({ from: folder, inputs, force: false, owner, stale }, files);
}

function ours(text: string): Uint8Array {
  return sealed(Buffer.from(`${text}\0\0`));
}

function sealedContents(contents: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(contents).map(([name, text]) => [name, Buffer.from(ours(text)).toString('utf8')]);
  return { ...Object.fromEntries(own), ...USERS };
}

for (const fault of FAULTS) {
  test(`beside the user’s files too: where any operation ${fault}, all are the old ones or the new ones`, async () => {
    let operations = 0;
    for (let turn = 0; ; turn++) {
      const folder = mkdtempSync(join(tmpdir(), 'ddci-fault-'));
      try {
        mkdirSync(join(folder, 'phieu'));
        for (const [name, text] of Object.entries(USERS)) writeFileSync(join(folder, name), text);
        await beside(folder, BESIDE.old);
        Object.assign(plan, { left: turn, fault, hit: false, since: 0 });
        const failed = await beside(folder, BESIDE.new).then(
          () => null,
          (error: unknown) => error,
        );
        const { hit } = plan;
        plan.left = null;
        if (failed !== null) expect(failed, `operation ${turn}`).toBeInstanceOf(Failure);
        await expect(beside(folder, BESIDE.new, [join(folder, 'loi.xlsx')])).rejects.toMatchObject({
          code: 'is-input',
        });
        const mended = contents(folder);
        expect([sealedContents(BESIDE.old), sealedContents(BESIDE.new)], `operation ${turn}`).toContainEqual(mended);
        if (failed === null) expect(mended).toEqual(sealedContents(BESIDE.new));
        await beside(folder, { ...BESIDE.new, 'loi.xlsx': 'the next findings' });
        expect(contents(folder), `operation ${turn}`).toEqual(
          sealedContents({ ...BESIDE.new, 'loi.xlsx': 'the next findings' }),
        );
        if (!hit) break;
        operations = turn + 1;
      } finally {
        plan.left = null;
        rmSync(folder, { recursive: true, force: true });
      }
    }
    expect(operations).toBeGreaterThan(20);
  });
}
