/**
 * `npm run fuzz`: a million broken inputs, each by its number, so that a run can be stopped and gone on with:
 *
 *     npm run fuzz -- --count 1000000 --seed 1 --state .fuzz-state.json
 *
 * A child does the cases; its parent ends one that stands still for long, grows too large or dies, writes down the case's
 * number, and goes on behind it. Prints what was found; exit 1 where something was.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { main } from '../../src/cli/main.ts';
import { fuzzCase } from '../fuzz/fuzz-case.ts';
import { judge } from '../fuzz/judge.ts';

/** Runs TypeScript on Node 20. */
const JITI = fileURLToPath(new URL('../../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
/** Of the clock, which goes on where other programs have the processor; what a case itself takes is the judge's business. */
const MOST_STILL_SECONDS = 120;
const MOST_MEGABYTES = 500;
/** More would say the same. */
const MOST_FOUND = 100;
/** A child is followed by a fresh one, so that what its case takes is seen. */
const CASES_A_CHILD = 50_000;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    state: { type: 'string', default: '.fuzz-state.json' },
    child: { type: 'string' },
  },
});
const seed = Number(values.seed);
const count = Number(values.count);

interface State {
  seed: number;
  next: number;
  readonly found: { number: number; fault: string }[];
}

interface Told {
  readonly number: number;
  readonly fault: string | null;
}

if (values.child === undefined) await parent();
else await child(Number(values.child));

async function child(first: number): Promise<void> {
  // A fault of ours is told by its exit code; errors that are caught need not say where they were made.
  Error.stackTraceLimit = 0;
  const folder = mkdtempSync(join(tmpdir(), 'ddci-fuzz-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (let number = first; number < Math.min(count, first + CASES_A_CHILD); number++) {
    const fault = await judge(fuzzCase(seed, number), folder, run);
    const large = process.memoryUsage.rss() / 2 ** 20;
    process.send?.({ number, fault: fault ?? (large > MOST_MEGABYTES ? `${Math.round(large)} MB` : null) });
  }
  process.disconnect?.();
}

async function run(folder: string, args: readonly string[]) {
  const printed = { out: '', error: '' };
  const exit = await main({
    arguments: args,
    folder,
    environment: {},
    out: (text) => {
      printed.out += text;
    },
    error: (text) => {
      printed.error += text;
    },
    terminal: { out: false, error: false },
    owner: { pid: process.pid, alive: () => false },
  });
  return { exit, ...printed };
}

async function parent(): Promise<void> {
  const path = values.state;
  const known: State | null = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  const state: State = known?.seed === seed ? known : { seed, next: 0, found: [] };
  const save = () => writeFileSync(path, `${JSON.stringify(state, null, 2)}\n`);
  const begun = performance.now();
  const from = state.next;
  while (state.next < count && state.found.length < MOST_FOUND) {
    await new Promise<void>((resolve) => {
      const own: ChildProcess = fork(JITI, [
        fileURLToPath(import.meta.url),
        ...process.argv.slice(2),
        '--child',
        `${state.next}`,
      ]);
      let heard = performance.now();
      const watch = setInterval(() => {
        if (performance.now() - heard < MOST_STILL_SECONDS * 1000) return;
        state.found.push({ number: state.next, fault: `no answer in ${MOST_STILL_SECONDS} s` });
        state.next += 1;
        own.kill('SIGKILL');
      }, 500);
      own.on('message', (told: Told) => {
        heard = performance.now();
        state.next = told.number + 1;
        if (told.fault !== null) state.found.push({ number: told.number, fault: told.fault });
        if (state.next % 1000 === 0) save();
      });
      own.on('exit', (code, signal) => {
        clearInterval(watch);
        if (code !== 0 && signal !== 'SIGKILL') {
          state.found.push({ number: state.next, fault: `the process ended: ${code ?? signal}` });
          state.next += 1;
        }
        save();
        resolve();
      });
    });
    const done = state.next - from;
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${state.next} of ${count}, ${(done / seconds).toFixed(0)} a second, ${state.found.length} found`);
  }
  for (const { number, fault } of state.found) console.log(`case ${number}: ${fault}`);
  process.exitCode = state.found.length > 0 ? 1 : 0;
}
