/**
 * The replicates of the respondents, those after the first half in a second thread where there is much to do: what they are does
 * not hang on it. In between this thread listens, so that it can be interrupted.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Json, PooledValue, TrackData } from '../../core/model.ts';
import type { Stages } from '../../core/pipeline.ts';
import { drawReplicates } from '../../core/robustness/replicates.ts';

/** By track, by unit, then by replicate. */
type Totals = readonly (readonly Float64Array<ArrayBuffer>[])[];

/** What a thread is given. */
export interface ThreadWork {
  /** The method's content. */
  readonly json: Json;
  readonly data: readonly TrackData[];
  readonly pooled: readonly PooledValue[];
  readonly seed: number;
  readonly minimumCell: number;
  readonly first: number;
  readonly end: number;
}

/** What it says. */
export type ThreadWord = { readonly done: number } | { readonly totals: Totals };

/** Answers counted, all replicates together, that a thread is worth; and so many it would not be given a copy of. */
const WORTH = 5e7;
const TOO_MANY = 5e7;
/** It makes next to no rubbish. */
const YOUNG_MEGABYTES = 8;
/** A thread starts later. */
const SHARE = 0.45;

/** @param json the method's content, that the stages were made with */
export async function replicateTotals(
  stages: readonly Stages[],
  json: Json,
  draws: { readonly seed: number; readonly minimumCell: number },
  replicates: number,
  progress: (done: number) => void,
): Promise<Totals> {
  const cells = stages.reduce((sum, { data: { answers } }) => sum + answers.units.length * answers.columns.length, 0);
  const isWorth = cells * replicates > WORTH && cells < TOO_MANY && availableParallelism() > 1;
  // As TypeScript (the tests) it cannot be started.
  const file = isWorth && import.meta.url.endsWith('.js') ? new URL('./replicates-thread.js', import.meta.url) : null;
  const end = file === null ? replicates : Math.ceil((1 - SHARE) * replicates);
  const done = { here: 0, there: 0 };
  const say = () => progress(done.here + done.there);
  const data = stages.map((one) => one.data);
  const pooled = stages[0]?.pooled ?? [];
  const rest =
    file === null
      ? null
      : inThread(file, { json, data, pooled, ...draws, first: end, end: replicates }, (count) => {
          done.there = count;
        });
  const own = await inTurns(drawReplicates(stages, draws, 0, end), (count) => {
    done.here = count;
    say();
  });
  if (rest === null) return own;
  // What the thread could not do is done here.
  const other = (await rest) ?? (await inTurns(drawReplicates(stages, draws, end, replicates), () => undefined));
  return own.map((units, t) => units.map((totals, unit) => joined(totals, other[t]?.[unit])));
}

async function inTurns(steps: ReturnType<typeof drawReplicates>, progress: (done: number) => void): Promise<Totals> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress(step.value);
    await setImmediate();
  }
}

/** null where the thread failed. */
function inThread(file: URL, work: ThreadWork, progress: (done: number) => void): Promise<Totals | null> {
  return new Promise((resolve) => {
    const thread = new Worker(file, {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    thread.on('message', (word: ThreadWord) => {
      if ('done' in word) progress(word.done);
      else resolve(word.totals.length === work.data.length ? word.totals : null);
    });
    thread.on('error', () => resolve(null));
    thread.on('exit', () => resolve(null));
  });
}

function joined(a: Float64Array, b: Float64Array = new Float64Array(0)): Float64Array<ArrayBuffer> {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
