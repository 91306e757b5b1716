/** The commands of SPEC §10, by name and Vietnamese verb. A command is loaded when it is called, so that help is quick. */
import type { Command } from './command.ts';

export type CommandName = (typeof commands)[number]['name'];

interface CommandEntry {
  /** Its summary and examples in messages have the same name. */
  readonly name: string;
  /** Its Vietnamese verb without diacritics. */
  readonly alias: string;
  readonly load: () => Promise<Command>;
}

export const commands = [
  { name: 'init', alias: 'khoi-tao', load: async () => (await import('./init.ts')).init },
  { name: 'score', alias: 'tinh', load: async () => (await import('./score.ts')).score },
  { name: 'check', alias: 'kiem-tra', load: async () => (await import('./check.ts')).check },
  { name: 'report', alias: 'bao-cao', load: async () => (await import('./report.ts')).report },
  { name: 'whatif', alias: 'thu', load: async () => (await import('./whatif.ts')).whatif },
  { name: 'compare', alias: 'so-sanh', load: async () => (await import('./compare.ts')).compare },
  { name: 'explain', alias: 'giai-thich', load: async () => (await import('./explain.ts')).explain },
  { name: 'diagnose', alias: 'chan-doan', load: async () => (await import('./diagnose.ts')).diagnose },
  { name: 'robustness', alias: 'do-ben', load: async () => (await import('./robustness.ts')).robustness },
  { name: 'preview', alias: 'xem', load: async () => (await import('./preview.ts')).preview },
  { name: 'completion', alias: 'goi-y', load: async () => (await import('./completion.ts')).completion },
  { name: 'convert', alias: 'chuyen', load: async () => (await import('./convert.ts')).convert },
] as const satisfies readonly CommandEntry[];
