/** Runs the command line in this process, in a folder, and catches what it prints. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../src/cli/main.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

/** This process; no other one is there. */
export const owner = { pid: process.pid, alive: () => false };

/** @param columns of a terminal that results go to; else there is none */
export async function runMain(folder: string, args: readonly string[], columns: number | null = null): Promise<Ran> {
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
    terminal: { out: columns !== null, error: false },
    columns,
    owner,
  });
  return { exit, ...printed };
}

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ddci-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
