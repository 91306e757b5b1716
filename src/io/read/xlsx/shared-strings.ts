/** The shared strings: by their place in the part, the number of the text. */
import { LIMITS } from '../limits.ts';
import { type Script, type Texts, UNICODE } from '../texts.ts';
import type { Part } from './container.ts';
import { beyondLimit, damagedPart } from './fault.ts';
import { joined, RichText, type Run } from './rich-text.ts';
import { plainEnd, textOfString } from './text-cells.ts';
import { four, standsAt } from './words.ts';
import { CLOSE, MORE, OPEN, walkXml, type XmlScanner } from './xml.ts';
import { nameCode } from './xml-bytes.ts';

const SST = nameCode('sst');
const SI = nameCode('si');

/** Of four bytes, the first two. */
const TWO = 0xffff;

const STRING = four('<si>');
const TEXT = four('<t\0\0');
const GREATER = 0x3e;
const PRESERVED = Buffer.from(' xml:space="preserve">', 'latin1');
const ENDS = Buffer.from('</t></si>', 'latin1');
/** Bytes that are there at the least, and so need not be looked for. */
const LEAST = 40;

export class SharedStrings {
  readonly #texts: Texts;
  readonly #part: Part | null;
  /** Whether some cells are in fonts from before Unicode: then runs are kept. */
  readonly #legacy: boolean;
  #ids = new Uint32Array(1 << 10);
  #count = 0;
  /** Texts with fonts of their own. */
  readonly #runs = new Map<number, readonly Run[]>();
  #runCount = 0;
  #runLetters = 0;
  readonly #converted = new Map<string, number>();

  private constructor(texts: Texts, part: Part | null, legacy: boolean) {
    this.#texts = texts;
    this.#part = part;
    this.#legacy = legacy;
  }

  /** @param part null: the workbook has none */
  static async read(part: Part | null, texts: Texts, legacy: boolean): Promise<SharedStrings> {
    const strings = new SharedStrings(texts, part, legacy);
    if (part !== null) await strings.#read(part);
    return strings;
  }

  /** The number of the text at a place; -1 where there is none. */
  text(index: number, script: Script): number {
    if (index >= this.#count) return -1;
    if (script === UNICODE) return this.#ids[index] ?? 0;
    return this.#inScript(index, script);
  }

  /** By place, the number of the text: for cells in Unicode fonts. */
  get ids(): Uint32Array {
    return this.#ids;
  }

  get count(): number {
    return this.#count;
  }

  #inScript(index: number, script: Script): number {
    const runs = this.#runs.get(index);
    const place = this.#part ?? { file: '', part: '' };
    if (runs === undefined) return this.#texts.converted(this.#ids[index] ?? 0, script);
    const key = `${index} ${script}`;
    const id = this.#converted.get(key) ?? textOfString(this.#texts, joined(runs, script), place);
    this.#converted.set(key, id);
    return id;
  }

  async #read(part: Part): Promise<void> {
    const rich = new RichText(SI, this.#texts);
    let inString = 0;
    await walkXml(part, (xml) => {
      for (;;) {
        if (inString === 0 && xml.depth === 1 && !xml.empty) this.#readPlain(xml);
        const token = xml.next();
        if (token === MORE) break;
        if (inString === 0) {
          if (token !== OPEN) continue;
          if (xml.depth === 1 && xml.name !== SST) throw damagedPart(part);
          if (xml.depth !== 2 || xml.name !== SI) continue;
          inString = xml.depth;
          rich.begin();
        } else if (token === CLOSE && xml.depth < inString) {
          inString = 0;
          const runs = this.#legacy ? rich.scriptedRuns() : null;
          if (runs !== null) this.#keepRuns(runs, part);
          this.#add(rich.text(UNICODE, xml));
        } else {
          rich.take(token, xml);
        }
      }
      if (this.#count > LIMITS.strings) throw beyondLimit(part, 'strings');
      const beyond = this.#texts.beyond();
      if (beyond !== null) throw beyondLimit(part, beyond);
      return true;
    });
  }

  /** Reads plain texts, `<si><t>Có</t></si>`, as many as follow one on another, which are most; any other is left to come. */
  #readPlain(xml: XmlScanner): void {
    const { bytes, words } = xml;
    const last = bytes.length - LEAST;
    let from = xml.position;
    while (from <= last && words.getInt32(from, true) === STRING && (words.getInt32(from + 4, true) & TWO) === TEXT) {
      let start = from + 7;
      if (bytes[from + 6] !== GREATER) {
        if (!standsAt(bytes, from + 6, PRESERVED)) break;
        start = from + 6 + PRESERVED.length;
      }
      const end = plainEnd(bytes, start);
      if (end < 0 || end + ENDS.length > bytes.length || !standsAt(bytes, end, ENDS)) break;
      this.#add(this.#texts.ofBytes(bytes, start, end));
      from = end + ENDS.length;
    }
    xml.position = from;
  }

  /** They stay as long as the workbook is read. */
  #keepRuns(runs: readonly Run[], part: Part): void {
    this.#runs.set(this.#count, runs);
    this.#runCount += runs.length;
    this.#runLetters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (this.#runCount > LIMITS.runs) throw beyondLimit(part, 'runs');
    if (this.#runLetters > LIMITS.letters) throw beyondLimit(part, 'letters');
  }

  #add(id: number): void {
    if (this.#count === this.#ids.length) {
      const ids = new Uint32Array(this.#ids.length * 2);
      ids.set(this.#ids);
      this.#ids = ids;
    }
    this.#ids[this.#count++] = id;
  }
}
