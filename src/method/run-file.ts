/** The run file's shape (SPEC §9.1; core/model, Run), and its JSON Schema. */
import { z } from 'zod';
import type { Run } from '../core/model/run.ts';
import { isCount, isNumber, isShare, isSum, isText, listOf, orNull, plainList } from './plain-lists.ts';
import { methodJsonSchema } from './schema.ts';
import { jsonSchema, withJsonForm } from './schema-parts.ts';

const names = z.string().nullable();
const texts = plainList(z.string(), isText);
const number = z.number().nullable();
const numbers = plainList(number, orNull(isNumber));
const count = z.int().min(0);
const counts = plainList(count, isCount);
const sum = z.number().min(0);
const sums = plainList(sum.nullable(), orNull(isSum));
const share = z.number().min(0).max(1);

const unit = z.strictObject({ id: z.string(), name: z.string(), group: names });

const reason = z.enum(['where', 'no-unit', 'blank', 'minimum-answered', 'straight-lining', 'duplicate']);

const responses = z.strictObject({
  unit: names,
  received: z.int().min(0),
  used: z.int().min(0),
  leftOut: z.array(z.strictObject({ reason, count: z.int().min(1) })),
  straightLining: z.int().min(1).optional(),
});

const indicator = z.strictObject({
  id: z.string(),
  name: z.string(),
  component: z.string(),
  applies: plainList(z.boolean(), (value) => typeof value === 'boolean'),
  values: numbers,
  bases: numbers,
  scores: numbers,
  weights: numbers,
  references: z.array(z.strictObject({ group: names, count: z.int().min(0), min: number, max: number })),
});

const part = z.strictObject({
  id: z.string(),
  name: z.string(),
  parent: names,
  level: z.int().min(1),
  weight: z.number().min(0),
  scores: numbers,
  coverages: numbers,
});

const ranking = z.strictObject({
  unit: z.string(),
  rank: z.int().min(1).nullable(),
  index: number,
  adjustment: z.number(),
  shrinkage: z.number().optional(),
  total: number,
  tier: names,
  responses: z.int().min(0),
  coverage: number,
  reason: z.enum(['index-coverage', 'minimum-responses', 'nothing-applies']).nullable(),
});

const track = z.strictObject({
  id: z.string(),
  name: z.string(),
  decimals: z.int().min(0),
  units: z.array(unit),
  responses: z.array(responses),
  indicators: z.array(indicator),
  parts: z.array(part),
  ranking: z.array(ranking),
});

const answers = z.strictObject({
  track: z.string(),
  question: z.string(),
  scale: names,
  multiple: z.boolean(),
  codes: plainList(z.number(), isNumber).nullable(),
  units: texts,
  bases: counts,
  missing: counts,
  counts: plainList(z.array(count), listOf(isCount)),
  weights: z
    .strictObject({
      bases: sums,
      missing: sums,
      counts: plainList(z.array(sum).nullable(), orNull(listOf(isSum))),
    })
    .nullable(),
  quartiles: plainList(z.array(z.number()), listOf(isNumber)).nullable(),
});

const pooled = z.strictObject({
  file: z.string(),
  track: z.string(),
  indicator: z.string(),
  groups: plainList(names, orNull(isText)),
  values: plainList(z.number(), isNumber),
});

const knownCounts = plainList(count.nullable(), orNull(isCount));
const interval = z.strictObject({ low: z.number(), high: z.number() });
const tiers = z.array(z.strictObject({ name: z.string(), share }));
const estimate = z.strictObject({ estimate: z.number(), low: z.number(), high: z.number() });

const correlated = { correlation: z.number().min(-1).max(1).nullable(), bound: share };

const nonResponse = z.strictObject({
  track: z.string(),
  ...correlated,
  questions: z.array(
    z.strictObject({
      question: z.string(),
      scale: names,
      asked: knownCounts,
      answered: knownCounts,
      unknown: knownCounts,
      blank: knownCounts,
      ...correlated,
    }),
  ),
  units: z.array(z.strictObject({ unit: z.string(), share, total: interval.nullable(), rank: interval.nullable() })),
});

