/** A command: one file each; the list is commands.ts. */
import type { Command as Commander } from 'commander';
import type { Context } from '../context.ts';
import type { Messages } from '../messages/messages.ts';

export interface Command {
  /** Whether `--set` changes what it does; else it is refused, so that nobody believes it did. */
  readonly takesSet?: true;
  /** Adds its own arguments and options. */
  readonly describe: (command: Commander, messages: Messages) => void;
  /** Answers the exit code. */
  readonly run: (given: Given, context: Context) => Promise<number>;
}

export interface Given {
  readonly arguments: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}
