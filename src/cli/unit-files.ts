/** The reports of all units in the formats that are asked for, in a folder of their own (`ddci report --each-unit`). */
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import type { OutputFile } from '../io/publish/target.ts';
import { INDEX } from '../report/unit/file-names.ts';
import { type UnitView, unitViews } from '../report/unit/unit-view.ts';
import { indexMarkdown, unitMarkdown } from './unit-documents.ts';

const FOLDER = 'units';

interface Writer {
  readonly unit: (unit: UnitView) => Uint8Array | Promise<Uint8Array>;
  readonly index: (units: readonly UnitView[]) => Uint8Array | Promise<Uint8Array>;
}

/** The formats that a unit's report has. */
export const UNIT_FORMATS: readonly string[] = ['html', 'xlsx', 'docx', 'md'];

/** @param changeOf what is reported of a unit against another run */
export async function unitFiles(
  run: Run,
  language: Language,
  formats: readonly string[],
  changeOf: (track: number, unit: string) => readonly string[],
): Promise<OutputFile[]> {
  const units = unitViews(run, changeOf);
  const files: OutputFile[] = [];
  for (const format of UNIT_FORMATS.filter((candidate) => formats.includes(candidate))) {
    const writer = await writerOf(format, run, language);
    files.push({ name: `${FOLDER}/${INDEX}.${format}`, bytes: await writer.index(units) });
    for (const unit of units) files.push({ name: `${FOLDER}/${unit.file}.${format}`, bytes: await writer.unit(unit) });
  }
  return files;
}

async function writerOf(format: string, run: Run, language: Language): Promise<Writer> {
  switch (format) {
    case 'html': {
      const { writeHtml } = await import('../io/write/html.ts');
      const { unitPage } = await import('../report/unit/unit-page.ts');
      const { indexPage } = await import('../report/unit/index-page.ts');
      return {
        unit: (unit) => writeHtml(unitPage(run, unit, language)),
        index: (units) => writeHtml(indexPage(run, units, language)),
      };
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../io/write/xlsx.ts');
      const { indexWorkbook, unitWorkbook } = await import('../report/unit/unit-workbook.ts');
      return {
        unit: (unit) => writeXlsx(unitWorkbook(run, unit, language)),
        index: (units) => writeXlsx(indexWorkbook(run, units, language)),
      };
    }
    case 'docx': {
      const { writeDocx } = await import('../io/write/docx.ts');
      const { indexDocument, unitLetter } = await import('../report/docx/unit-letter.ts');
      return {
        unit: (unit) => writeDocx(unitLetter(run, unit, language)),
        index: (units) => writeDocx(indexDocument(run, units, language)),
      };
    }
    default:
      return {
        unit: (unit) => Buffer.from(unitMarkdown(run, unit, language), 'utf8'),
        index: (units) => Buffer.from(indexMarkdown(run, units, language), 'utf8'),
      };
  }
}
