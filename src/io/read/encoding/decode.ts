/** Bytes of a text file as text, piece by piece. What is no text in the encoding becomes U+FFFD, and that is remembered. */
import { TextDecoder } from 'node:util';
import type { Encoding } from '../../../core/text/encodings.ts';
import { tcvn3ToUnicode, vniToUnicode, windows1252 } from '../legacy-fonts.ts';

export interface Decoder {
  /** The text of the next bytes, without those at the end whose letter may go on. */
  next(bytes: Uint8Array): string;
  /** The text of what was held back. */
  end(): string;
  /** Some bytes were no text. */
  readonly damaged: boolean;
}

/** A byte order mark at the start is dropped; letters of the Vietnamese encodings come as NFC. */
export function decoderOf(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return new UnicodeDecoder(encoding);
    case 'windows-1258':
      return new ByteDecoder(fromWindows1258);
    case 'tcvn3':
      return new ByteDecoder(fromTcvn3);
    case 'vni':
      return new ByteDecoder(fromVni);
  }
}

/** The text of bytes that are complete by themselves, not pieces of a longer text. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = decoderOf(encoding);
  return decoder.next(bytes) + decoder.end();
}

class UnicodeDecoder implements Decoder {
  damaged = false;
  readonly #decoder: TextDecoder;
  readonly #strict: TextDecoder;

  constructor(encoding: 'utf-8' | 'utf-16le' | 'utf-16be') {
    this.#decoder = new TextDecoder(encoding);
    this.#strict = new TextDecoder(encoding, { fatal: true });
  }

  next(bytes: Uint8Array): string {
    return this.#text(bytes, true);
  }

  end(): string {
    return this.#text(new Uint8Array(), false);
  }

  /** Text that was lost earlier, and is in the file as U+FFFD, does not count as damage. */
  #text(bytes: Uint8Array, stream: boolean): string {
    if (!this.damaged) {
      try {
        this.#strict.decode(bytes, { stream });
      } catch {
        this.damaged = true;
      }
    }
    return this.#decoder.decode(bytes, { stream });
  }
}

class ByteDecoder implements Decoder {
  damaged = false;
  readonly #text: (latin1: string) => string;
  #held = Buffer.alloc(0);

  constructor(text: (latin1: string) => string) {
    this.#text = text;
  }

  /** A letter may be two bytes, so text is cut after a byte that is no letter: an ASCII sign, digit, blank or line end. */
  next(bytes: Uint8Array): string {
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1] ?? 0) > 0x40) end -= 1;
    if (end === 0) {
      this.#held = Buffer.concat([this.#held, bytes]);
      return '';
    }
    const whole = Buffer.concat([this.#held, bytes.subarray(0, end)]);
    this.#held = Buffer.from(bytes.subarray(end));
    return this.#decode(whole);
  }

  end(): string {
    const rest = this.#held;
    this.#held = Buffer.alloc(0);
    return this.#decode(rest);
  }

  #decode(bytes: Buffer): string {
    const text = this.#text(bytes.toString('latin1'));
    if (text.includes('\ufffd')) this.damaged = true;
    return text;
  }
}

/** Bytes 80–FF; tones are marks of their own after the letter (Microsoft's code page 1258; as in WHATWG Encoding, without its C1 controls). */
const WINDOWS_1258 =
  '€�‚ƒ„…†‡ˆ‰�‹Œ����‘’“”•–—˜™�›œ��Ÿ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ßàáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ';

function fromWindows1258(latin1: string): string {
  return latin1
    .replace(/[\u0080-\u00ff]/gu, (byte) => WINDOWS_1258[byte.charCodeAt(0) - 0x80] ?? '\ufffd')
    .normalize('NFC');
}

/** Places of TCVN3 that hold no letter of it, and bytes that Windows has no character for. */
const NOT_IN_TCVN3 = /[\u0081\u008d\u008f\u0090\u009d¯º¿À-ÅÍÙ-Ûàðÿ]/gu;

function fromTcvn3(latin1: string): string {
  const text = latin1.replace(NOT_IN_TCVN3, '\ufffd');
  // U+FFFD and € do not make the text pass for one that is Unicode already: neither is a letter or a mark.
  return tcvn3ToUnicode(windows1252(text));
}

/** In VNI a mark is written after its vowel, and a few letters of Windows-1252 mean nothing. */
const NOT_IN_VNI =
  /[\u0081\u008d\u008f\u0090\u009dÇÐÝÞßçðýþÿ]|(?<![aeouyôö])[ùøûõï]|(?<![aeo])[âáàåãä]|(?<!a)[êéèúüë]/giu;

function fromVni(latin1: string): string {
  return vniToUnicode(windows1252(latin1.replace(NOT_IN_VNI, '\ufffd')));
}
