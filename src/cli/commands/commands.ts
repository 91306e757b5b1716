/** The commands of SPEC §10, by name and Vietnamese verb. A command is loaded when it is called, so that help is quick. */
import type { CommandEntry } from './command.ts';

export const commands: readonly CommandEntry[] = [
  { name: 'init', alias: 'khoi-tao', load: async () => (await import('./init/init.ts')).init },
  { name: 'score', alias: 'tinh', load: async () => (await import('./score.ts')).score },
  { name: 'check', alias: 'kiem-tra', load: async () => (await import('./check.ts')).check },
  { name: 'report', alias: 'bao-cao', load: async () => (await import('./report.ts')).report },
  { name: 'whatif', alias: 'thu', load: async () => (await import('./whatif/whatif.ts')).whatif },
  { name: 'compare', alias: 'so-sanh', load: async () => (await import('./compare/compare.ts')).compare },
  { name: 'series', alias: 'nhieu-nam', load: async () => (await import('./series/series.ts')).series },
  { name: 'explain', alias: 'giai-thich', load: async () => (await import('./explain.ts')).explain },
  { name: 'diagnose', alias: 'chan-doan', load: async () => (await import('./diagnose.ts')).diagnose },
  { name: 'robustness', alias: 'do-ben', load: async () => (await import('./robustness/robustness.ts')).robustness },
  { name: 'plan', alias: 'co-mau', load: async () => (await import('./plan/plan.ts')).plan },
  { name: 'preview', alias: 'xem', load: async () => (await import('./preview.ts')).preview },
  { name: 'completion', alias: 'goi-y', load: async () => (await import('./completion.ts')).completionOf(commands) },
  { name: 'convert', alias: 'chuyen', load: async () => (await import('./convert.ts')).convert },
  { name: 'help', alias: 'huong-dan', load: async () => (await import('./help/help.ts')).help },
];
