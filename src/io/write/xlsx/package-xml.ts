/** What ties the parts of a workbook together (ECMA-376 part 1, §12 and §18.2; part 2). */
import { letters } from '../../../report/layout.ts';
import type { ReportSheet } from '../../../report/report.ts';
import type { Pages } from './pages.ts';
import { filterRange } from './sheet-xml.ts';
import { xmlText } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** No clock is asked: the same report gives the same bytes. */
const EPOCH = '2000-01-01T00:00:00Z';

export interface Printed {
  readonly sheet: ReportSheet;
  readonly pages: Pages;
}

/** All but the sheets, styles and texts, by name. */
export function packageParts(title: string, sheets: readonly Printed[]): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageRelations()],
    [
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="${RELATIONS.replace('relationships', 'extended-properties')}"><Application>ddci</Application></Properties>`,
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
  ];
}

function contentTypes(sheets: number): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    ...numbered(sheets, (n) => override(`xl/worksheets/sheet${n}.xml`, `${TYPES}.worksheet+xml`)),
    override('xl/styles.xml', `${TYPES}.styles+xml`),
    override('xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

function packageRelations(): string {
  return relations([
    [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${RELATIONS}/extended-properties`, 'docProps/app.xml'],
  ]);
}

function workbookRelations(sheets: number): string {
  return relations([
    ...numbered(sheets, (n): [string, string] => [`${RELATIONS}/worksheet`, `worksheets/sheet${n}.xml`]),
    [`${RELATIONS}/styles`, 'styles.xml'],
    [`${RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function relations(list: readonly (readonly [string, string])[]): string {
  const each = list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function coreProperties(title: string): string {
  const namespaces = [
    `xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${EPOCH}</dcterms:${name}>`;
  return [
    `${HEAD}<cp:coreProperties ${namespaces}><dc:title>${xmlText(title)}</dc:title><dc:creator>ddci</dc:creator>`,
    `<cp:lastModifiedBy>ddci</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}

function workbook(sheets: readonly Printed[]): string {
  const named = sheets.map(
    ({ sheet: { tab } }, i) => `<sheet name="${xmlText(tab)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, i) => definedNames(sheet, i));
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="850"/></bookViews>',
    `<sheets>${named.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr calcId="171027"/></workbook>',
  ].join('');
}

/** What a filter covers, what is printed, and what is repeated on each page. */
function definedNames({ sheet, pages }: Printed, place: number): string[] {
  const tab = `'${sheet.tab.replaceAll("'", "''")}'!`;
  const { area, titleRow, titleColumns } = pages;
  const name = (kind: string, ranges: readonly string[], hidden = '') =>
    ranges.length === 0
      ? []
      : [
          `<definedName name="_xlnm.${kind}" localSheetId="${place}"${hidden}>${xmlText(ranges.map((range) => tab + range).join(','))}</definedName>`,
        ];
  const filter = filterRange(sheet)?.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  return [
    ...name('_FilterDatabase', filter === undefined ? [] : [filter], ' hidden="1"'),
    ...name('Print_Area', area === null ? [] : [`$A$1:$${letters(area.columns)}$${area.rows}`]),
    ...name('Print_Titles', [
      ...(titleColumns === null ? [] : [`$A:$${letters(titleColumns)}`]),
      ...(titleRow === null ? [] : [`$${titleRow}:$${titleRow}`]),
    ]),
  ];
}

function numbered<Item>(count: number, make: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, i) => make(i + 1));
}
