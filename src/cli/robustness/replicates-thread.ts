/** A thread that makes some of the replicates: it is told the method and the answers, and says when none is left to make. */
import { parentPort, workerData } from 'node:worker_threads';
import { replicatesOf } from '../../core/robustness/replicates.ts';
import { resolveMethod } from '../../method/method.ts';
import { type ThreadWork, takeBlocks } from './replicates.ts';

const { json, run, draws, replicates, totals, board } = workerData as ThreadWork;
const { method } = resolveMethod({ raw: json, place: () => ({}) });
if (method !== null) {
  const drawn = method.tracks.flatMap((track, t) => (run[t] === undefined ? [] : [{ ...run[t], track }]));
  for (const _ of takeBlocks(replicatesOf(drawn, draws), replicates, totals, board)) {
    // On to the next.
  }
}
parentPort?.postMessage(null);
