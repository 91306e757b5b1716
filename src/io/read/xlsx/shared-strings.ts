/** The shared strings: by their place in the part, the number of the text. */

import { type Script, type Texts, UNICODE } from '../texts.ts';
import type { Part } from './container.ts';
import { beyondLimit, damagedPart } from './fault.ts';
import { joined, RichText, type Run } from './rich-text.ts';
import { textOfString } from './text-cells.ts';
import { CLOSE, MORE, nameCode, OPEN, walkXml } from './xml.ts';

const SST = nameCode('sst');
const SI = nameCode('si');

export class SharedStrings {
  readonly #texts: Texts;
  readonly #part: Part | null;
  /** Whether some cells are in fonts from before Unicode: then runs are kept. */
  readonly #legacy: boolean;
  #ids = new Uint32Array(1 << 10);
  #count = 0;
  /** Texts with fonts of their own. */
  readonly #runs = new Map<number, readonly Run[]>();
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
      for (let token = xml.next(); token !== MORE; token = xml.next()) {
        if (inString === 0) {
          if (token !== OPEN) continue;
          if (xml.depth === 1 && xml.name !== SST) throw damagedPart(part);
          if (xml.depth !== 2 || xml.name !== SI) continue;
          inString = xml.depth;
          rich.begin();
        } else if (token === CLOSE && xml.depth < inString) {
          inString = 0;
          const runs = this.#legacy ? rich.scriptedRuns() : null;
          if (runs !== null) this.#runs.set(this.#count, runs);
          this.#add(rich.text(UNICODE, xml));
        } else {
          rich.take(token, xml);
        }
      }
      const beyond = this.#texts.beyond();
      if (beyond !== null) throw beyondLimit(part, beyond);
      return true;
    });
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
