/** What a comparison is reported in: on the screen, or with `--output` as files. */
import type { Language } from '../../../core/model/method.ts';
import type { OutputFile } from '../../../io/publish/target.ts';
import { writeCsv } from '../../../io/write/csv.ts';
import { writeJson } from '../../../io/write/json.ts';
import type { Words } from '../../../words/words.ts';
import { type Context, UsageError } from '../../context.ts';
import { documentMarkdown } from '../../document.ts';
import type { Invocation } from '../command.ts';
import type { Compared } from './compared.ts';
import { compareDocument } from './document.ts';

const SCREEN = ['text', 'md'] as const;
export const COMPARE_FILES = ['md', 'csv', 'xlsx'] as const;

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

/** `compare.json`, and the formats asked for. */
export async function compareFiles(
  data: unknown,
  compared: Compared,
  formats: readonly (typeof COMPARE_FILES)[number][],
  words: Words['compare'],
  language: Language,
): Promise<OutputFile[]> {
  const { compareTables, compareWorkbook } = await import('./tables.ts');
  const files: OutputFile[] = [{ name: 'compare.json', bytes: writeJson(data) }];
  for (const format of new Set(formats)) {
    switch (format) {
      case 'md': {
        const text = documentMarkdown(compareDocument(compared, words, language));
        files.push({ name: 'compare.md', bytes: Buffer.from(text, 'utf8') });
        break;
      }
      case 'csv':
        for (const table of compareTables(compared))
          files.push({ name: `csv/${table.name}.csv`, bytes: writeCsv(table, 'en') });
        break;
      case 'xlsx': {
        const { writeXlsx } = await import('../../../io/write/xlsx.ts');
        files.push({ name: 'compare.xlsx', bytes: writeXlsx(compareWorkbook(compared, words, language)) });
        break;
      }
    }
  }
  return files;
}
