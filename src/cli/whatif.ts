/** A run and a changed method → the run as it would be (SPEC §10). From the run file alone: values stay, all after them is new. */

import { countsOf } from '../core/answer-counts.ts';
import { check } from '../core/checks/checks.ts';
import { type TrackChange, trackChange } from '../core/compare/change.ts';
import type { Finding, FindingCode } from '../core/model/findings.ts';
import type { Method } from '../core/model/method.ts';
import type { Json, Run } from '../core/model/run.ts';
import type { Stages } from '../core/pipeline.ts';
import { keepsPool, pooledSeries, pooledValues } from '../core/pooled-series.ts';
import { rescore } from '../core/rescore.ts';
import { trackResults } from '../core/run.ts';
import { fold } from '../core/text/fold.ts';
import { restated } from '../method/restated.ts';

export interface WhatIf {
  readonly run: Run;
  readonly changes: readonly TrackChange[];
}

/**
 * Whether the run's values are not enough for a method: it shows a unit that the run withholds, takes the values of such a unit
 * for reference values, or needs values of earlier runs that the run does not hold.
 */
export function hiddenValues(run: Run, before: Method, after: Method): boolean {
  const takesAll = after.tracks.some(({ indicators }) => indicators.some(({ reference }) => reference === 'all'));
  const needsWithheld = after.tracks.some(({ id, units, ranking: { minimumResponses } }) => {
    const result = run.tracks.find((track) => fold(track.id) === fold(id));
    const kept = new Set(units.map((unit) => fold(unit.id)));
    return (result?.ranking ?? []).some(
      ({ unit, reason, responses }) =>
        reason === 'minimum-responses' && kept.has(fold(unit)) && (takesAll || responses >= minimumResponses),
    );
  });
  return needsWithheld || !keepsPool(run, before, after);
}

/** @param json the changed method's content, which `after` was made of */
export function whatIf(run: Run, before: Method, after: Method, json: Json): WhatIf {
  const earlier = pooledValues(run);
  const old = rescore(run, before, earlier);
  const stages = rescore(run, after, earlier);
  const told = new Set(check(old, before).map(textOf));
  const kept = run.findings.filter((finding) => !told.has(textOf(finding)) && !NEED_ANSWERS.has(finding.code));
  // Values that were left out for others look like values without weight, and only answers say which they are.
  const withoutWeight = new Set(run.findings.filter(({ code }) => code === 'no-weight').map(textOf));
  const isKnown = (finding: Finding) => finding.code !== 'no-weight' || withoutWeight.has(textOf(finding));
  const findings = [...restated(kept, run.method, json), ...check(stages, after).filter(isKnown)];
  const { title, year, language } = after;
  const shown = new Map(stages.map((stage) => [stage.track.id, shownUnits(stage)]));
  const answers = run.answers.flatMap(
    (counts) => countsOf(counts, (unit) => shown.get(counts.track)?.has(unit) ?? false) ?? [],
  );
  return {
    run: {
      ...run,
      title,
      year,
      language,
      method: json,
      tracks: trackResults(stages),
      answers,
      pooled: pooledSeries(after, earlier),
      // How sure the ranking was says nothing of another.
      robustness: undefined,
      nonResponse: undefined,
      findings,
    },
    changes: stages.flatMap((now) => {
      const then = old.find(({ track }) => fold(track.id) === fold(now.track.id));
      return then === undefined ? [] : [trackChange(then, now)];
    }),
  };
}

/** Findings that only the answers give. */
const NEED_ANSWERS: ReadonlySet<string> = new Set<FindingCode>(['much-missing', 'place-hangs']);

/** What a stricter rule withholds now is withheld of the answers too. */
function shownUnits({ track, withheld }: Stages): ReadonlySet<string> {
  return new Set(track.units.flatMap(({ id }, unit) => (withheld[unit] ? [] : [id])));
}

function textOf(finding: Finding): string {
  return JSON.stringify(finding);
}
