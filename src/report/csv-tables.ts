/** The four tables for scripts, and what each variant of the choices ran (SPEC §9). Headers are these English words whatever the language. */
import type { Run, TrackResult } from '../core/model/run.ts';
import type { ChoiceVariants } from '../core/model/uncertainty.ts';
import { methodRules, type NodeRules } from '../core/rules.ts';
import { certaintyOf } from './certainty.ts';
import { resamplingOf } from './html/intervals.ts';
import type { Describe } from './sheets/quality-sheet.ts';

export interface CsvTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function csvTables(run: Run, describe: Describe): CsvTable[] {
  const varied = run.robustness?.choices ?? [];
  const more = varied.length === 0 ? [] : [choices(varied)];
  return [ranking(run), components(run), indicators(run), findings(run, describe), ...more];
}

function ranking(run: Run): CsvTable {
  const rules = methodRules(run.method);
  return {
    name: 'ranking',
    header: [
      ...['track', 'group', 'rank', 'unit', 'name', 'index', 'adjustment', 'total', 'tier', 'responses', 'coverage'],
      ...['rank_low', 'rank_high', 'standard_error', 'reliability', 'thin_base'],
    ],
    rows: run.tracks.flatMap((track, t) => {
      const { isThin } = certaintyOf(run, track, run.language);
      const resampling = resamplingOf(run, track);
      const resampled = new Map(resampling?.units.map((unit) => [unit.unit, unit]));
      const units = new Map(track.units.map((unit) => [unit.id, unit]));
      const places = new Map(track.units.map(({ id }, u) => [id, u]));
      return track.ranking.map((row) => [
        track.id,
        units.get(row.unit)?.group ?? null,
        row.rank,
        row.unit,
        units.get(row.unit)?.name ?? null,
        row.index,
        row.adjustment,
        row.total,
        row.tier,
        row.responses,
        row.coverage === null ? null : presentShare(rules[t]?.index, track, places.get(row.unit) ?? -1),
        resampled.get(row.unit)?.rank.low ?? null,
        resampled.get(row.unit)?.rank.high ?? null,
        resampled.get(row.unit)?.standardError ?? null,
        resampled.has(row.unit) ? (resampling?.reliability ?? null) : null,
        isThin(row) ? 1 : null,
      ]);
    }),
  };
}

/** The share of the indicators' weight in a mean that is present, of what applies to a unit; null: nothing applies. */
function presentShare(node: NodeRules | undefined, track: TrackResult, unit: number): number | null {
  if (node === undefined) return null;
  if (node.kind === 'indicator') {
    const { applies, scores } = track.indicators[node.position] ?? {};
    return applies?.[unit] ? Number(scores?.[unit] != null) : null;
  }
  const children = node.children.flatMap((child) => {
    const share = child.weight === 0 ? null : presentShare(child, track, unit);
    return share === null ? [] : [{ share, weight: child.weight }];
  });
  if (children.every(({ share }) => share === 1)) return children.length === 0 ? null : 1;
  return (
    children.reduce((sum, { share, weight }) => sum + share * weight, 0) /
    children.reduce((sum, { weight }) => sum + weight, 0)
  );
}

function components(run: Run): CsvTable {
  return {
    name: 'components',
    header: ['track', 'unit', 'component', 'parent', 'level', 'score', 'weight', 'coverage'],
    rows: run.tracks.flatMap((track) =>
      track.units.flatMap((unit, u) =>
        track.parts.map((part) => [
          track.id,
          unit.id,
          part.id,
          part.parent,
          part.level,
          part.scores[u] ?? null,
          part.weight,
          part.coverages[u] ?? null,
        ]),
      ),
    ),
  };
}

/** What does not apply to a unit has no row. */
function indicators(run: Run): CsvTable {
  return {
    name: 'indicators',
    header: ['track', 'unit', 'indicator', 'component', 'value', 'base', 'score', 'weight'],
    rows: run.tracks.flatMap((track) =>
      track.units.flatMap((unit, u) =>
        track.indicators
          .filter(({ applies }) => applies[u])
          .map(({ id, component, values, bases, scores, weights }) => [
            track.id,
            unit.id,
            id,
            component,
            values[u] ?? null,
            bases[u] ?? null,
            scores[u] ?? null,
            weights[u] ?? null,
          ]),
      ),
    ),
  };
}

/** A row for each choice of each variant; of a refused combination the codes that say why, and no choice that does not matter. */
function choices(tracks: readonly ChoiceVariants[]): CsvTable {
  return {
    name: 'choices',
    header: ['track', 'variant', 'choice', 'option', 'shift', 'refused'],
    rows: tracks.flatMap(({ track, choices: axes, ran, refused }) => {
      const variants = [
        ...ran.map(({ options, shift }) => ({ options, shift, codes: null })),
        ...refused.map(({ options, codes }) => ({ options, shift: null, codes: codes.join(' ') })),
      ];
      return variants.flatMap(({ options, shift, codes }, variant) =>
        axes.flatMap((axis, i) => {
          const place = options[i] ?? null;
          return place === null ? [] : [[track, variant + 1, axis.choice, axis.options[place] ?? null, shift, codes]];
        }),
      );
    }),
  };
}

function findings(run: Run, describe: Describe): CsvTable {
  return {
    name: 'findings',
    header: ['level', 'code', 'file', 'sheet', 'row', 'column', 'message'],
    rows: run.findings.map((finding) => {
      const { file, sheet, row, line, column } = finding.place;
      return [
        finding.level,
        finding.code,
        file ?? null,
        sheet ?? null,
        row ?? line ?? null,
        column ?? null,
        describe(finding).message,
      ];
    }),
  };
}
