/** What a document is reported in: on the screen, or with `--output` as files. */
import { type Context, UsageError } from '../context.ts';
import type { Invocation } from './command.ts';

const SCREEN = ['text', 'md'] as const;

type DocumentChoice<Format> =
  | { readonly kind: 'screen'; readonly format: (typeof SCREEN)[number] }
  | { readonly kind: 'files'; readonly folder: string; readonly formats: readonly Format[] };

/**
 * On the screen, or with `--output` as files. Throws UsageError before any work is done.
 * @param allowed formats of files
 */
export function documentChoice<Format extends string>(
  { options }: Invocation,
  context: Context,
  allowed: readonly Format[],
): DocumentChoice<Format> {
  const { screen, compare } = context.messages(context.language);
  const folder = options['output'];
  const asked =
    typeof options['format'] === 'string' ? options['format'].split(',').map((format) => format.trim()) : null;
  if (typeof folder !== 'string') {
    const [first = 'text', ...more] = asked ?? [];
    const format = more.length > 0 ? undefined : SCREEN.find((candidate) => candidate === first);
    if (format !== undefined) return { kind: 'screen', format };
    const isFile = allowed.some((candidate) => asked?.includes(candidate));
    throw new UsageError(isFile ? compare.formatNeedsOutput : screen.badChoice('--format', first, SCREEN));
  }
  if (folder.trim() === '') throw new UsageError(screen.noOutput);
  const formats = (asked ?? ['xlsx']).map((text) => {
    const format = allowed.find((candidate) => candidate === text);
    if (format === undefined) throw new UsageError(screen.badChoice('--format', text, allowed));
    return format;
  });
  return { kind: 'files', folder, formats };
}