const robustness = z.strictObject({
  seed: z.int().min(0),
  showsShrunken: z.boolean().optional(),
  respondents: z.array(
    z.strictObject({
      track: z.string(),
      seed: z.int().min(0).optional(),
      replicates: z.int().min(1),
      confidence: share,
      simultaneous: z.boolean(),
      respondents: z.int().min(0),
      shared: z.int().min(0),
      reliability: share.nullable().optional(),
      fixed: texts,
      pooled: texts,
      simulated: z.int().min(0).optional(),
      oneVoice: texts.optional(),
      tooFew: texts,
      units: z.array(
        z.strictObject({
          unit: z.string(),
          /** Of runs of earlier versions, as `above`. */
          ranked: z.int().min(0).optional(),
          standardError: z.number().min(0),
          total: interval.nullable(),
          rank: interval,
          alikeRows: plainList(z.int().min(1), (value) => isCount(value) && value !== 0).optional(),
          /** Of runs of earlier versions. */
          alike: texts.optional(),
          tiers,
          firstThree: share,
          meanRank: z.number().optional(),
          aboveNext: share.nullable().optional(),
          shrunken: z.number().optional(),
          scaleError: z.number().min(0).optional(),
          scaleShift: z.number().optional(),
          components: z
            .array(
              z.strictObject({
                standardError: z.number().min(0),
                scaleError: z.number().min(0),
                scaleShift: z.number(),
              }),
            )
            .optional(),
        }),
      ),
      valueErrors: z.array(z.strictObject({ indicator: z.string(), standardErrors: sums })).optional(),
      above: plainList(z.array(share.nullable()), listOf(orNull(isShare))).optional(),
    }),
  ),
  weights: z.array(
    z.strictObject({
      track: z.string(),
      draws: z.int().min(1),
      rule: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('uniform'), spread: z.number().min(0) }),
        z.strictObject({ kind: z.literal('dirichlet'), concentration: z.number().min(0) }),
      ]),
      levels: z.enum(['components', 'all']),
      units: z.array(
        z.strictObject({
          unit: z.string(),
          rank: interval,
          median: z.number(),
          range: interval,
          shares: plainList(share, isShare),
          tiers,
        }),
      ),
    }),
  ),
  choices: z.array(
    z.strictObject({
      track: z.string(),
      variants: z.int().min(1),
      design: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('full') }),
        z.strictObject({ kind: z.literal('sampled'), rows: z.int().min(1) }),
      ]),
      units: z.array(
        z.strictObject({
          unit: z.string(),
          rank: interval,
          median: z.number(),
          totals: plainList(z.number(), isNumber),
        }),
      ),
      choices: z.array(
        z.strictObject({
          choice: z.string(),
          options: texts,
          compared: counts,
          first: estimate,
          total: estimate,
        }),
      ),
      ran: z.array(z.strictObject({ options: counts, shift: number })),
      refused: z.array(z.strictObject({ options: knownCounts, codes: texts })),
    }),
  ),
});

const finding = z.strictObject({
  code: z.string(),
  level: z.enum(['error', 'warning', 'note']),
  place: z.strictObject({
    file: z.string().optional(),
    sheet: z.string().optional(),
    row: z.int().optional(),
    column: z.string().optional(),
    line: z.int().optional(),
    field: z.string().optional(),
    track: z.string().optional(),
  }),
  arguments: z.record(z.string(), z.unknown()),
});

const runFile = z.strictObject({
  format: z.literal('ddci-run'),
  version: z.literal(1),
  tool: z.strictObject({ name: z.literal('ddci'), version: z.string() }),
  asOf: z.iso.date().nullable(),
  title: z.string(),
  year: z.int().nullable(),
  language: z.enum(['vi', 'en']),
  // Judged by the schema of methods.
  method: withJsonForm(z.record(z.string(), z.unknown()), () => ({
    description: 'The method with every default written out',
    ...methodJsonSchema().schema,
  })),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      role: z.enum(['method', 'survey', 'published', 'units', 'pool']),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      bytes: z.int().min(0),
    }),
  ),
  tracks: z.array(track),
  answers: z.array(answers),
  pooled: z.array(pooled).optional(),
  nonResponse: z.array(nonResponse).optional(),
  robustness: robustness.optional(),
  findings: z.array(finding),
  /** Absent in runs of earlier versions. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});

/** The content of a run file, without its digest; null where it is none. Findings are reported again as they were, unjudged. */
export function parseRun(content: unknown): Run | null {
  const result = runFile.safeParse(content);
  if (!result.success) return null;
  const { digest: _, ...run } = result.data;
  return run as unknown as Run;
}

/** The schema as published with the tool (dist/run.schema.json). */
export function runJsonSchema(): unknown {
  return {
    title: 'ddci run file, version 1',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...jsonSchema(runFile),
    $defs: methodJsonSchema().definitions,
  };
}
