/** How cells look, as a workbook holds it: each look once, cells give its number (ECMA-376 part 1, §18.8). */
import type { Decimals } from '../../../report/report.ts';
import { COLOURS, FONT } from './look.ts';

/** Elements in the order of the schema. The first is the one that widths of columns are counted in. */
const FONTS = {
  plain: '<sz val="11"/>',
  line: '<i/><sz val="11"/>',
  title: '<b/><sz val="14"/>',
  block: '<b/><sz val="12"/>',
  header: '<b/><sz val="11"/>',
  input: `<sz val="11"/><color rgb="${COLOURS.blue}"/>`,
} as const;

const FILLS = {
  none: null,
  reserved: null,
  header: COLOURS.header,
  partial: COLOURS.partial,
  input: COLOURS.input,
} as const;

/** Of the formats that every program knows. */
const KNOWN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['@', 49],
]);
const FIRST_FORMAT = 164;

export interface Look {
  readonly font: keyof typeof FONTS;
  readonly fill: keyof typeof FILLS;
  readonly framed: boolean;
  readonly format: string;
  readonly across: 'general' | 'left' | 'center';
  readonly down: 'top' | 'center';
  readonly wrap: boolean;
}

const BARE = { fill: 'none', framed: false, format: 'General', across: 'general', down: 'top', wrap: true } as const;

export const LOOKS = {
  title: { ...BARE, font: 'title' },
  line: { ...BARE, font: 'line' },
  block: { ...BARE, font: 'block', wrap: false },
  header: { ...BARE, font: 'header', fill: 'header', framed: true, across: 'center', down: 'center' },
  choice: { ...BARE, font: 'input', fill: 'input', framed: true, format: '@', across: 'left' },
} as const satisfies Readonly<Record<string, Look>>;

/** Of a cell in a table: whole numbers are in the middle, text keeps a little away from the number before it. */
export function cellLook(mark: 'plain' | 'partial' | 'input', decimals: Decimals, text: boolean): Look {
  return {
    ...BARE,
    font: mark === 'input' ? 'input' : 'plain',
    fill: mark === 'plain' ? 'none' : mark,
    framed: true,
    format: numberFormat(decimals),
    across: text ? 'left' : decimals === 0 ? 'center' : 'general',
  };
}

/** Thousands apart; programs show the marks of the reader's country. */
function numberFormat(decimals: Decimals): string {
  if (decimals === null) return 'General';
  if (decimals === 'percent') return '0.0%';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

export class Styles {
  readonly #numbers = new Map<string, number>();
  readonly #cells: string[] = [];
  readonly #formats = new Map<string, number>();

  constructor() {
    this.of({ ...BARE, font: 'plain', wrap: false });
  }

  /** The number that cells of this look give. */
  of(look: Look): number {
    const { font, fill, framed, format, across, down, wrap } = look;
    const key = `${font} ${fill} ${framed} ${format} ${across} ${down} ${wrap}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#cells.length;
    this.#numbers.set(key, number);
    this.#cells.push(this.#xf(look));
    return number;
  }

  #xf({ font, fill, framed, format, across, down, wrap }: Look): string {
    const numbers = [
      `numFmtId="${this.#format(format)}"`,
      `fontId="${Object.keys(FONTS).indexOf(font)}"`,
      `fillId="${Object.keys(FILLS).indexOf(fill)}"`,
      `borderId="${framed ? 1 : 0}" xfId="0"`,
    ].join(' ');
    const alignment = [
      across === 'general' ? '' : ` horizontal="${across}"`,
      ` vertical="${down}"`,
      wrap ? ' wrapText="1"' : '',
      across === 'left' ? ' indent="1"' : '',
    ].join('');
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return `<xf ${numbers} ${applied}><alignment${alignment}/></xf>`;
  }

  #format(format: string): number {
    const known = KNOWN_FORMATS.get(format) ?? this.#formats.get(format);
    if (known !== undefined) return known;
    const number = FIRST_FORMAT + this.#formats.size;
    this.#formats.set(format, number);
    return number;
  }

  /** The part of the workbook; after all cells are written. Its one differential format is that of an alarm. */
  xml(): string {
    const formats = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    const fonts = Object.values(FONTS).map((font) => `<font>${font}<name val="${FONT}"/><family val="1"/></font>`);
    const fills = Object.entries(FILLS).map(([name, colour]) =>
      colour === null
        ? `<fill><patternFill patternType="${name === 'none' ? 'none' : 'gray125'}"/></fill>`
        : `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const side = (name: string) => `<${name} style="thin"><color rgb="${COLOURS.frame}"/></${name}>`;
    const framed = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : list('numFmts', formats),
      list('fonts', fonts),
      list('fills', fills),
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', framed]),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#cells),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      list('dxfs', [
        `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${COLOURS.alarm}"/></patternFill></fill></dxf>`,
      ]),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
