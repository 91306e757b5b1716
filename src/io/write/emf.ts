/**
 * A drawing → Enhanced Metafile ([MS-EMF]): the vector picture that every version of Word shows, and LibreOffice, text included. The
 * reference device has 20 units in a CSS pixel, which are the units of all coordinates.
 */
import type { Drawing, Point, Shape, Stroke, TextLook } from '../../report/drawings/drawing.ts';
import { advances, FACE } from '../../report/drawings/text-width.ts';
import { shown } from './shown-text.ts';

const UNITS = 20;
/** A pixel in hundredths of a millimetre. */
const FRAME = 2540 / 96;
/** In units: of a dash, and of the gap behind it. */
const DASH = 3.5 * UNITS;

const TYPE = {
  header: 1,
  polyPolygon: 8,
  end: 14,
  setBkMode: 18,
  setPolyFillMode: 19,
  setTextAlign: 22,
  setTextColor: 24,
  moveTo: 27,
  selectObject: 37,
  createPen: 38,
  createBrush: 39,
  deleteObject: 40,
  ellipse: 42,
  rectangle: 43,
  lineTo: 54,
  createFont: 82,
  textOut: 84,
} as const;

const NO_BRUSH = 0x80000005;
const NO_PEN = 0x80000008;
const ALIGN = { start: 24, middle: 30, end: 26 } as const;

export function writeEmf({ width, height, shapes }: Drawing): Uint8Array {
  const file = new Metafile();
  file.record(TYPE.setBkMode, [1]);
  file.record(TYPE.setPolyFillMode, [1]);
  for (const shape of shapes) drawShape(file, shape);
  file.record(TYPE.end, [0, 16, 20]);
  return file.bytes(width, height);
}

/** Records, each of 32-bit numbers. */
class Metafile {
  readonly #records: Uint8Array[] = [];

  record(type: number, fields: readonly number[], more: Uint8Array = new Uint8Array()): void {
    const bytes = new Uint8Array(8 + 4 * fields.length + 4 * Math.ceil(more.length / 4));
    const view = new DataView(bytes.buffer);
    view.setUint32(0, type, true);
    view.setUint32(4, bytes.length, true);
    fields.forEach((field, i) => {
      view.setInt32(8 + 4 * i, Math.round(field) | 0, true);
    });
    bytes.set(more, 8 + 4 * fields.length);
    this.#records.push(bytes);
  }

  /** What is drawn with a pen, a brush or a font that is made for it alone: the one object of the file. */
  using(create: () => void, draw: () => void): void {
    create();
    this.record(TYPE.selectObject, [1]);
    draw();
    this.record(TYPE.selectObject, [NO_PEN]);
    this.record(TYPE.deleteObject, [1]);
  }

