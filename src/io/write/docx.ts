/**
 * Document → file for Word (the library `docx`), the same bytes for the same document: it has no images, links or comments, of which
 * the library makes random ids, and its dates and those of its container are fixed. Drawings are put in the places that the
 * library has kept for them.
 */
import { Packer } from 'docx';
import { unzipSync } from 'fflate';
import type { WordDocument } from '../../report/docx/word-document.ts';
import { documentOf } from './docx/document.ts';
import { type DocumentPicture, withPictures } from './docx/pictures.ts';
import { zip } from './xlsx/workbook.ts';
import { xmlText } from './xlsx/xml.ts';

const DATE = '2000-01-01T00:00:00Z';

export async function writeDocx(document: WordDocument): Promise<Uint8Array> {
  const pictures: DocumentPicture[] = [];
  const made = documentOf(document, (drawing, width) => pictures.push({ drawing, width }));
  const bytes = await Packer.toBuffer(made, undefined, [{ path: 'docProps/core.xml', data: coreXml(document.title) }]);
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(bytes))));
  return zip(withPictures(parts, pictures));
}

function coreXml(title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>ddci</dc:creator><cp:lastModifiedBy>ddci</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${DATE}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${DATE}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
