/** The formats a run can be written in, by the name that `--format` gives them (SPEC §9). */
import type { Run } from '../../core/model/run.ts';
import type { CsvTable } from '../../report/csv-tables.ts';
import type { WordDocument } from '../../report/docx/word-document.ts';
import type { Page } from '../../report/html/element.ts';
import type { Report } from '../../report/report.ts';
import type { SvgFile } from '../../report/svg-files.ts';
import type { OutputFile } from '../publish/target.ts';
import { type CsvLocale, writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { withDigest } from './run-digest.ts';

/** What the writers make files of; each is made only where it is asked for. */
export interface Outputs {
  readonly run: Run;
  readonly csvLocale: CsvLocale;
  readonly workbook: () => Promise<Report>;
  readonly tables: () => Promise<readonly CsvTable[]>;
  readonly page: () => Promise<Page>;
  readonly letter: () => Promise<WordDocument>;
  readonly pictures: () => Promise<readonly SvgFile[]>;
  /** The ranking as Markdown. */
  readonly markdown: () => Promise<string>;
}

export const writers: ReadonlyMap<string, (outputs: Outputs) => Promise<OutputFile[]>> = new Map([
  ['json', async ({ run }: Outputs) => [{ name: 'run.json', bytes: writeJson(withDigest(run)) }]],
  [
    'xlsx',
    async ({ workbook }: Outputs) => {
      const { writeXlsx } = await import('./xlsx.ts');
      return [{ name: 'report.xlsx', bytes: await writeXlsx(await workbook()) }];
    },
  ],
  [
    'html',
    async ({ page }: Outputs) => {
      const { writeHtml } = await import('./html.ts');
      return [{ name: 'report.html', bytes: writeHtml(await page()) }];
    },
  ],
  [
    'docx',
    async ({ letter }: Outputs) => {
      const { writeDocx } = await import('./docx.ts');
      return [{ name: 'report.docx', bytes: await writeDocx(await letter()) }];
    },
  ],
  [
    'svg',
    async ({ pictures }: Outputs) => {
      const { writeElements } = await import('./html.ts');
      return (await pictures()).map(({ name, svg }) => ({ name: `svg/${name}.svg`, bytes: writeElements(svg) }));
    },
  ],
  ['md', async ({ markdown }: Outputs) => [{ name: 'report.md', bytes: Buffer.from(await markdown(), 'utf8') }]],
  [
    'csv',
    async ({ tables, csvLocale }: Outputs) =>
      (await tables()).map((table) => ({ name: `csv/${table.name}.csv`, bytes: writeCsv(table, csvLocale) })),
  ],
]);
