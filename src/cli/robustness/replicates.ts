/**
 * The replicates of the respondents, block by block, by this thread and, where there is much to do, a second one: whoever is
 * free takes the next block, and what a block holds does not hang on who makes it. In between this thread listens, so that it
 * can be interrupted.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Json } from '../../core/model.ts';
import type { Stages } from '../../core/pipeline.ts';
import {
  type Drawn,
  type Draws,
  type Replicates,
  type ReplicateTotals,
  replicatesOf,
  roomForTotals,
} from '../../core/robustness/replicates.ts';

/** What a thread is given. */
export interface ThreadWork {
  /** The method's content. */
  readonly json: Json;
  /** By track, but for the track itself, which holds formulas. */
  readonly run: readonly Omit<Drawn, 'track'>[];
  readonly draws: Draws;
  readonly replicates: number;
  /** By track, by unit, then by replicate. */
  readonly totals: ReplicateTotals;
  readonly board: Int32Array;
}

/** What all threads see: the next block to be made, and by block whether it is made. */
const NEXT = 0;
const FIRST_BLOCK = 1;

/** Answers counted, all replicates together, that a thread is worth; and so many it would not be given a copy of. */
const WORTH = 5e7;
const TOO_MANY = 5e7;
/** It makes next to no rubbish. */
const YOUNG_MEGABYTES = 8;

/** @param json the method's content, that the stages were made with */
export async function replicateTotals(
  stages: readonly Stages[],
  json: Json,
  draws: Draws,
  replicates: number,
  progress: (done: number) => void,
): Promise<ReplicateTotals> {
  const cells = stages.reduce((sum, { data: { answers } }) => sum + answers.units.length * answers.columns.length, 0);
  const isWorth = cells * replicates > WORTH && cells < TOO_MANY && availableParallelism() > 1;
  // As TypeScript (the tests) it cannot be started.
  const file = isWorth && import.meta.url.endsWith('.js') ? new URL('./replicates-thread.js', import.meta.url) : null;
  const buffer = (bytes: number) => (file === null ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes));
  const units = stages.map(({ track }) => track.units.length);
  const totals = roomForTotals(units, replicates, buffer);
  const board = new Int32Array(buffer(4 * (FIRST_BLOCK + replicates)));
  const run = stages.map(({ data, values, pooled, totals: shown, withheld }) => {
    return { data, values, pooled, totals: shown, withheld };
  });
  const thread = file === null ? null : startThread(file, { json, run, draws, replicates, totals, board });
  const own = replicatesOf(stages, draws);
  const isMade = (block: number) => Atomics.load(board, FIRST_BLOCK + block) === 1;
  const blocks = Array.from({ length: Math.ceil(replicates / own.most) }, (_, block) => block);
  for (const _ of takeBlocks(own, replicates, totals, board)) {
    progress(Math.min(replicates, blocks.filter(isMade).length * own.most));
    await setImmediate();
  }
  if (!blocks.every(isMade)) await thread?.ended;
  void thread?.end();
  // What the thread could not do is done here.
  for (const block of blocks) {
    if (!isMade(block)) own.make(block * own.most, Math.min(replicates, (block + 1) * own.most), totals);
  }
  progress(replicates);
  return totals;
}

/** Makes blocks that nobody has taken yet, until there are none. */
export function* takeBlocks(
  { most, make }: Replicates,
  replicates: number,
  totals: ReplicateTotals,
  board: Int32Array,
): Generator<void> {
  for (;;) {
    const block = Atomics.add(board, NEXT, 1);
    const first = block * most;
    if (first >= replicates) return;
    make(first, Math.min(replicates, first + most), totals);
    Atomics.store(board, FIRST_BLOCK + block, 1);
    yield;
  }
}

/** It ends when there is nothing left to take, or when it fails. */
function startThread(file: URL, work: ThreadWork) {
  const thread = new Worker(file, {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const ended = new Promise<void>((resolve) => {
    thread.on('message', () => resolve());
    thread.on('error', () => resolve());
    thread.on('exit', () => resolve());
  });
  return { ended, end: () => thread.terminate() };
}
