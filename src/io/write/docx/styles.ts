/** The styles of a document: Times New Roman throughout, sizes and spaces after Nghị định 30/2020/NĐ-CP. Lengths in twips. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { ParagraphStyle } from '../../../report/docx/word-document.ts';

/** A4 and its margins: 20 mm, on the left 30 mm. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 },
} as const;

/** Of the text. */
export function pageWidth(landscape: boolean): number {
  return (landscape ? PAGE.size.height : PAGE.size.width) - PAGE.margin.left - PAGE.margin.right;
}

const FONT = 'Times New Roman';
/** Of lines, in 240ths of the font's own. */
const LINE = 250;
/** In half points. */
const SIZE = 26;
const CELL = 22;
const CELL_HEAD = 20;
const SMALL = 19;

/** Of a paragraph that holds a drawing alone. */
export const PICTURE = 'Picture';
/** Empty, with a line above. */
export const RULE = 'Rule';
export const PAGE_NUMBER = 'PageNumber';

interface Look {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  readonly before?: number;
  readonly after?: number;
  /** Of the first line. */
  readonly indent?: number;
  readonly keepNext?: boolean;
}

const LOOKS: Readonly<Record<ParagraphStyle, Look>> = {
  body: { id: 'BodyText', name: 'Body Text', size: SIZE, align: 'both', after: 100, indent: 567 },
  title: { id: 'Title', name: 'Title', size: 28, bold: true, align: 'center', before: 60, after: 20, keepNext: true },
  headline: { id: 'Headline', name: 'Headline', size: 30, bold: true, align: 'left', before: 120, after: 120 },
  'heading-1': { id: 'Heading1', name: 'heading 1', size: 28, bold: true, before: 240, after: 100, keepNext: true },
  'heading-2': { id: 'Heading2', name: 'heading 2', size: SIZE, bold: true, before: 160, after: 80, keepNext: true },
  caption: {
    id: 'Caption',
    name: 'caption',
    size: SIZE,
    bold: true,
    align: 'left',
    before: 140,
    after: 60,
    keepNext: true,
  },
  note: { id: 'Note', name: 'Note', size: SMALL, align: 'left', before: 40, after: 100 },
  cell: { id: 'TableText', name: 'Table Text', size: CELL, before: 20, after: 20 },
  'cell-head': {
    id: 'TableHead',
    name: 'Table Head',
    size: CELL_HEAD,
    bold: true,
    align: 'center',
    before: 20,
    after: 20,
  },
  'small-cell': { id: 'SmallTableText', name: 'Small Table Text', size: SMALL, before: 10, after: 10 },
  'small-cell-head': { id: 'SmallTableHead', name: 'Small Table Head', size: SMALL, bold: true, align: 'center' },
  centred: { id: 'Centred', name: 'Centred', size: 24, align: 'center' },
  recipients: { id: 'Recipients', name: 'Recipients', size: CELL },
  'blank-line': { id: 'BlankLine', name: 'Blank Line', size: SIZE, before: 120 },
};

export function styleId(style: ParagraphStyle): string {
  return LOOKS[style].id;
}

export function documentStyles(language: 'vi' | 'en'): IStylesOptions {
  const run = { font: FONT, size: SIZE, language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' } };
  return {
    default: { document: { run, paragraph: { spacing: { line: LINE, lineRule: 'auto', after: 0 } } } },
    paragraphStyles: [
      ...Object.entries(LOOKS).map(([, look]) => paragraphStyle(look)),
      { id: PICTURE, name: 'Picture', paragraph: { spacing: { before: 0, after: 0 } } },
      {
        id: RULE,
        name: 'Rule',
        run: { size: 6 },
        paragraph: { border: { top: { style: 'single', size: 6, space: 1, color: '000000' } }, spacing: { after: 60 } },
      },
      { id: PAGE_NUMBER, name: 'page number', run: { size: SIZE }, paragraph: { alignment: 'center' } },
    ],
  };
}

function paragraphStyle({
  id,
  name,
  size,
  bold,
  align,
  before,
  after,
  indent,
  keepNext,
}: Look): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, bold: bold ?? false, italics: false, color: '000000' },
    paragraph: {
      alignment: align ?? 'left',
      spacing: { line: LINE, lineRule: 'auto', before: before ?? 0, after: after ?? 0 },
      ...(indent === undefined ? {} : { indent: { firstLine: indent } }),
      ...(keepNext === undefined ? {} : { keepNext }),
      ...(id === LOOKS['blank-line'].id
        ? { tabStops: [{ type: 'right', position: pageWidth(false), leader: 'dot' }] }
        : {}),
    },
  };
}
