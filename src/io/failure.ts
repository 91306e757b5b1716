/** What stops the program: a file that cannot be read or written. The sentences are in words. */
import type { FailureArguments, FailureCode, FailureData } from '../core/failures.ts';
import type { Place } from '../core/model/findings.ts';

export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly place: Place;
  readonly arguments: FailureArguments[Code];
  /** As a finding or a sentence takes it. */
  get data(): FailureData {
    // A code and its own arguments; TypeScript cannot follow that through the union.
    return { code: this.code, arguments: this.arguments } as FailureData;
  }

  /** 3: an input cannot be read; 4: an output cannot be written. */
  readonly exit: 3 | 4;

  constructor(code: Code, args: FailureArguments[Code], exit: 3 | 4 = 3) {
    super(code);
    this.code = code;
    this.place = { file: args.file };
    this.arguments = args;
    this.exit = exit;
  }
}

/** The failure behind an error of the file system; what is none of ours is thrown on. */
export function fileFailure(error: unknown, file: string, exit: 3 | 4): Failure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  if (exit === 4) return new Failure('cannot-write', { file, problem: error.code }, exit);
  switch (error.code) {
    case 'ENOENT':
      return new Failure('no-such-file', { file });
    case 'EISDIR':
      return new Failure('not-a-file', { file });
    case 'EACCES':
    case 'EPERM':
      return new Failure('no-permission', { file });
    // UNKNOWN is what Windows answers for a file that is only in the cloud, where there is no network.
    default:
      return new Failure('cannot-read', { file, problem: error.code });
  }
}
