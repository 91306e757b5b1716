/** The texts of a file, each once (core/text/text-numbers.ts); a string is made of one when somebody asks for it. */
import type { Limit } from '../../core/failures.ts';
import { TextNumbers } from '../../core/text/text-numbers.ts';
import { tcvn3ToUnicode, vniToUnicode } from './legacy-fonts.ts';
import { LIMITS } from './limits.ts';

/** What a font makes of a text: most show Unicode; the others come from before it. */
export const UNICODE = 0;
export const TCVN3 = 1;
/** Draws small letters as capitals. */
const TCVN3_CAPITALS = 2;
export const VNI = 3;
export type Script = typeof UNICODE | typeof TCVN3 | typeof TCVN3_CAPITALS | typeof VNI;

export function scriptOf(font: string): Script {
  const name = font.toLowerCase();
  if (name.startsWith('.vn')) return name.endsWith('h') ? TCVN3_CAPITALS : TCVN3;
  return name.startsWith('vni-') ? VNI : UNICODE;
}

export function inUnicode(text: string, script: Script): string {
  switch (script) {
    case UNICODE:
      return text;
    case TCVN3:
      return tcvn3ToUnicode(text);
    case TCVN3_CAPITALS:
      return tcvn3ToUnicode(text, { capitals: true });
    case VNI:
      return vniToUnicode(text);
  }
}

export class Texts {
  readonly numbers = new TextNumbers();
  readonly #converted: Map<number, number>[] = [];

  /** The number of a text. */
  ofBytes(bytes: Buffer, start: number, end: number): number {
    return this.numbers.of(bytes, start, end);
  }

  ofString(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    return this.numbers.of(bytes, 0, bytes.length);
  }

  string(id: number): string {
    const { buffer } = this.numbers.bytes;
    const start = this.numbers.startOf(id);
    return Buffer.from(buffer, start, this.numbers.endOf(id) - start).toString('utf8');
  }

  /** What there is too much of, if anything. */
  beyond(): Limit | null {
    if (this.numbers.count > LIMITS.distinct) return 'distinct';
    return this.numbers.endOf(this.numbers.count - 1) > LIMITS.letters ? 'letters' : null;
  }

  /** The text as a font from before Unicode shows it. */
  converted(id: number, script: Script): number {
    if (script === UNICODE || id === 0) return id;
    const known = this.#converted[script] ?? new Map<number, number>();
    this.#converted[script] = known;
    let converted = known.get(id);
    if (converted === undefined) {
      converted = this.ofString(inUnicode(this.string(id), script));
      known.set(id, converted);
    }
    return converted;
  }
}
