/** A thread that makes some of the replicates: it is told the method and the answers, and tells how far it is and the totals. */
import { parentPort, workerData } from 'node:worker_threads';
import { compute } from '../../core/pipeline.ts';
import { drawReplicates } from '../../core/robustness/replicates.ts';
import { resolveMethod } from '../../method/method.ts';
import type { ThreadWord, ThreadWork } from './replicates.ts';

const { json, data, pooled, seed, minimumCell, first, end } = workerData as ThreadWork;
const { method } = resolveMethod({ raw: json, place: () => ({}) });
const steps = drawReplicates(method === null ? [] : compute(method, data, pooled), { seed, minimumCell }, first, end);
for (let step = steps.next(); ; step = steps.next()) {
  const word: ThreadWord = step.done ? { totals: step.value } : { done: step.value };
  const moved = 'totals' in word ? word.totals.flat().map(({ buffer }) => buffer) : [];
  parentPort?.postMessage(word, moved);
  if (step.done) break;
}
