/** What a method file leaves unsaid (SPEC §3). */
import { DEFAULT_MEAN } from '../core/aggregate/means.ts';
import type { Json } from '../core/model.ts';
import { DEFAULT_NORMALISATION } from '../core/normalise/normalisations.ts';

const DEFAULTS: readonly (readonly [string, Readonly<Record<string, Json>>])[] = [
  ['normalisation', { method: DEFAULT_NORMALISATION, over: 'track', 'no-spread': 'missing' }],
  ['missing', { 'minimum-base': 1, coverage: 0.6667, 'index-coverage': 1 }],
  ['index', { 'out-of': 100 }],
  ['ranking', { within: 'track', ties: 'standard', on: 'full', decimals: 2, 'minimum-responses': 0 }],
  ['responses', { duplicates: 'keep-last', 'minimum-answered': 0, 'straight-lining': 'flag' }],
  ['privacy', { 'minimum-cell': 5 }],
];

/** The raw content with every default written out, so that a run says which ones it used. */
export function withDefaults(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const given = new Map<string, unknown>(Object.entries(raw));
  if (!given.has('language')) given.set('language', 'vi');
  if (!given.has('aggregation')) given.set('aggregation', DEFAULT_MEAN);
  for (const [section, fields] of DEFAULTS) {
    const own = given.get(section) ?? {};
    if (typeof own === 'object' && !Array.isArray(own)) given.set(section, { ...fields, ...own });
  }
  return Object.fromEntries(given);
}
