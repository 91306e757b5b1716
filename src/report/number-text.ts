/** A number as readers of the language write it, thousands apart; a dash where there is none. */
import { fixed } from '../core/decimal.ts';
import type { Language } from '../core/model/method.ts';
import type { Decimals } from './report.ts';

export function numberText(value: number | null, decimals: number, language: Language): string {
  if (value === null) return '–';
  const [whole = '', ...fraction] = fixed(value, decimals).split('.');
  const [thousands, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  return [whole.replace(/\B(?=(?:\d{3})+$)/gu, thousands), ...fraction].join(mark);
}

/** In a cell of a column with such decimals. */
export function cellNumber(value: number, decimals: Decimals, language: Language): string {
  if (decimals === 'percent') return `${numberText(100 * value, 1, language)}%`;
  return decimals === null ? plainNumber(value, language) : numberText(value, decimals, language);
}

/** As it is, with the mark of the language. */
export function plainNumber(value: number, language: Language): string {
  const text = String(value);
  return language === 'vi' ? text.replace('.', ',') : text;
}

/** A value with its unit of measure: «54,2%», «7,25 ngày». */
export function valueText(value: number | null, unit: string | null, language: Language): string {
  if (value === null || unit === null) return numberText(value, 2, language);
  return unit === '%' ? `${numberText(value, 1, language)}%` : `${numberText(value, 2, language)} ${unit}`;
}
