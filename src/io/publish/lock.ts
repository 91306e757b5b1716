/**
 * One run at a time writes into a folder. The lock is a file that names the run's process and computer; that of a
 * process which is no more on this computer is stale and taken over.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Failure, fileFailure } from '../failure.ts';
import { Retries } from './held.ts';
import { unfinished } from './unfinished.ts';

const LOCK = '.ddci-lock';

/** The process that writes. */
export interface Owner {
  readonly pid: number;
  /** Whether the process of this number is there. */
  readonly alive: (pid: number) => boolean;
}

/**
 * Answers what gives the lock back.
 * @throws Failure `locked` where another run holds it, `cannot-write` where no lock can be made
 */
export function lock(folder: string, shown: string, owner: Owner): () => void {
  const path = join(folder, LOCK);
  const remove = () => new Retries().run(() => rmSync(path, { force: true }));
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      throw fileFailure(error, join(shown, LOCK), 4);
    }
  };
  for (const last of [false, true]) {
    try {
      const file = openSync(path, 'wx');
      const done = unfinished(remove);
      try {
        try {
          writeSync(file, `${owner.pid} ${hostname()}\n`);
        } finally {
          closeSync(file);
        }
      } catch (error) {
        remove();
        done();
        throw error;
      }
      return () => {
        done();
        attempt(remove);
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw fileFailure(error, join(shown, LOCK), 4);
      }
      const holder = holderOf(path);
      if (last || (holder !== null && isAlive(holder, owner))) {
        throw new Failure('locked', { file: join(shown, LOCK), pid: holder?.pid ?? null }, 4);
      }
      // Of a run that ended without giving it back.
      attempt(remove);
    }
  }
  throw new Failure('locked', { file: join(shown, LOCK), pid: null }, 4);
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** null where the lock is gone again, or its run died while it was making it. */
function holderOf(path: string): Holder | null {
  try {
    const [, pid, host = ''] = /^(\d{1,10}) (.*)\n$/u.exec(readFileSync(path, 'utf8')) ?? [];
    return pid === undefined ? null : { pid: Number(pid), host };
  } catch {
    return null;
  }
}

/** Of another computer on a shared drive nothing is known: it counts as there. */
function isAlive({ pid, host }: Holder, owner: Owner): boolean {
  return host !== hostname() || (pid !== owner.pid && owner.alive(pid));
}
