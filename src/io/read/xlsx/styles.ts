/** What a cell's style says of what it holds: how its number shows, and the script of its font. By style number. */

import { LIMITS } from '../limits.ts';
import { type Script, scriptOf, UNICODE } from '../texts.ts';
import type { Part } from './container.ts';
import { beyondLimit, damagedPart } from './fault.ts';
import { builtinFormat, customFormat, type Shown } from './number-format.ts';
import { MORE, OPEN, walkXml, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';
import { resolveEscapes } from './xml-text.ts';

export interface Styles {
  readonly shown: readonly Shown[];
  readonly scripts: readonly Script[];
  /** Whether any font is from before Unicode. */
  readonly legacy: boolean;
}

const STYLE_SHEET = nameCode('styleSheet');
const NUMBER_FORMATS = nameCode('numFmts');
const NUMBER_FORMAT = nameCode('numFmt');
const FONTS = nameCode('fonts');
const FONT = nameCode('font');
const NAME = nameCode('name');
const CELL_FORMATS = nameCode('cellXfs');
const FORMAT = nameCode('xf');
const NUMBER_FORMAT_ID = nameCode('numFmtId');
const FORMAT_CODE = nameCode('formatCode');
const FONT_ID = nameCode('fontId');
const VAL = nameCode('val');

/** @param part null: the workbook has none, and all cells are plain */
export async function readStyles(part: Part | null): Promise<Styles> {
  const custom = new Map<number, Shown>();
  const fonts: Script[] = [];
  const formats: { readonly number: number; readonly font: number }[] = [];
  // Formats of names and of conditions (cellStyleXfs, dxfs) hold elements of the same names.
  let section = 0;
  const open = (xml: XmlScanner) => {
    const { name, parent, depth } = xml;
    if (depth === 1 && name !== STYLE_SHEET) throw damagedPart(xml.place);
    if (depth === 2) section = name;
    else if (depth === 3 && section === NUMBER_FORMATS && name === NUMBER_FORMAT) {
      custom.set(numberOf(xml, NUMBER_FORMAT_ID), customFormat(resolveEscapes(xml.attributeText(FORMAT_CODE) ?? '')));
    } else if (depth === 3 && section === FONTS && name === FONT) fonts.push(UNICODE);
    else if (depth === 4 && section === FONTS && name === NAME && parent === FONT) {
      fonts[fonts.length - 1] = scriptOf(xml.attributeText(VAL) ?? '');
    } else if (depth === 3 && section === CELL_FORMATS && name === FORMAT) {
      formats.push({ number: numberOf(xml, NUMBER_FORMAT_ID), font: numberOf(xml, FONT_ID) });
    }
    if (Math.max(custom.size, fonts.length, formats.length) > LIMITS.listed) throw beyondLimit(xml.place, 'listed');
  };
  if (part !== null) {
    await walkXml(part, (xml) => {
      for (let token = xml.next(); token !== MORE; token = xml.next()) if (token === OPEN) open(xml);
      return true;
    });
  }
  return {
    shown: formats.map(({ number }) => custom.get(number) ?? builtinFormat(number)),
    scripts: formats.map(({ font }) => fonts[font] ?? UNICODE),
    legacy: fonts.some((script) => script !== UNICODE),
  };
}

/** 0 where it is not said, as the schema has it. */
function numberOf(xml: XmlScanner, attribute: number): number {
  const text = xml.attributeText(attribute) ?? '0';
  if (!/^\s*\d{1,9}\s*$/u.test(text)) throw xml.damaged();
  return Number(text);
}
