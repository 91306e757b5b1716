/** The method as the run used it, with every default written out, and the files it was given. */
import { fieldOf as field, fieldsOf as fields, itemsOf as items } from '../core/json.ts';
import type { Json, Run } from '../core/model.ts';
import type { LiveTrack } from './live/track-cells.ts';
import { column, type ReportCell, type ReportSheet } from './report.ts';
import { rulesInWords } from './rules-in-words.ts';
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
      ...tracks.map((live, t) => rulesInWords(run, live, t, words, own)),
      {
        title: words.rules,
        columns: [column(words.rule, 22), column(words.setting, 52)],
        rows: fields(method)
          .filter(([name]) => !SECTIONS.includes(name))
          .flatMap(([name, value]) => settings(name, value))
          .concat(items(field(method, 'tracks')).flatMap(trackSettings)),
      },
      {
        title: words.tree,
        columns: [
          column(words.id, 22),
          column(words.name, 52),
          column(words.track, 12),
          column(words.level, 7),
          column(words.weight, 9),
          column(words.source, 20),
          column(words.scale, 10),
          column(words.statistic, 18),
          column(words.direction, 25),
          column(words.rules, 20),
        ],
        rows: items(field(method, 'tracks')).flatMap((track) =>
          items(field(track, 'components')).flatMap((node) => treeRows(text(field(track, 'id')), node, 1, words)),
        ),
      },
      {
        title: words.scales,
        columns: [column(words.scale, 22), column(words.label, 52), column(words.code, 12)],
        rows: fields(field(method, 'scales')).flatMap(([scale, content]) => scaleRows(scale, content, words)),
      },
      {
        title: words.adjustments,
        columns: [column(words.unit, 22), column(words.reason, 52), column(words.points, 12)],
        rows: items(field(method, 'adjustments')).map((one) => [
          text(field(one, 'unit')),
          text(field(one, 'reason')),
          number(field(one, 'points')),
        ]),
      },
      {
        title: words.inputs,
        columns: [
          column(words.role, 22),
          column(words.file, 52),
          column(words.bytes, 12),
          { ...column(words.sha256, 68), span: 6 },
        ],
        rows: run.inputs.map(({ file, role, bytes, sha256 }) => [words.roles[role], file, bytes, sha256]),
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}

function treeRows(track: string, node: Json, level: number, words: Words): ReportCell[][] {
  const children = items(field(node, 'indicators'));
  const direction = field(node, 'direction');
  const row = [
    text(field(node, 'id')),
    text(field(node, 'name') ?? field(node, 'id')),
    track,
    level,
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
