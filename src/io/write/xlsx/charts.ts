/**
 * Charts into a written workbook: a part a chart, a drawing a sheet, and what ties them together
 * (ECMA-376 part 1, §18.3.1.36 and §21). The cells stay as they are.
 */
import { strFromU8, strToU8 } from 'fflate';
import type { Language } from '../../../core/model/method.ts';
import type { Chart } from '../../../report/charts/charts.ts';
import { chartXml } from './chart-xml.ts';
import { DRAWING_TYPE, drawingXml } from './drawing-xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** What may follow a drawing in a sheet (CT_Worksheet). */
const AFTER_DRAWING = new Set([
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Drawn {
  readonly tab: string;
  readonly charts?: readonly Chart[];
}

/** @param sheets in the order of their parts */
export function withCharts(parts: Parts, sheets: readonly Drawn[], language: Language): Parts {
  const result = new Map(parts);
  const text = (name: string, otherwise = '') => {
    const part = result.get(name);
    return part === undefined ? otherwise : strFromU8(part);
  };
  const put = (name: string, xml: string) => result.set(name, strToU8(xml));
  const added: { name: string; type: string }[] = [];
  const add = (name: string, type: string, xml: string) => {
    put(name, xml);
    added.push({ name, type });
  };
  let drawn = 0;
  sheets.forEach(({ tab, charts: sheetCharts = [] }, s) => {
    if (sheetCharts.length === 0) return;
    const sheet = `xl/worksheets/sheet${s + 1}.xml`;
    const sheetRelations = `xl/worksheets/_rels/sheet${s + 1}.xml.rels`;
    const drawing = `drawing${s + 1}.xml`;
    const first = drawn + 1;
    drawn += sheetCharts.length;
    sheetCharts.forEach((chart, c) => {
      add(`xl/charts/chart${first + c}.xml`, CHART_TYPE, chartXml(chart, tab, language));
    });
    add(`xl/drawings/${drawing}`, DRAWING_TYPE, drawingXml(sheetCharts));
    put(
      `xl/drawings/_rels/${drawing}.rels`,
      sheetCharts.reduce((xml, _, c) => relate(xml, 'chart', `../charts/chart${first + c}.xml`).xml, noRelations),
    );
    const related = relate(text(sheetRelations, noRelations), 'drawing', `../drawings/${drawing}`);
    put(sheetRelations, related.xml);
    put(sheet, withDrawing(text(sheet), related.id));
  });
  if (added.length > 0) put('[Content_Types].xml', withTypes(text('[Content_Types].xml'), added));
  return result;
}

const noRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;

/** One more relation, its number after the greatest there is. */
function relate(xml: string, kind: 'chart' | 'drawing', target: string): { xml: string; id: string } {
  const numbers = [...xml.matchAll(/\bId="rId(\d+)"/gu)].map(([, digits]) => Number(digits));
  const id = `rId${Math.max(0, ...numbers) + 1}`;
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  return { id, xml: xml.replace(/<\/Relationships>\s*$/u, () => `${relation}</Relationships>`) };
}

/** The drawing is in its legal place: a program that checks the order calls a sheet damaged otherwise. */
function withDrawing(sheet: string, id: string): string {
  const at = drawingPlace(sheet);
  return `${sheet.slice(0, at)}<drawing xmlns:r="${RELATIONS}" r:id="${id}"/>${sheet.slice(at)}`;
}

/** Before the first of the sheet's own parts that must follow it; those within other parts (data bars) do not count. */
function drawingPlace(sheet: string): number {
  const cells = /<\/sheetData>|<sheetData\s*\/>/u.exec(sheet);
  const tag = /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"]*")*\s*(\/?)>/gu;
  tag.lastIndex = cells === null ? 0 : cells.index + cells[0].length;
  let depth = 0;
  for (let found = tag.exec(sheet); found !== null; found = tag.exec(sheet)) {
    const [, closing, name = '', empty] = found;
    if (depth === 0 && (closing === '/' || AFTER_DRAWING.has(name))) return found.index;
    if (closing === '/') depth--;
    else if (empty === '') depth++;
  }
  return sheet.lastIndexOf('</worksheet>');
}

function withTypes(xml: string, added: readonly { readonly name: string; readonly type: string }[]): string {
  const overrides = added.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('');
  return xml.replace(/<\/Types>\s*$/u, () => `${overrides}</Types>`);
}
