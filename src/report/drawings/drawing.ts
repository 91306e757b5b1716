/**
 * A picture as plain data, drawn once for pages and SVG files (html/drawing.ts) and for documents (io/write/emf.ts). Lengths are
 * in CSS pixels, y runs downwards, colours are RRGGBB. Text is only ever text.
 */

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** For those who cannot see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type Point = readonly [x: number, y: number];

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dashed?: boolean;
}

export type Shape =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly stroke: Stroke }
  | {
      readonly kind: 'circle';
      readonly at: Point;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: Stroke;
    }
  | {
      readonly kind: 'rect';
      readonly at: Point;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  /** Lines through points; `fill` where they are areas. A hole is a ring that turns the other way. */
  | {
      readonly kind: 'path';
      readonly rings: readonly (readonly Point[])[];
      readonly closed: boolean;
      readonly fill: string | null;
      readonly stroke: Stroke;
    }
  | { readonly kind: 'text'; readonly at: Point; readonly text: string; readonly look: TextLook };

export interface TextLook {
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold: boolean;
  readonly colour: string;
}

export const INK = '1B1F24';
export const SOFT = '5A6470';
export const RULE = 'C9CED4';
export const ACCENT = '12355B';

export function line(from: Point, to: Point, colour: string, width = 1, dashed = false): Shape {
  return { kind: 'line', from, to, stroke: { colour, width, dashed } };
}

/** @param at where its base line begins, has its middle or ends */
export function text(at: Point, content: string, look: Partial<TextLook> = {}): Shape {
  return {
    kind: 'text',
    at,
    text: content,
    look: { size: 12, anchor: 'start', bold: false, colour: INK, ...look },
  };
}

export function rect(at: Point, width: number, height: number, fill: string): Shape {
  return { kind: 'rect', at, width, height, fill };
}

/** A dot in the colour of its tier, hollow where what it shows rests on little. */
export function dot(at: Point, radius: number, colour: string, outline: string, hollow: boolean): Shape {
  return {
    kind: 'circle',
    at,
    radius,
    fill: hollow ? 'FFFFFF' : colour,
    stroke: { colour: hollow ? SOFT : outline, width: hollow ? 1.5 : 1 },
  };
}
