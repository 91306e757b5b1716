/** The attributes of an element, as places in the bytes of its tag. */
import { LIMITS } from '../limits.ts';
import { beyondLimit, damagedPart, type PartPlace } from './fault.ts';
import { APOSTROPHE, COLON, EQUALS, GREATER, isSpace, LESS, QUOTE, step } from './xml-bytes.ts';

export class XmlAttributes {
  readonly #place: PartPlace;
  /** Of each: the code of its name, 1 if it has a prefix, where its value begins and ends. */
  readonly #fields = new Int32Array(LIMITS.attributes * 4);
  #count = 0;

  constructor(place: PartPlace) {
    this.#place = place;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Takes an attribute; answers where it ends, and -1 where the bytes end before. @param from where its name begins */
  add(bytes: Buffer, from: number): number {
    let at = from;
    let code = 0;
    let prefixed = 0;
    let byte = bytes[at];
    while (byte !== EQUALS && !isSpace(byte)) {
      if (byte === undefined) return -1;
      if (byte === LESS || byte === GREATER || byte === QUOTE || byte === APOSTROPHE) throw damagedPart(this.#place);
      if (byte === COLON) prefixed = 1;
      code = byte === COLON ? 0 : step(code, byte);
      byte = bytes[++at];
    }
    while (isSpace(byte)) byte = bytes[++at];
    if (byte !== EQUALS && byte !== undefined) throw damagedPart(this.#place);
    byte = bytes[++at];
    while (isSpace(byte)) byte = bytes[++at];
    const quote = byte;
    if (quote === undefined) return -1;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw damagedPart(this.#place);
    const start = ++at;
    for (byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
      if (byte === undefined) return -1;
      if (byte === LESS) throw damagedPart(this.#place);
    }
    if (this.#count === LIMITS.attributes) throw beyondLimit(this.#place, 'attributes');
    const i = this.#count * 4;
    this.#fields[i] = code;
    this.#fields[i + 1] = prefixed;
    this.#fields[i + 2] = start;
    this.#fields[i + 3] = at;
    this.#count += 1;
    return at + 1;
  }

  /** The index of the first of this name; -1 where there is none. */
  find(code: number, prefixed: number): number {
    const fields = this.#fields;
    for (let i = 0; i < this.#count; i++) if (fields[i * 4] === code && fields[i * 4 + 1] === prefixed) return i;
    return -1;
  }

  start(index: number): number {
    return this.#fields[index * 4 + 2] ?? 0;
  }

  end(index: number): number {
    return this.#fields[index * 4 + 3] ?? 0;
  }
}
