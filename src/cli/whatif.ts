/** A run and a changed method → the run as it would be (SPEC §10). From the run file alone: values stay, all after them is new. */

import { countsOf } from '../core/answer-counts.ts';
import { type TrackChange, trackChange } from '../core/change.ts';
import { check } from '../core/checks/checks.ts';
import type { Finding, Json, Method, Run, TrackData } from '../core/model.ts';
import { computeFrom, type Stages } from '../core/pipeline.ts';
import { trackResults } from '../core/run.ts';
import { fold } from '../core/text/fold.ts';

const NO_ANSWERS = { units: new Uint32Array(0), weights: null, respondents: null, surveys: null, columns: [] };

export interface WhatIf {
  readonly run: Run;
  readonly changes: readonly TrackChange[];
}

/** Why the run's values are not enough: units whose values are shown nowhere, or values of earlier runs that it does not hold. */
export function hiddenValues({ tracks }: Run, method: Method): boolean {
  const withheld = tracks.some(({ ranking }) => ranking.some(({ reason }) => reason === 'minimum-responses'));
  return withheld || method.tracks.some(({ indicators }) => indicators.some(({ pool }) => pool.length > 0));
}

/** @param json the changed method's content, which `after` was made of */
export function whatIf(run: Run, before: Method, after: Method, json: Json): WhatIf {
  const old = stagesOf(run, before);
  const stages = stagesOf(run, after);
  const told = new Set(check(old).map(textOf));
  const findings = [...run.findings.filter((finding) => !told.has(textOf(finding))), ...check(stages)];
  const { title, year, language } = after;
  const answers = run.answers.flatMap(
    (counts) => countsOf(counts, (unit) => isShown(stages, counts.track, unit)) ?? [],
  );
  return {
    run: { ...run, title, year, language, method: json, tracks: trackResults(stages), answers, findings },
    changes: stages.flatMap((now) => {
      const then = old.find(({ track }) => fold(track.id) === fold(now.track.id));
      return then === undefined ? [] : [trackChange(then, now)];
    }),
  };
}

/** What a stricter rule withholds now is withheld of the answers too. */
function isShown(run: readonly Stages[], track: string, unit: string): boolean {
  return run.some(({ track: { id, units }, withheld }) => {
    const at = units.findIndex((one) => one.id === unit);
    return id === track && at >= 0 && !withheld[at];
  });
}

function textOf(finding: Finding): string {
  return JSON.stringify(finding);
}

/** The stages of a method on the values that a run holds. */
function stagesOf(run: Run, method: Method): Stages[] {
  return computeFrom(
    method.tracks.flatMap((track) => {
      const own = run.tracks.find(({ id }) => fold(id) === fold(track.id));
      if (own === undefined) return [];
      const units = track.units.map(({ id }) => own.units.findIndex((unit) => fold(unit.id) === fold(id)));
      const of = (numbers: readonly (number | null)[] | undefined) => units.map((unit) => numbers?.[unit] ?? null);
      const indicators = track.indicators.map(({ id }) => own.indicators.find((one) => fold(one.id) === fold(id)));
      const kept = new Set(track.units.map(({ id }) => id));
      const responses = own.responses.filter(({ unit }) => unit === null || kept.has(unit));
      const data: TrackData = { answers: NO_ANSWERS, responses, published: [] };
      const values = indicators.map((indicator) => of(indicator?.values));
      const bases = indicators.map((indicator) => of(indicator?.bases));
      return [{ track, data, values: { values, bases } }];
    }),
  );
}
