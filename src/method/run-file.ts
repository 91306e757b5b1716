/** The run file's shape (SPEC §9.1; core/model, Run), and its JSON Schema. */
import { z } from 'zod';
import type { Run } from '../core/model/run.ts';
import { methodJsonSchema } from './schema.ts';

const number = z.number().nullable();
const numbers = z.array(number);
const names = z.string().nullable();

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
  applies: z.array(z.boolean()),
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

const counts = z.array(z.int().min(0));
const sum = z.number().min(0);

const answers = z.strictObject({
  track: z.string(),
  question: z.string(),
  scale: names,
  multiple: z.boolean(),
  codes: z.array(z.number()).nullable(),
  units: z.array(z.string()),
  bases: counts,
  missing: counts,
  counts: z.array(counts),
  weights: z
    .strictObject({
      bases: z.array(sum.nullable()),
      missing: z.array(sum.nullable()),
      counts: z.array(z.array(sum).nullable()),
    })
    .nullable(),
  quartiles: z.array(z.array(z.number())).nullable(),
});

const pooled = z.strictObject({
  file: z.string(),
  track: z.string(),
  indicator: z.string(),
  groups: z.array(names),
  values: z.array(z.number()),
});

const share = z.number().min(0).max(1);
const place = z.int().min(0);
const interval = z.strictObject({ low: z.number(), high: z.number() });
const tiers = z.array(z.strictObject({ name: z.string(), share }));
const estimate = z.strictObject({ low: z.number(), high: z.number(), estimate: z.number() });

const ownCounts = z.array(z.int().min(0).nullable());
const correlated = { correlation: z.number().min(-1).max(1).nullable(), bound: share };

const nonResponse = z.strictObject({
  track: z.string(),
  ...correlated,
  questions: z.array(
    z.strictObject({
      question: z.string(),
      scale: names,
      asked: ownCounts,
      answered: ownCounts,
      unknown: ownCounts,
      blank: ownCounts,
      ...correlated,
    }),
  ),
  units: z.array(z.strictObject({ unit: z.string(), share, total: interval.nullable(), rank: interval.nullable() })),
});

const robustness = z.strictObject({
  seed: z.int().min(0),
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
      fixed: z.array(z.string()),
      pooled: z.array(z.string()),
      simulated: z.int().min(0).optional(),
      oneVoice: z.array(z.string()).optional(),
      tooFew: z.array(z.string()),
      units: z.array(
        z.strictObject({
          unit: z.string(),
          /** Of runs of earlier versions, as `above`. */
          ranked: z.int().min(0).optional(),
          standardError: z.number().min(0),
          total: interval.nullable(),
          rank: interval,
          tiers,
          firstThree: share,
          aboveNext: share.nullable().optional(),
          shrunken: z.number().optional(),
          meanRank: z.number().optional(),
          alikeRows: z.array(z.int().min(1)).optional(),
          /** Of runs of earlier versions. */
          alike: z.array(z.string()).optional(),
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
      valueErrors: z
        .array(z.strictObject({ indicator: z.string(), standardErrors: z.array(z.number().min(0).nullable()) }))
        .optional(),
      above: z.array(z.array(share.nullable())).optional(),
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
          shares: z.array(share),
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
        z.strictObject({ unit: z.string(), rank: interval, median: z.number(), totals: z.array(z.number()) }),
      ),
      choices: z.array(
        z.strictObject({
          choice: z.string(),
          options: z.array(z.string()),
          compared: z.array(place),
          first: estimate,
          total: estimate,
        }),
      ),
      ran: z.array(z.strictObject({ options: z.array(place), shift: number })),
      refused: z.array(z.strictObject({ options: z.array(place.nullable()), codes: z.array(z.string()) })),
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
  method: z.record(z.string(), z.json()),
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
  const { properties, ...schema } = z.toJSONSchema(runFile);
  const { schema: method, definitions } = methodJsonSchema();
  const description = 'The method with every default written out';
  return {
    title: 'ddci run file, version 1',
    ...schema,
    properties: { ...properties, method: { description, ...method } },
    $defs: definitions,
  };
}
