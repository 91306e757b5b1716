/** `--dry-run`: what would be written, told and not done. */
import { type Beside, type BesideFile, planBeside } from '../io/write/files.ts';
import type { Plan } from '../io/write/folder.ts';
import type { Context } from './context.ts';
import type { Messages } from './messages/messages.ts';
import { printableLines } from './printable.ts';

export function planText(folder: string, { files, removed }: Plan, { screen }: Messages): string {
  const changes = ['new', 'replaced', 'same'] as const;
  const groups = changes.map((change) => ({
    change,
    names: files.filter((file) => file.change === change).map(({ name }) => name),
  }));
  return [
    screen.dryRun(folder),
    ...[...groups, { change: 'removed' as const, names: removed }]
      .filter(({ names }) => names.length > 0)
      .map(({ change, names }) => `  ${screen.plan[change]}: ${names.join(', ')}`),
  ].join('\n');
}

/** Of files beside the user's own. Answers the exit. */
export async function tellPlan(beside: Beside, files: readonly BesideFile[], context: Context): Promise<number> {
  const told = planText('.', await planBeside(beside, files), context.messages(context.language));
  if (!context.options.quiet) context.error(`${printableLines(told)}\n`);
  return 0;
}
