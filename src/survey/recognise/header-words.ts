/** Words of a header, compared without diacritics and however they are joined: `Mã phiếu`, `ma_phieu`, `thong_tin/ma_phieu`. */
import { fold } from '../../core/text/fold.ts';

export function headerWords(text: string): string {
  const parted = fold(text.replace(/([a-z])([A-Z])/gu, '$1 $2'));
  const plain = parted
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${plain.trim()} `;
}

/** Words to look for, prepared once. */
export class Words {
  readonly #words: readonly string[];

  constructor(...words: readonly string[]) {
    this.#words = words.map(headerWords);
  }

  /** Whether one of them is in the header. */
  in(header: string): boolean {
    const text = headerWords(header);
    return this.#words.some((word) => text.includes(word));
  }

  /** Whether one of them is the header, but for a group before it. */
  are(header: string): boolean {
    const whole = [header, header.split('/').at(-1) ?? ''].map(headerWords);
    return this.#words.some((word) => whole.includes(word));
  }
}
