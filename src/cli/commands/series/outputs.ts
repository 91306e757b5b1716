/** The files of a series: series.json, and the formats asked for. */
import type { Language } from '../../../core/model/method.ts';
import type { OutputFile } from '../../../io/publish/target.ts';
import { writeCsv } from '../../../io/write/csv.ts';
import { writeJson } from '../../../io/write/json.ts';
import type { Words } from '../../../words/words.ts';
import { documentMarkdown } from '../../document.ts';
import { changeLines, eventLines, seriesDocument } from './document.ts';
import { sourceText, unitLabel, type Years } from './years.ts';

export const SERIES_FILES = ['md', 'csv', 'xlsx', 'html'] as const;

export async function seriesFiles(
  data: unknown,
  years: Years,
  formats: readonly (typeof SERIES_FILES)[number][],
  messages: Words,
  language: Language,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [{ name: 'series.json', bytes: writeJson(data) }];
  for (const format of new Set(formats)) {
    switch (format) {
      case 'md': {
        const text = documentMarkdown(seriesDocument(years, messages, language));
        files.push({ name: 'series.md', bytes: Buffer.from(text, 'utf8') });
        break;
      }
      case 'csv': {
        const { seriesTables } = await import('./tables.ts');
        for (const table of seriesTables(years))
          files.push({ name: `csv/${table.name}.csv`, bytes: writeCsv(table, 'en') });
        break;
      }
      case 'xlsx': {
        const [{ seriesWorkbook }, { writeXlsx }] = await Promise.all([
          import('./workbook.ts'),
          import('../../../io/write/xlsx.ts'),
        ]);
        files.push({ name: 'series.xlsx', bytes: writeXlsx(seriesWorkbook(years, messages, language)) });
        break;
      }
      case 'html': {
        const [{ seriesPage }, { writeHtml }] = await Promise.all([
          import('../../../report/html/series-page.ts'),
          import('../../../io/write/html.ts'),
        ]);
        const page = seriesPage(
          {
            labels: years.years.map(({ label }) => label),
            sources: years.years.map(sourceText),
            changes: changeLines(years, messages, language),
            tracks: years.series.tracks.map((track, t) => ({
              track: {
                ...track,
                units: track.units.map((unit) => ({ ...unit, name: unitLabel(unit, years, messages.series) })),
              },
              breaks: years.years.map((_, y) => years.isBreak(t, y)),
              events: eventLines(years, track, messages),
            })),
          },
          language,
        );
        files.push({ name: 'series.html', bytes: writeHtml(page) });
        break;
      }
    }
  }
  return files;
}
