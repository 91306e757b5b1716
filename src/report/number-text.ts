/** A number as readers of the language write it; a dash where there is none. */
import { fixed } from '../core/decimal.ts';
import type { Language } from '../core/model/method.ts';

export function numberText(value: number | null, decimals: number, language: Language): string {
  if (value === null) return '–';
  return language === 'vi' ? fixed(value, decimals).replace('.', ',') : fixed(value, decimals);
}

/** As it is, with the mark of the language. */
export function plainNumber(value: number, language: Language): string {
  const text = String(value);
  return language === 'vi' ? text.replace('.', ',') : text;
}
