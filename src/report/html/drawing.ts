/** A drawing as SVG: its looks are attributes, so that it needs no style sheet. */
import { rounded } from '../../core/decimal.ts';
import type { Drawing, Point, Shape, Stroke } from '../drawings/drawing.ts';
import { type Attributes, type Element, element } from './element.ts';

/** In a page, as wide as its place. */
export function pictureOf(drawing: Drawing, kind = 'drawing'): Element {
  return svg(drawing, { class: kind, focusable: 'false' });
}

/** As a file of its own. */
export function svgFile(drawing: Drawing): Element {
  return svg(drawing, {
    xmlns: 'http://www.w3.org/2000/svg',
    width: drawing.width,
    height: rounded(drawing.height, 1),
    'font-family': 'Arial, Liberation Sans, sans-serif',
  });
}

function svg({ width, height, description, shapes }: Drawing, more: Attributes): Element {
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${rounded(height, 1)}`, role: 'img', 'aria-label': description, ...more },
    shapes.map(shapeOf),
  );
}

function shapeOf(shape: Shape): Element {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return element('line', { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2), ...strokeOf(shape.stroke) });
    }
    case 'circle': {
      const [cx, cy] = shape.at;
      return element('circle', {
        cx: at(cx),
        cy: at(cy),
        r: shape.radius,
        fill: `#${shape.fill}`,
        ...strokeOf(shape.stroke),
      });
    }
    case 'rect': {
      const [x, y] = shape.at;
      return element('rect', {
        x: at(x),
        y: at(y),
        width: at(shape.width),
        height: shape.height,
        fill: `#${shape.fill}`,
      });
    }
    case 'path':
      return element('path', {
        d: shape.rings.map((ring) => ringText(ring, shape.closed)).join(''),
        fill: shape.fill === null ? 'none' : `#${shape.fill}`,
        ...strokeOf(shape.stroke),
      });
    case 'text': {
      const [x, y] = shape.at;
      const { size, anchor, bold, colour } = shape.look;
      return element(
        'text',
        {
          x: at(x),
          y: at(y),
          'font-size': size,
          'font-weight': bold ? 'bold' : null,
          'text-anchor': anchor === 'start' ? null : anchor,
          fill: `#${colour}`,
        },
        shape.text,
      );
    }
  }
}

function ringText(ring: readonly Point[], closed: boolean): string {
  return ring.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('') + (closed ? 'Z' : '');
}

export function strokeOf({ colour, width, dashed }: Stroke): Attributes {
  return { stroke: `#${colour}`, 'stroke-width': width, 'stroke-dasharray': dashed === true ? '3 3' : null };
}

function at(length: number): number {
  return rounded(length, 1);
}
