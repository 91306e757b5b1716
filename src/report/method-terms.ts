/** The method file in a reader's words: what its fields and words are called is passed in, as reports know no other room. */
import { fieldOf, fieldsOf, itemsOf } from '../core/json.ts';
import type { Language } from '../core/model/method.ts';
import type { Json } from '../core/model/run.ts';
import { plainNumber } from './number-text.ts';

/** What a reader calls the fields and words of the method file. */
export interface MethodTerms {
  /** Of a field by its dotted path, of the settings, of an indicator or of a source; null where it has no other name. */
  readonly title: (section: MethodSection, field: string) => string | null;
  /** A word that may be in that field; what is no such word stays as it is. */
  readonly word: (field: string, word: string) => string;
}

export type MethodSection = 'settings' | 'tree' | 'sources';

export interface TermContext {
  readonly terms: MethodTerms;
  readonly language: Language;
}

/** Fields that are written as one word where nothing but the method is named. */
const SHORT: ReadonlySet<string> = new Set(['normalisation', 'aggregation']);
/** Of a source, its only column. */
const UNIT = 'unit';

/** A field as leaves: nested ones by their dotted path. */
export function leavesOf(field: string, value: Json): (readonly [field: string, value: Json])[] {
  const nested = fieldsOf(value);
  if (nested.length > 0 && !field.endsWith('where') && !field.endsWith('values'))
    return nested.flatMap(([inner, content]) => leavesOf(`${field}.${inner}`, content));
  if (SHORT.has(field) && typeof value === 'string') return [[`${field}.method`, value]];
  return [[field === UNIT ? `${field}.column` : field, value]];
}

/** «Chuẩn hóa, mốc dưới: 0». */
export function formatField(section: MethodSection, field: string, value: Json, spoken: TermContext): string {
  const title = (spoken.terms.title(section, field) ?? field).replace(': ', ', ');
  return `${title}: ${formatValue(field, value, spoken)}`;
}

/** On one line. */
export function formatValue(field: string, value: Json, spoken: TermContext): string {
  const { terms, language } = spoken;
  if (value === null) return '';
  if (typeof value === 'boolean') return terms.word('flag', value ? 'yes' : 'no');
  if (typeof value === 'number') return plainNumber(value, language);
  if (typeof value === 'string') return terms.word(field, value);
  const items = itemsOf(value);
  if (items.length > 0) {
    const texts = items.map((item) => formatValue(field, item, spoken));
    return texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');
  }
  return fieldsOf(value)
    .map(([name, content]) => `${name} = ${formatValue('', content, spoken)}`)
    .join('; ');
}

/** «Tốt ≥ 70; Khá ≥ 50», «Tốt 20%; Khá 100%», «ngắt tự nhiên: Tốt; Khá». */
export function formatTiers(tiers: Json, { terms, language }: TermContext): string {
  const method = fieldOf(tiers, 'method');
  if (method !== null) {
    return `${terms.word('tiers', String(method))}: ${itemsOf(fieldOf(tiers, 'names')).map(String).join('; ')}`;
  }
  const tierText = (tier: Json) => {
    const [name, from, top] = ['name', 'from', 'top'].map((field) => fieldOf(tier, field));
    if (from === null && top === null) return String(name);
    return `${name} ${typeof top === 'number' ? `${plainNumber(Number((100 * top).toPrecision(12)), language)}%` : `≥ ${plainNumber(Number(from), language)}`}`;
  };
  return itemsOf(tiers).map(tierText).join('; ');
}
