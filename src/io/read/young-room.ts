/**
 * Memory beside the answers of a large file. They are no objects, and most of what is held, so V8 does not see how much that is.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Worker } from 'node:worker_threads';

/** The room for objects that have just been made would grow to 32 MB, and stay so, where many are made for a while. */
function keepYoungRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Keeps that room as it is: a thread sets it back at some time while it starts. */
export function keepYoungRoomBeside(thread: Worker): void {
  keepYoungRoom();
  const again = setInterval(keepYoungRoom, 1).unref();
  const started = () => {
    clearInterval(again);
    keepYoungRoom();
  };
  thread.once('online', started).once('exit', started);
}

/** Gives back what nobody holds any more, before other things are made. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
