/**
 * What a run's method was warned of, judged again for a changed method (SPEC §8; §10, whatif): a sum of weights that has
 * changed, a warning that no longer holds. What is the same in both stays as the run reports it, with the file and line of its
 * place.
 */
import { DEFAULT_WEIGHT } from '../core/formulas/defaults.ts';
import type { Finding } from '../core/model/findings.ts';
import type { Json } from '../core/model/run.ts';
import { methodRules } from '../core/rules.ts';
import { resolveMethod } from './method.ts';

/** @param findings of the run, those of its data among them */
export function restated(findings: readonly Finding[], before: Json, after: Json): Finding[] {
  const [old, now] = [warned(before), warned(after)];
  const gone = old.filter(({ place }) => !now.some((candidate) => candidate.place === place));
  const come = now.filter(({ place }) => !old.some((candidate) => candidate.place === place));
  const dropped = new Set<Finding>();
  for (const { place, text } of gone) {
    // Of several findings that say the same: the one at the same position among them as this one.
    const alike = old.filter((candidate) => candidate.text === text);
    const alikeNow = findings.filter((finding) => textOf(finding) === text);
    const found = alikeNow[alike.findIndex((candidate) => candidate.place === place)];
    if (found !== undefined) dropped.add(found);
  }
  const isBlank = blankWeights(after);
  const kept = findings.filter(
    (finding) => !dropped.has(finding) && (finding.code !== 'blank-weight' || isBlank(finding)),
  );
  return [...come.map(({ finding }) => finding), ...kept];
}

/** A run has every weight written out: that one was blank is known from its finding, which holds as long as the weights do. */
function blankWeights(method: Json) {
  const nodes = methodRules(method).flatMap((track) => track.nodes);
  const weighs = (id: string, weight: number) => nodes.some((node) => node.id === id && node.weight === weight);
  return ({ arguments: { part, other, weight } }: Extract<Finding, { code: 'blank-weight' }>) =>
    weighs(part, DEFAULT_WEIGHT) && weighs(other, weight);
}

interface Warned {
  readonly finding: Finding;
  /** What it says, whatever its place. */
  readonly text: string;
  /** What it says, and where. */
  readonly place: string;
}

function warned(content: Json): Warned[] {
  const { findings } = resolveMethod({ raw: content, place: (path) => ({ field: path.join('.') }) });
  return findings.map((finding) => ({ finding, text: textOf(finding), place: JSON.stringify(finding) }));
}

function textOf({ code, arguments: args }: Finding): string {
  return JSON.stringify([code, args]);
}
