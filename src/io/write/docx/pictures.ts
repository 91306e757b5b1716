/** Drawings into a written document: a part a drawing, and the elements that show them (ECMA-376 part 1, §20.2 and §20.4). */
import { strFromU8, strToU8 } from 'fflate';
import type { Drawing } from '../../../report/drawings/drawing.ts';
import { writeEmf } from '../emf.ts';
import { shown } from '../shown-text.ts';
import { xmlText } from '../xlsx/xml.ts';
import { DRAWING } from './document.ts';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const PLACE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A pixel in EMU. */
const PIXEL = 9525;

const BODY = 'word/document.xml';
const BODY_RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

export interface DocumentPicture {
  readonly drawing: Drawing;
  /** In pixels; it keeps its proportions. */
  readonly width: number;
}

/** @param pictures by the number that their places have, from 1 */
export function withPictures(
  parts: ReadonlyMap<string, Uint8Array>,
  pictures: readonly DocumentPicture[],
): ReadonlyMap<string, Uint8Array> {
  if (pictures.length === 0) return parts;
  const result = new Map(parts);
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts.get(name);
    if (part !== undefined) result.set(name, strToU8(change(strFromU8(part))));
  };
  edit(BODY, (xml) =>
    xml.replace(new RegExp(`<${DRAWING} number="(\\d+)"/>`, 'gu'), (_, digits: string) => {
      const picture = pictures[Number(digits) - 1];
      return picture === undefined ? '' : pictureXml(picture, Number(digits));
    }),
  );
  const relation = (_: unknown, i: number) =>
    `<Relationship Id="drawing${i + 1}" Type="${RELATIONS}/image" Target="media/drawing${i + 1}.emf"/>`;
  edit(BODY_RELATIONS, (xml) =>
    xml.replace('</Relationships>', () => `${pictures.map(relation).join('')}</Relationships>`),
  );
  edit(TYPES, (xml) => xml.replace(/<Default /u, '<Default Extension="emf" ContentType="image/x-emf"/><Default '));
  pictures.forEach(({ drawing }, i) => {
    result.set(`word/media/drawing${i + 1}.emf`, writeEmf(drawing));
  });
  return result;
}

function pictureXml({ drawing, width }: DocumentPicture, number: number): string {
  const extent = `cx="${Math.round(width * PIXEL)}" cy="${Math.round((width * drawing.height * PIXEL) / drawing.width)}"`;
  return [
    `<w:drawing><wp:inline xmlns:wp="${PLACE}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
    `<wp:docPr id="${number}" name="${number}" descr="${xmlText(shown(drawing.description))}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">`,
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="${number}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="drawing${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
}
