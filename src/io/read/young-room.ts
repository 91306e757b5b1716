/**
 * The room that V8 has for objects that have just been made grows to 32 MB, and stays so, where many are made for a while. The
 * answers of a large file are no objects, and are most of what is held: beside them that room is kept as it is.
 */
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';

function keepYoungRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** A thread that starts sets it back. */
export function keepYoungRoomBeside(thread: Worker): void {
  keepYoungRoom();
  thread.on('online', keepYoungRoom);
}
