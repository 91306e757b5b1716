/**
 * Files that another program holds on Windows: a workbook that is open in Excel, or for a moment a fresh file that a virus
 * scanner reads. Such a file cannot be replaced, renamed or removed.
 */
import { existsSync, renameSync } from 'node:fs';

const HELD = ['EBUSY', 'EPERM', 'EACCES'];
/** Milliseconds. */
const PAUSE = 50;
const PATIENCE = 1000;

/** Tries again what fails because of a held file, for a second in all. Synchronous, so that no signal comes between two steps. */
export class Retries {
  #left = PATIENCE;

  run<Result>(act: () => Result): Result {
    for (;;) {
      try {
        return act();
      } catch (error) {
        if (!isHeldError(error) || this.#left <= 0) throw error;
        this.#left -= PAUSE;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      }
    }
  }

  /** Whether another program holds the file open: renaming it to itself changes nothing, and then fails. */
  isHeld(path: string): boolean {
    if (!existsSync(path)) return false;
    try {
      this.run(() => renameSync(path, path));
      return false;
    } catch (error) {
      if (isHeldError(error)) return true;
      throw error;
    }
  }
}

function isHeldError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD.includes(String(error.code));
}
