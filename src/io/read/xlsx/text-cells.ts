/** Texts of a workbook, none longer than a cell may be. */
import { LIMITS } from '../limits.ts';
import type { Texts } from '../texts.ts';
import { beyondLimit, type PartPlace } from './fault.ts';
import type { XmlScanner } from './xml.ts';
import { resolveEscapes } from './xml-text.ts';

const AMPERSAND = 0x26;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const SMALL_X = 0x78;

/** The number of the text that the scanner has met. */
export function textOfXml(texts: Texts, xml: XmlScanner): number {
  const { bytes, textStart, textEnd } = xml;
  for (let i = textStart; i < textEnd; i++) {
    const byte = bytes[i];
    if (byte === AMPERSAND || byte === RETURN || (byte === UNDERSCORE && bytes[i + 1] === SMALL_X)) {
      return textOfString(texts, resolveEscapes(xml.text()), xml.place);
    }
  }
  // Three bytes of UTF-8 are one character at least.
  if (textEnd - textStart > LIMITS.characters) return textOfString(texts, xml.text(), xml.place);
  return texts.ofBytes(bytes, textStart, textEnd);
}

export function textOfString(texts: Texts, text: string, place: PartPlace): number {
  if (text.length > LIMITS.characters) throw beyondLimit(place, 'characters');
  return texts.ofString(text);
}
