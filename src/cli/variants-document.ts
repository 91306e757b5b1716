/** Several sets of weights side by side: rank and total of each unit with each of them (SPEC §10, whatif). */
import type { Position } from '../core/compare/change.ts';
import type { Language } from '../core/model/method.ts';
import { certaintyOf } from '../report/certainty.ts';
import { numberText } from '../report/number-text.ts';
import type { Words } from '../words/words.ts';
import type { Section } from './document.ts';
import type { WhatIf } from './whatif.ts';

export interface Tried {
  /** Empty where there is one variant without a name. */
  readonly label: string;
  readonly slug: string;
  readonly notes: readonly string[];
  readonly result: WhatIf;
}

/** Variants that are shown next to each other in 80 columns. */
const BESIDE = 4;

export function variantsDocument(
  tried: readonly Tried[],
  { whatif, variants: words, screen }: Words,
  language: Language,
): Section[] {
  const [first] = tried;
  const tracks = first?.result.changes ?? [];
  const ratio = (value: number | null) => numberText(value, 3, language);
  const ofTrack = (tried: Tried, track: string) => tried.result.changes.find((change) => change.track === track);
  return [
    {
      level: 1,
      title: words.title(tried.length),
      lines: tried.flatMap(({ label, notes }, v) => [`${v + 1}. ${label}`, ...notes.map((note) => `  ${note}`)]),
      table: null,
    },
    ...tracks.flatMap(({ track, name, units }): Section[] => {
      const { decimals = 2 } = first?.result.run.tracks.find(({ id }) => id === track) ?? {};
      const cells = ({ rank, total }: Position) => [
        rank === null ? '–' : String(rank),
        numberText(total, decimals, language),
      ];
      const rows = [...units].sort((a, b) => (a.before.rank ?? Infinity) - (b.before.rank ?? Infinity));
      const facts = tried.flatMap((tried, v) => {
        const change = ofTrack(tried, track);
        if (change === undefined) return [];
        const moved = change.units.filter(({ before, after }) => before.rank !== after.rank).length;
        const tiers = change.units.filter(({ before, after }) => before.tier !== after.tier).length;
        return [
          `${v + 1}. ${whatif.moved(moved, change.units.length)} ${words.tiers(tiers)} ${whatif.correlations(ratio(change.spearman), ratio(change.kendall))}`,
        ];
      });
      const shown = first?.result.run.tracks.find(({ id }) => id === track);
      const certainty =
        first === undefined || shown === undefined ? [] : certaintyOf(first.result.run, shown, language).lines;
      return Array.from({ length: Math.ceil(tried.length / BESIDE) }, (_, chunk): Section => {
        const shown = tried.slice(chunk * BESIDE, (chunk + 1) * BESIDE);
        return {
          level: 2,
          title: name,
          lines: chunk === 0 ? [...facts, ...certainty] : [],
          table: {
            columns: [
              { head: screen.unit, kind: 'words' },
              { head: words.rankNow, kind: 'number' },
              { head: words.totalNow, kind: 'number' },
              ...shown.flatMap((_, k) => [
                { head: words.rankOf(chunk * BESIDE + k + 1), kind: 'number' as const },
                { head: words.totalOf(chunk * BESIDE + k + 1), kind: 'number' as const },
              ]),
            ],
            rows: rows.map((unit) => [
              unit.name,
              ...cells(unit.before),
              ...shown.flatMap((tried) => {
                const after = ofTrack(tried, track)?.units.find((other) => other.unit === unit.unit)?.after;
                return after === undefined ? ['–', '–'] : cells(after);
              }),
            ]),
          },
        };
      });
    }),
  ];
}

/** A folder's name on every system: its number, and what letters and digits its own name has. */
export function variantFolder(place: number, slug: string): string {
  const plain = slug
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 40);
  return `${place + 1}${plain === '' ? '' : `-${plain}`}`;
}