  bytes(width: number, height: number): Uint8Array {
    const [right, foot] = [width * UNITS, height * UNITS];
    const size = this.#records.reduce((sum, { length }) => sum + length, 108);
    const device = [38_400, 21_600, 508, 286];
    const fields = [0, 0, right, foot, 0, 0, width * FRAME, height * FRAME, 0x464d4520, 0x10000, size];
    const counts = [this.#records.length + 1, 2, 0, 0, 0];
    const header = new Metafile();
    header.record(TYPE.header, [...fields, ...counts, ...device, 0, 0, 0, 508_000, 285_750]);
    const all = [...header.#records, ...this.#records];
    const result = new Uint8Array(size);
    let at = 0;
    for (const bytes of all) {
      result.set(bytes, at);
      at += bytes.length;
    }
    return result;
  }
}

function drawShape(file: Metafile, shape: Shape): void {
  switch (shape.kind) {
    case 'line':
      drawLines(file, [shape.from, shape.to], shape.stroke);
      return;
    case 'circle': {
      const [x, y] = shape.at;
      const { radius, fill, stroke } = shape;
      filled(file, fill, () =>
        stroked(file, stroke, () => {
          file.record(TYPE.ellipse, [x - radius, y - radius, x + radius, y + radius].map(units));
        }),
      );
      return;
    }
    case 'rect': {
      const [x, y] = shape.at;
      filled(file, shape.fill, () => {
        file.record(TYPE.selectObject, [NO_PEN]);
        file.record(TYPE.rectangle, [x, y, x + shape.width, y + shape.height].map(units));
      });
      return;
    }
    case 'path': {
      const { rings, closed, fill, stroke } = shape;
      if (fill !== null)
        filled(file, fill, () => {
          file.record(TYPE.selectObject, [NO_PEN]);
          const points = rings.flat();
          const lengths = rings.map(({ length }) => length);
          const coordinates = points.flatMap(([x, y]) => [units(x), units(y)]);
          file.record(TYPE.polyPolygon, [0, 0, -1, -1, rings.length, points.length, ...lengths, ...coordinates]);
        });
      for (const ring of rings) drawLines(file, closed ? [...ring, ...ring.slice(0, 1)] : ring, stroke);
      return;
    }
    case 'text':
      drawText(file, shape.at, shape.text, shape.look);
  }
}

function filled(file: Metafile, colour: string, draw: () => void): void {
  file.using(() => file.record(TYPE.createBrush, [1, 0, colourOf(colour), 0]), draw);
  file.record(TYPE.selectObject, [NO_BRUSH]);
}

/** With a second object, for within a filled one. */
function stroked(file: Metafile, { colour, width }: Stroke, draw: () => void): void {
  file.record(TYPE.createPen, [2, 0, units(width), 0, colourOf(colour)]);
  file.record(TYPE.selectObject, [2]);
  draw();
  file.record(TYPE.selectObject, [NO_PEN]);
  file.record(TYPE.deleteObject, [2]);
}

function drawLines(file: Metafile, points: readonly Point[], stroke: Stroke): void {
  stroked(file, stroke, () => {
    const pixels = points.map(([x, y]): Point => [units(x), units(y)]);
    for (const [i, to] of pixels.entries()) {
      const from = pixels[i - 1];
      if (from === undefined) continue;
      const pieces = stroke.dashed === true ? dashes(from, to) : [[from, to] as const];
      for (const [start, end] of pieces) {
        file.record(TYPE.moveTo, start);
        file.record(TYPE.lineTo, end);
      }
    }
  });
}

/** Dashes are drawn one by one: pens that dash are drawn differently by each program. */
function dashes([x1, y1]: Point, [x2, y2]: Point): (readonly [Point, Point])[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const at = (distance: number): Point => [
    x1 + ((x2 - x1) * Math.min(distance, length)) / length,
    y1 + ((y2 - y1) * Math.min(distance, length)) / length,
  ];
  const count = Math.ceil(length / (2 * DASH));
  return Array.from({ length: count }, (_, i) => [at(2 * i * DASH), at((2 * i + 1) * DASH)] as const);
}

function drawText(file: Metafile, [x, y]: Point, content: string, { size, anchor, bold, colour }: TextLook): void {
  const characters = shown(content.normalize('NFC'));
  const codes = Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i));
  const spacing = advances(characters, size * UNITS, bold);
  file.using(
    () => file.record(TYPE.createFont, [1], fontOf(size * UNITS, bold)),
    () => {
      file.record(TYPE.setTextColor, [colourOf(colour)]);
      file.record(TYPE.setTextAlign, [ALIGN[anchor]]);
      const textBytes = 4 * Math.ceil((2 * codes.length) / 4);
      const more = new Uint8Array(textBytes + 4 * codes.length);
      const view = new DataView(more.buffer);
      codes.forEach((code, i) => {
        view.setUint16(2 * i, code, true);
        view.setUint32(textBytes + 4 * i, spacing[i] ?? 0, true);
      });
      // The string is 76 bytes behind the record's beginning; the two scales are 1 as floating point numbers.
      const one = 0x3f800000;
      file.record(
        TYPE.textOut,
        [0, 0, -1, -1, 2, one, one, units(x), units(y), codes.length, 76, 0, 0, 0, -1, -1, 76 + textBytes],
        more,
      );
    },
  );
}

/** An extended logical font, of which all but height, weight and name is left to the program. */
function fontOf(height: number, bold: boolean): Uint8Array {
  const bytes = new Uint8Array(320);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, -Math.round(height), true);
  view.setInt32(16, bold ? 700 : 400, true);
  bytes[23] = 1;
  for (let i = 0; i < FACE.length; i++) view.setUint16(28 + 2 * i, FACE.charCodeAt(i), true);
  return bytes;
}

function units(pixels: number): number {
  return Math.round(pixels * UNITS);
}

/** RRGGBB as 0x00BBGGRR. */
function colourOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red + 256 * green + 65_536 * blue;
}
