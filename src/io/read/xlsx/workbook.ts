/** The workbook part: its sheets in order, and the small parts that all sheets need. */
import { Failure } from '../../failure.ts';
import { LIMITS } from '../limits.ts';
import type { Container, Part } from './container.ts';
import { beyondLimit, damagedPart } from './fault.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { MORE, OPEN, walkXml, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';
import { resolveEscapes } from './xml-text.ts';

export interface WorkbookParts {
  /** Without sheets that hold a chart or an old macro only. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings: Part | null;
  readonly styles: Part | null;
}

interface SheetPart {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  readonly part: Part;
}

const WORKBOOK = nameCode('workbook');
const WORKBOOK_PROPERTIES = nameCode('workbookPr');
const DATE_1904 = nameCode('date1904');
const SHEETS = nameCode('sheets');
const SHEET = nameCode('sheet');
const NAME = nameCode('name');
const STATE = nameCode('state');
const ID = nameCode('id');
const PREFIXED = 1;

export async function readWorkbook(container: Container): Promise<WorkbookParts> {
  const { file } = container;
  const part = await workbookPart(container);
  const relationships = await relationshipsOf(container, part.part);
  if (relationships === null) throw damagedPart(part);
  const target = (found: Relationship | undefined): Part | null => {
    if (found === undefined) return null;
    const partOf = container.part(found.target);
    if (partOf === null) throw damagedPart({ file, part: found.target });
    return partOf;
  };
  const byId = new Map([...relationships].reverse().map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  const met = new Set<Part>();
  let date1904 = false;
  const open = (xml: XmlScanner) => {
    const { name: element, parent, depth } = xml;
    if (depth === 1 && element !== WORKBOOK) throw new Failure('not-a-workbook', { file });
    if (depth === 2 && element === WORKBOOK_PROPERTIES) date1904 = isTrue(xml.attributeText(DATE_1904));
    if (depth !== 3 || element !== SHEET || parent !== SHEETS) return;
    const id = xml.attributeText(ID, PREFIXED) ?? '';
    // Sheets of macros, from old workbooks, have no part.
    if (id === '') return;
    const relationship = byId.get(id);
    const sheet = target(relationship);
    if (relationship === undefined || sheet === null) throw damagedPart(part);
    if (relationship.type !== 'worksheet') return;
    // No two sheets are the same part: a short list of them would be work without end.
    if (met.has(sheet)) throw damagedPart(part);
    met.add(sheet);
    const name = resolveEscapes(xml.attributeText(NAME) ?? '');
    if (name.length > LIMITS.characters) throw beyondLimit(xml.place, 'characters');
    sheets.push({
      name,
      state: stateOf(xml.attributeText(STATE)),
      part: sheet,
    });
  };
  await walkXml(part, (xml) => {
    for (let token = xml.next(); token !== MORE; token = xml.next()) if (token === OPEN) open(xml);
    return true;
  });
  if (sheets.length === 0) throw new Failure('no-sheets', { file });
  const ofType = (type: string) => target(relationships.find((relationship) => relationship.type === type));
  return { sheets, date1904, sharedStrings: ofType('sharedStrings'), styles: ofType('styles') };
}

async function workbookPart(container: Container): Promise<Part> {
  const { file } = container;
  const relationships = await relationshipsOf(container, '');
  const main = relationships?.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (main.toLowerCase().endsWith('.bin') || container.part('xl/workbook.bin') !== null) {
    throw new Failure('binary-workbook', { file });
  }
  const part = container.part(main);
  if (part !== null) return part;
  if (relationships !== null) throw new Failure('damaged-workbook', { file });
  throw new Failure(container.part('Index/Document.iwa') === null ? 'zip-archive' : 'numbers-document', { file });
}

/** Whether it says that it is a workbook of OpenDocument. */
export async function isOpenDocument(container: Container): Promise<boolean> {
  const part = container.part('mimetype');
  if (part === null) return false;
  const pieces: Buffer[] = [];
  for await (const piece of part.pieces()) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1').startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

function stateOf(state: string | null): SheetPart['state'] {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true';
}
