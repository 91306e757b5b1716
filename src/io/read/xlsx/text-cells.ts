/** Texts of a workbook, none longer than a cell may be. */
import { LIMITS } from '../limits.ts';
import type { Texts } from '../texts.ts';
import { beyondLimit, type PartPlace } from './fault.ts';
import type { XmlScanner } from './xml.ts';
import { resolveEscapes } from './xml-text.ts';

const AMPERSAND = 0x26;
const RETURN = 0x0d;
const LESS = 0x3c;
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

/**
 * Where a text ends that begins here and says nothing but itself — no entity, no escape, no line end to be seen to — and is not
 * too long for a cell; −1: it is none, or the bytes end before.
 */
export function plainEnd(bytes: Buffer, start: number): number {
  const most = Math.min(bytes.length, start + LIMITS.characters + 1);
  for (let i = start; i < most; i++) {
    const byte = bytes[i];
    if (byte === LESS) return i;
    if (byte === AMPERSAND || byte === RETURN || (byte === UNDERSCORE && bytes[i + 1] === SMALL_X)) return -1;
  }
  return -1;
}

export function textOfString(texts: Texts, text: string, place: PartPlace): number {
  if (text.length > LIMITS.characters) throw beyondLimit(place, 'characters');
  return texts.ofString(text);
}
