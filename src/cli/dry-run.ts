/** `--dry-run`: what would be written, shown and not done. */
import type { Plan } from '../io/publish/publish.ts';
import { planSidecars, type SidecarFile, type SidecarTarget } from '../io/publish/sidecars.ts';
import type { Words } from '../words/words.ts';
import type { Context } from './context.ts';
import { printableLines } from './printable.ts';

export function planText(folder: string, { files, removed }: Plan, { screen }: Words): string {
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

/** For files next to the user's own. Answers the exit code. */
export async function showPlan(
  target: SidecarTarget,
  files: readonly SidecarFile[],
  context: Context,
): Promise<number> {
  const told = planText('.', await planSidecars(target, files), context.messages(context.language));
  if (!context.options.quiet) context.error(`${printableLines(told)}\n`);
  return 0;
}
