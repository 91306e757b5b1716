/** What is in a document for Word, read back. */
import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
];

/** By name: the parts of the file as text. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The texts of its paragraphs, cells of tables among them, in their order; without the empty ones. */
export function docxTexts(bytes: Uint8Array): string[] {
  const xml = docxParts(bytes).get('word/document.xml') ?? '';
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join(''))
    .map((text) => ENTITIES.reduce((plain, [entity, character]) => plain.replaceAll(entity, character), text))
    .filter((text) => text !== '');
}
