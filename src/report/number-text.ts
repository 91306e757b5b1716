/** A number as readers of the language write it, thousands apart; a dash where there is none. */
import { fixed } from '../core/decimal.ts';
import type { Language } from '../core/model/method.ts';

export function numberText(value: number | null, decimals: number, language: Language): string {
  if (value === null) return '–';
  const [whole = '', ...fraction] = fixed(value, decimals).split('.');
  const [thousands, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  return [whole.replace(/\B(?=(?:\d{3})+$)/gu, thousands), ...fraction].join(mark);
}

/** As it is, with the mark of the language. */
export function plainNumber(value: number, language: Language): string {
  const text = String(value);
  return language === 'vi' ? text.replace('.', ',') : text;
}
