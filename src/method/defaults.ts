/** What a method file leaves unsaid (SPEC §3). */
import { DEFAULT_MEAN } from '../core/aggregate/means.ts';
import { DEFAULTS } from '../core/defaults.ts';

/** The raw content with every default written out, so that a run says which ones it used. */
export function withDefaults(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const given = new Map<string, unknown>(Object.entries(raw));
  if (!given.has('language')) given.set('language', 'vi');
  if (!given.has('aggregation')) given.set('aggregation', DEFAULT_MEAN);
  for (const [section, fields] of Object.entries(DEFAULTS)) {
    const own = given.get(section) ?? {};
    if (typeof own === 'object' && !Array.isArray(own)) given.set(section, { ...fields, ...own });
  }
  return Object.fromEntries(given);
}
