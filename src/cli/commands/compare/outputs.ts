/** The files of a comparison: compare.json, and the formats asked for. */
import type { Language } from '../../../core/model/method.ts';
import type { OutputFile } from '../../../io/publish/target.ts';
import { writeCsv } from '../../../io/write/csv.ts';
import { writeJson } from '../../../io/write/json.ts';
import type { Words } from '../../../words/words.ts';
import { documentMarkdown } from '../../document.ts';
import type { Compared } from './compared.ts';
import { compareDocument } from './document.ts';

export const COMPARE_FILES = ['md', 'csv', 'xlsx'] as const;

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
