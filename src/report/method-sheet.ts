/** The method as the run used it, with every default written out, and the files it was given. */
import { fieldOf as field, fieldsOf as fields, itemsOf as items } from '../core/json.ts';
import type { Json, Run } from '../core/model.ts';
import type { Section } from './live/rules.ts';
import type { LiveTrack } from './live/track-cells.ts';
import { type Block, column, type ReportCell, type ReportSheet } from './report.ts';
import type { Words } from './words.ts';
import type { WorkbookWords } from './workbook-words.ts';

/** Sections that have a block of their own. */
const SECTIONS = ['ddci', 'title', 'year', 'language', 'tracks', 'scales', 'questions', 'adjustments'];

export function methodSheet(
  run: Run,
  tracks: readonly LiveTrack[],
  words: Words,
  own: WorkbookWords,
): Omit<ReportSheet, 'tab'> {
  const { method } = run;
  return {
    title: words.method,
    lines: [
      `${words.tool}: ${run.tool.name} ${run.tool.version}`,
      ...(run.year === null ? [] : [`${words.year}: ${run.year}`]),
      ...(run.asOf === null ? [] : [`${words.asOf}: ${run.asOf}`]),
    ],
    blocks: [
      ...tracks.map((live) => inWords(live, own)),
      {
        title: words.rules,
        columns: [column(words.rule, 30), column(words.setting, 60)],
        rows: fields(method)
          .filter(([name]) => !SECTIONS.includes(name))
          .flatMap(([name, value]) => settings(name, value))
          .concat(items(field(method, 'tracks')).flatMap(trackSettings)),
      },
      {
        title: words.tree,
        columns: [
          column(words.track, 18),
          column(words.level, 7),
          column(words.id, 14),
          column(words.name, 60),
          column(words.weight, 9),
          column(words.source, 30),
          column(words.scale, 14),
          column(words.statistic, 30),
          column(words.direction, 26),
          column(words.rules, 40),
        ],
        rows: items(field(method, 'tracks')).flatMap((track) =>
          items(field(track, 'components')).flatMap((node) => treeRows(text(field(track, 'id')), node, 1, words)),
        ),
      },
      {
        title: words.scales,
        columns: [column(words.scale, 18), column(words.label, 40), column(words.code, 10)],
        rows: fields(field(method, 'scales')).flatMap(([scale, content]) => scaleRows(scale, content, words)),
      },
      {
        title: words.adjustments,
        columns: [column(words.unit, 14), column(words.points, 10), column(words.reason, 60)],
        rows: items(field(method, 'adjustments')).map((one) => [
          text(field(one, 'unit')),
          number(field(one, 'points')),
          text(field(one, 'reason')),
        ]),
      },
      {
        title: words.inputs,
        columns: [column(words.file, 40), column(words.role, 18), column(words.bytes, 12), column(words.sha256, 70)],
        rows: run.inputs.map(({ file, role, bytes, sha256 }) => [file, words.roles[role], bytes, sha256]),
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** Every rule of a track in words; a rule that several parts share stands once. */
function inWords({ track, rules, parts, leaves }: LiveTrack, own: WorkbookWords): Block {
  const { steps } = own;
  const said = (sections: readonly Section[], name: string, otherwise: string, list: ReadonlyMap<string, string>) => [
    ...new Set(sections.map((fields) => list.get(fields.text(name, otherwise)) ?? '')),
  ];
  const scores = leaves.map(({ normalisation }) => normalisation);
  const means = [rules.index, ...parts].map(({ mean }) => mean);
  const { ranking, tiers, index } = rules;
  const coverage = parts[0]?.coverage ?? 0;
  const kind = fieldsOfFirst(tiers, 'top')
    ? 'top'
    : fieldsOfFirst(tiers, 'from')
      ? 'from'
      : tiers === null
        ? 'none'
        : 'natural-breaks';
  return {
    title: `${own.wordsTitle}: ${track.name}`,
    columns: [column(own.step, 30), column(own.wordsTitle, 60)],
    rows: [
      ...said(scores, 'method', 'min-max', own.normalisations).map((text) => [steps.score, text]),
      ...said(scores, 'over', 'track', own.over).map((text) => [steps.reference, text]),
      ...said(scores, 'no-spread', 'missing', own.noSpread).map((text) => [steps.reference, text]),
      ...said(means, 'method', 'arithmetic', own.means).map((text) => [steps.mean, text]),
      [steps.missing, steps.missingText(coverage, index.coverage, rules.minimumBase)],
      [steps.index, steps.indexText(rules.outOf)],
      [
        steps.rank,
        steps.rankText(
          ranking.text('ties', 'standard'),
          ranking.text('on', 'full'),
          ranking.number('decimals', 2),
          ranking.text('within', 'track'),
          ranking.number('minimum-responses', 0),
        ),
      ],
      [steps.tier, steps.tierText[kind]],
    ],
  };
}

function fieldsOfFirst(list: Json, name: string): boolean {
  return field(items(list)[0] ?? null, name) !== null;
}

function treeRows(track: string, node: Json, level: number, words: Words): ReportCell[][] {
  const children = items(field(node, 'indicators'));
  const direction = field(node, 'direction');
  const row = [
    track,
    level,
    text(field(node, 'id')),
    text(field(node, 'name') ?? field(node, 'id')),
    number(field(node, 'weight')) ?? 1,
    text(field(node, 'question') ?? field(node, 'published')),
    text(field(node, 'scale')),
    ['statistic', 'of', 'against', 'than', 'p', 'base']
      .flatMap((name) =>
        field(node, name) === null
          ? []
          : [name === 'statistic' ? text(field(node, name)) : `${name} ${text(field(node, name))}`],
      )
      .join(', '),
    direction === 'positive' ? words.positive : direction === 'negative' ? words.negative : '',
    ['normalisation', 'aggregation', 'only', 'except']
      .flatMap((name) => (field(node, name) === null ? [] : [`${name}: ${text(field(node, name))}`]))
      .join('; '),
  ];
  return [row, ...children.flatMap((child) => treeRows(track, child, level + 1, words))];
}

function scaleRows(scale: string, content: Json, words: Words): ReportCell[][] {
  return [
    ...fields(field(content, 'answers')).map(([label, code]) => [scale, label, number(code)]),
    ...(field(content, 'number') === null ? [] : [[scale, text(field(content, 'number')), null]]),
    ...items(field(content, 'missing')).map((label) => [scale, text(label), words.missing]),
  ];
}

/** What a track says otherwise than the whole method. */
function trackSettings(track: Json): ReportCell[][] {
  const own = ['normalisation', 'aggregation', 'missing', 'ranking', 'tiers', 'survey', 'published'];
  return own.flatMap((name) => {
    const value = field(track, name);
    return value === null ? [] : settings(`${text(field(track, 'id'))}.${name}`, value);
  });
}

/** A row a field, nested fields by their dotted path. */
function settings(name: string, value: Json): ReportCell[][] {
  const nested = fields(value);
  if (nested.length > 0) return nested.flatMap(([inner, content]) => settings(`${name}.${inner}`, content));
  return [[name, text(value)]];
}

function number(json: Json): number | null {
  return typeof json === 'number' ? json : null;
}

function text(json: Json): string {
  if (json === null) return '';
  if (Array.isArray(json)) return json.map(text).join('; ');
  if (typeof json !== 'object') return String(json);
  return fields(json)
    .map(([name, value]) => `${name}: ${text(value)}`)
    .join(', ');
}
