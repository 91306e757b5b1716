/** A command: one file each; the list is commands.ts. */
import type { Command as Commander } from 'commander';
import type { Words } from '../../words/words.ts';
import type { Context } from '../context.ts';

export interface Command {
  /** Whether `--set` changes what it does; else it is refused, so that nobody believes it did. */
  readonly takesSet?: true;
  /** Adds its own arguments and options. */
  readonly describe: (command: Commander, messages: Words) => void;
  /** Answers the exit code. */
  readonly run: (given: Invocation, context: Context) => Promise<number>;
}

export interface Invocation {
  readonly arguments: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** In the list of commands. */
export interface CommandEntry {
  /** Its summary and examples in words have the same name. */
  readonly name: keyof Words['program']['summaries'];
  /** Its Vietnamese verb without diacritics. */
  readonly alias: string;
  readonly load: () => Promise<Command>;
}
