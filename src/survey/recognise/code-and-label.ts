/** A cell that holds an answer → its code and its label. */
import { numberReadings } from '../../core/text/number-text.ts';
import { numberLike } from '../number-like.ts';

/** «4. Đồng ý», «4 = Đồng ý», «Đồng ý (4)», «Đồng ý», «4». */
export function split(text: string): { code: number | null; label: string } {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const readings = numberReadings(plain, null);
  if (readings.length > 0) return { code: readings[0] ?? null, label: '' };
  for (const form of CODE_AND_LABEL) {
    const { code = '', label = '' } = form.exec(plain)?.groups ?? {};
    if (code !== '' && /\p{L}{2}/u.test(label) && numberLike(plain) === null) return { code: Number(code), label };
  }
  return { code: null, label: plain };
}

const CODE_AND_LABEL: readonly RegExp[] = [
  /^(?<code>[-+]?\d{1,3}) ?[.:)=-] ?(?<label>\D.*)$/u,
  /^\((?<code>[-+]?\d{1,3})\) ?(?<label>\D.*)$/u,
  /^(?<label>.*\D) ?[([](?<code>\d{1,3})[)\]]$/u,
  /^(?<label>.*\p{L}) ?[=-] ?(?<code>\d{1,3})$/u,
];
