/** What a command knows of the world it runs in: no command knows `process`. */
import type { ChalkInstance } from 'chalk';
import type { Language } from '../core/model/method.ts';
import type { Owner } from '../io/publish/lock.ts';
import type { Words } from '../words/words.ts';

/** Handed over by bin/ddci.js, or by a test. */
export interface World {
  /** After the name of the program. */
  readonly arguments: readonly string[];
  /** Where relative paths begin. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The system's language, where no environment variable says it (Windows). */
  readonly locale?: string | undefined;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly terminal: { readonly out: boolean; readonly error: boolean };
  /** Columns of the terminal that results go to; null where they go elsewhere. */
  readonly columns?: number | null;
  /** This process, as the lock of an output folder names it. */
  readonly owner: Owner;
  /** The date here (YYYY-MM-DD), for how many days are left of a survey; no result rests on it. */
  readonly today?: string;
  /** The name of the script that files were dropped on. */
  readonly script?: string;
  /** Asks who sits there, in one line; null where nobody answers. */
  readonly ask?: (question: string) => Promise<string | null>;
  /** Opens a file in the program that the system has for it. */
  readonly open?: (path: string) => void;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly set: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
  readonly lang: Language | null;
  readonly asOf: string | null;
  readonly force: boolean;
  readonly strict: boolean;
  /** Of commands that write. */
  readonly dryRun: boolean;
}

export interface Context {
  readonly folder: string;
  /** The tool's own version. */
  readonly version: string;
  /** `--lang`, else the system's: for what is said before the language of a method or a run is known. */
  readonly language: Language;
  readonly options: CommonOptions;
  /** Results. */
  readonly out: (text: string) => void;
  /** Findings and notes. */
  readonly error: (text: string) => void;
  /** Says how far a long work is, in the place of what it said last; null where nobody looks on (no terminal). */
  readonly progress: ((text: string) => void) | null;
  readonly colour: { readonly out: ChalkInstance; readonly error: ChalkInstance };
  /** Columns of the terminal that results go to; null where they go elsewhere. */
  readonly width: number | null;
  readonly owner: Owner;
  /** The date here; null: not known. */
  readonly today: string | null;
  /** The name of the script that files were dropped on, for what to do next; null where a command was typed. */
  readonly script: string | null;
  readonly messages: (language: Language) => Words;
}

/** Wrong use: reported in one line, exit code 2. */
export class UsageError extends Error {}
