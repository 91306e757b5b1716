/** Sections, paragraphs and tables of a document as objects of the library. Lengths in twips. */
import {
  BuilderElement,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type {
  Picture,
  Paragraph as TextParagraph,
  TextPart,
  WordBlock,
  WordCell,
  WordDocument,
  WordSection,
  WordTable,
} from '../../../report/docx/word-document.ts';
import type { Drawing } from '../../../report/drawings/drawing.ts';
import { shown } from '../shown-text.ts';
import { documentStyles, PAGE, PAGE_NUMBER, PICTURE, pageWidth, RULE, styleId } from './styles.ts';

/** Takes a drawing, as wide as so many pixels, and returns its number in the document. */
export type AddDrawing = (drawing: Drawing, width: number) => number;

export function documentOf({ language, title, sections }: WordDocument, add: AddDrawing): Document {
  return new Document({
    styles: documentStyles(language),
    sections: sections.map((section, s) => ({
      properties: {
        // The number of the page is not on the first one.
        titlePage: s === 0,
        page: {
          size: { ...PAGE.size, orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: PAGE.margin,
        },
      },
      headers: { default: pageNumber(), ...(s === 0 ? { first: new Header({ children: [new Paragraph('')] }) } : {}) },
      footers: { default: titleLine(title) },
      children: section.blocks.flatMap((block) => blockOf(block, section, add)),
    })),
  });
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: PAGE_NUMBER, children: [number] })] });
}

/** What every page but the first is of. */
function titleLine(title: string): Footer {
  return new Footer({
    children: [new Paragraph({ style: styleId('note'), alignment: 'center', children: [partOf({ text: title })] })],
  });
}

function blockOf(block: WordBlock, { landscape }: WordSection, add: AddDrawing): (Paragraph | Table)[] {
  const width = pageWidth(landscape);
  switch (block.kind) {
    case 'table':
      return [tableOf(block, width, add)];
    case 'picture':
      return [pictureOf(block, width, add)];
    case 'paragraph':
      return paragraphsOf(block, width);
  }
}

/** Twips in a pixel. */
const PIXEL = 15;

/** The name of the element that a drawing is put in the place of: no text can be one. */
export const DRAWING = 'ddci:drawing';

function pictureOf({ drawing }: Picture, width: number, add: AddDrawing): Paragraph {
  const number = add(drawing, width / PIXEL);
  const place = new BuilderElement<{ number: number }>({
    name: DRAWING,
    attributes: { number: { key: 'number', value: number } },
  });
  const run = new BuilderElement({ name: 'w:r', children: [place] });
  return new Paragraph({ style: PICTURE, children: [run as unknown as ParagraphChild] });
}

/** The paragraph, and the rule under it. */
function paragraphsOf({ style, parts, align, rule, newPage }: TextParagraph, width: number): Paragraph[] {
  const text = new Paragraph({
    style: styleId(style),
    ...(align === undefined ? {} : { alignment: align === 'centre' ? 'center' : align }),
    ...(newPage === true ? { pageBreakBefore: true } : {}),
    children: style === 'blank-line' ? [new TextRun({ children: [new Tab()] })] : parts.map(partOf),
  });
  if (rule === undefined) return [text];
  const indent = Math.round(((1 - rule) / 2) * width);
  return [text, new Paragraph({ style: RULE, indent: { left: indent, right: indent } })];
}

function partOf({ text, bold, italic, field }: TextPart): ParagraphChild {
  const look = { ...(bold === undefined ? {} : { bold }), ...(italic === undefined ? {} : { italics: italic }) };
  const run = new TextRun({ text: shown(text), ...look });
  return field === true ? contentControl(run, look) : run;
}

/** A field that is replaced as a whole by what is typed, and is then text like any other. */
function contentControl(run: TextRun, { bold, italics }: { bold?: boolean; italics?: boolean }): ParagraphChild {
  const empty = (name: string) => new BuilderElement({ name });
  const look = [...(bold === true ? [empty('w:b')] : []), ...(italics === true ? [empty('w:i')] : [])];
  const properties = [
    ...(look.length === 0 ? [] : [new BuilderElement({ name: 'w:rPr', children: look })]),
    empty('w:temporary'),
    empty('w:showingPlcHdr'),
    empty('w:text'),
  ];
  const control = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: properties }),
      new BuilderElement({ name: 'w:sdtContent', children: [run] }),
    ],
  });
  // The library writes any element of a paragraph, and lists some.
  return control as unknown as ParagraphChild;
}

const LINE = { style: 'single', size: 4, color: '000000' } as const;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
/** Left and right in a cell. */
const MARGIN = 70;

function tableOf({ style, widths, headRows, rows }: WordTable, width: number, add: AddDrawing): Table {
  const columns = parted(widths, width);
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: columns,
    layout: 'fixed',
    borders: style === 'grid' ? LINES : NO_LINES,
    margins: { left: MARGIN, right: MARGIN, marginUnitType: 'dxa' },
    rows: rows.map(
      (cells, r) =>
        new TableRow({ tableHeader: r < headRows, cantSplit: true, children: cellsOf(cells, columns, add) }),
    ),
  });
}

function cellsOf(cells: readonly WordCell[], columns: readonly number[], add: AddDrawing): TableCell[] {
  let column = 0;
  return cells.map(({ content, span = 1, shade }) => {
    const width = columns.slice(column, column + span).reduce((sum, column) => sum + column, 0);
    column += span;
    return new TableCell({
      width: { size: width, type: 'dxa' },
      columnSpan: span,
      verticalAlign: 'center',
      ...(shade === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: shade } }),
      children:
        content.kind === 'picture'
          ? [pictureOf(content, width - 2 * MARGIN, add)]
          : paragraphsOf(content, width - 2 * MARGIN),
    });
  });
}

/** Whole numbers in these proportions that sum to the width. */
function parted(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let end = 0;
  return shares.map((share) => {
    before += share;
    const next = Math.round((before / total) * width);
    const part = next - end;
    end = next;
    return part;
  });
}
