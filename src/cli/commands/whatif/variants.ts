/** The sets of weights that `ddci whatif` tries: equal ones, those of the first principal component, those of files. */

import { basename, extname, resolve } from 'node:path';
import { append } from '../../../core/append.ts';
import type { Finding } from '../../../core/model/findings.ts';
import type { Method } from '../../../core/model/method.ts';
import type { Json, Run } from '../../../core/model/run.ts';
import { type PcaRule, pcaWeights } from '../../../core/pca-weights.ts';
import { pooledValues } from '../../../core/pooled-series.ts';
import { rescore } from '../../../core/rescore.ts';
import { readBytes } from '../../../io/read/file.ts';
import { readTable } from '../../../io/read/readers.ts';
import { readYaml } from '../../../io/read/yaml.ts';
import { equalWeights, type NewWeight, reweigh } from '../../../method/changes.ts';
import { resolveMethod } from '../../../method/method.ts';
import { knownWeights, type ReadWeights, type WeightSet, weightSets } from '../../../method/weight-sets.ts';
import { readWeightsTable } from '../../../survey/weights-table.ts';
import type { Words } from '../../../words/words.ts';
import { type Context, UsageError } from '../../context.ts';
import type { Invocation } from '../command.ts';
import { texts } from './content.ts';

export interface Variant {
  readonly label: string;
  /** What its folder is called, in any language. */
  readonly slug: string;
  readonly weigh: (json: Json) => Json;
  /** What is to be reported about it. */
  readonly notes: readonly string[];
}

/** @returns none where only single changes are asked for; the findings are faults of the files */
export async function askedVariants(
  { options }: Invocation,
  run: Run,
  method: Method,
  messages: Words,
  context: Context,
): Promise<{ readonly variants: readonly Variant[]; readonly findings: readonly Finding[] }> {
  const { variants: words } = messages;
  const variants: Variant[] = [];
  const findings: Finding[] = [];
  if (options['equal'] === true) variants.push({ label: words.equal, slug: 'equal', weigh: equalWeights, notes: [] });
  const tracks = method.tracks.map(({ id }) => id);
  const files = texts(options['weights']);
  for (const file of files) {
    const read = await readWeights(file, tracks, context);
    append(findings, read.findings);
    for (const set of read.sets) {
      const known = knownWeights(set, run.method);
      append(findings, known.findings);
      const label = labelOf(file, set, read.sets.length > 1, files.length > 1);
      variants.push({
        label,
        slug: label,
        weigh: (json) => weighed(json, known.weights, options['rescale'] === true, run.method, messages),
        notes: known.passedOver.length === 0 ? [] : [words.passedOver(known.passedOver)],
      });
    }
  }
  return { variants, findings };
}

/**
 * The weights of what is there still: what is left out has none.
 * @param whole the run's own content, which has a node for each of them; UsageError where it has not
 */
function weighed(json: Json, weights: readonly NewWeight[], rescale: boolean, whole: Json, messages: Words): Json {
  const { method, unmet } = reweigh(json, weights, rescale);
  const [unknown] = unmet.length === 0 ? [] : reweigh(whole, unmet, false).unmet;
  if (unknown !== undefined) throw new UsageError(messages.whatif.unknown(unknown.id, null));
  return method;
}

async function readWeights(file: string, tracks: readonly string[], context: Context): Promise<ReadWeights> {
  const path = resolve(context.folder, file);
  if (/\.(?:ya?ml|json)$/iu.test(file)) {
    const read = readYaml(file, Buffer.from(await readBytes(path, file)).toString('utf8'));
    if (read.findings.length > 0) return { sets: [], findings: read.findings };
    return weightSets(read.raw as Json, tracks, (at) => ({ file, line: read.line(at) }));
  }
  const table = await readWeightsTable(file, (name, how) => readTable(resolve(context.folder, name), name, how));
  const sets = table.columns.map(({ header, cells }): WeightSet => ({ name: header, rows: cells, ofMethod: false }));
  return { sets, findings: table.findings };
}

function labelOf(file: string, { name }: WeightSet, several: boolean, files: boolean): string {
  const stem = basename(file, extname(file));
  if (name === null || !several) return stem;
  return files ? `${stem}: ${name}` : name;
}

/**
 * Weights of the components from their scores as they are with all other changes.
 * @param content with these changes
 * @throws UsageError where a component loads against the others, or too little is known
 */
export function pcaVariant(run: Run, content: Json, rule: PcaRule, messages: Words): Variant | null {
  const { method } = resolveMethod({ raw: content, place: () => ({}) });
  if (method === null) return null;
  const { variants: words } = messages;
  const notes: string[] = [];
  const weights: NewWeight[] = [];
  for (const { track, aggregated } of rescore(run, method, pooledValues(run))) {
    const components = aggregated.parts
      .filter(({ level }) => level === 1)
      .map(({ dimension: { id }, scores }) => ({ id, scores }));
    const found = pcaWeights(components, rule);
    if (found.kind !== 'weights') throw new UsageError(words.pcaRefused(track.name, found, rule));
    append(
      weights,
      found.weights.map((weight) => ({ ...weight, track: track.id })),
    );
    notes.push(words.pcaNote(track.name, found, rule));
  }
  const [label, slug] = rule === 'first' ? [words.pca, 'pca'] : [words.pcaRotated, 'pca-rotated'];
  return { label, slug, weigh: (json) => weighed(json, weights, false, run.method, messages), notes };
}
