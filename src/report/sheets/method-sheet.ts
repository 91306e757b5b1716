/** The method as the run used it, with every default written out, and the files it was given. */
import { statisticFields } from '../../core/formulas/formula-fields.ts';
import { fieldOf as field, fieldsOf as fields, itemsOf as items, oneOrMore } from '../../core/json.ts';
import type { Json, Run } from '../../core/model/run.ts';
import type { NodeRules, TrackRules } from '../../core/rules.ts';
import type { Words } from '../../words/words.ts';
import type { LiveTrack } from '../live/track-cells.ts';
import { formatField, formatTiers, formatValue, leavesOf, type TermContext } from '../method-terms.ts';
import { publicationLines } from '../publication.ts';
import { column, type ReportCell, type ReportSheet } from '../report.ts';
import { rulesInWords } from '../rules-in-words.ts';

/** Sections that have a block of their own. */
const SECTIONS = ['ddci', 'title', 'year', 'language', 'publication', 'tracks', 'scales', 'questions', 'adjustments'];

export function methodSheet(
  run: Run,
  tracks: readonly LiveTrack[],
  words: Words['report'],
  workbookWords: Words['workbook'],
  formulas: Words['formulas']['rules'],
  spoken: TermContext,
): Omit<ReportSheet, 'tab'> {
  const { method } = run;
  return {
    title: words.method,
    lines: [
      `${words.tool}: ${run.tool.name} ${run.tool.version}`,
      ...(run.year === null ? [] : [`${words.year}: ${run.year}`]),
      ...publicationLines(run, spoken.language),
      ...(run.asOf === null ? [] : [`${words.asOf}: ${run.asOf}`]),
    ],
    blocks: [
      ...tracks.map((live) => rulesInWords(run, live, words, workbookWords, formulas)),
      {
        title: words.rules,
        columns: [
          { ...column(words.rule, 74), span: 2 },
          { ...column(words.setting, 93), span: 7, left: true },
        ],
        rows: fields(method)
          .filter(([name]) => !SECTIONS.includes(name))
          .flatMap(([name, value]) => settings(name, value, '', words, spoken))
          .concat(tracks.flatMap(({ rules }) => trackSettings(rules, words, spoken))),
      },
      {
        title: words.scales,
        columns: [column(words.scale, 22), column(words.label, 52), { ...column(words.code, 19), span: 2 }],
        rows: fields(field(method, 'scales')).flatMap(([scale, content]) => scaleRows(scale, content, words, spoken)),
      },
      {
        title: words.adjustments,
        columns: [column(words.unit, 22), column(words.reason, 52), { ...column(words.points, 19), span: 2 }],
        rows: items(field(method, 'adjustments')).map((node) => [
          text(field(node, 'unit')),
          text(field(node, 'reason')),
          number(field(node, 'points')),
        ]),
      },
      {
        title: words.inputs,
        columns: [
          column(words.role, 22),
          column(words.file, 52),
          { ...column(words.bytes, 19), span: 2 },
          { ...column(words.sha256, 76), span: 4 },
        ],
        rows: run.inputs.map(({ file, role, bytes, sha256 }) => [words.roles[role], file, bytes, sha256]),
      },
      // Last: their header is repeated on every page that they run over.
      ...tracks.map(({ rules }) => ({
        title: tracks.length > 1 ? `${words.tree}: ${rules.name}` : words.tree,
        columns: [
          column(words.id, 22),
          column(words.name, 52),
          column(words.level, 9),
          column(words.weight, 10),
          column(words.source, 20),
          column(words.scale, 12),
          column(words.unitOfMeasure, 10),
          column(words.statistic, 30),
          column(words.direction, 25),
          column(words.rules, 22),
        ],
        rows: rules.nodes.map((node) => nodeRow(node, words, spoken)),
      })),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** Fields that statistics read. */
const OF_STATISTIC = statisticFields.map(({ name }) => name);
/** What a node says otherwise than what it is in. */
const OF_NODE = ['normalisation', 'aggregation', 'only', 'except'];

function nodeRow(node: NodeRules, words: Words['report'], spoken: TermContext): ReportCell[] {
  const { content } = node;
  const formatted = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = field(content, name);
      return value === null
        ? []
        : leavesOf(name, value).map(([path, inside]) => inner(formatField('tree', path, inside, spoken)));
    });
  const statistic = field(content, 'statistic');
  return [
    node.id,
    node.name,
    node.parents.length + 1,
    node.weight,
    text(field(content, 'question') ?? field(content, 'published')),
    text(field(content, 'scale')),
    node.kind === 'indicator' ? node.unit : null,
    [...(statistic === null ? [] : [formatValue('statistic', statistic, spoken)]), ...formatted(OF_STATISTIC)].join(
      '; ',
    ),
    node.kind === 'indicator' ? words[node.direction] : '',
    formatted(OF_NODE).join('; '),
  ];
}

/** Within a line. */
function inner(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function scaleRows(scale: string, content: Json, words: Words['report'], spoken: TermContext): ReportCell[][] {
  const range = items(field(content, 'number'));
  return [
    ...fields(field(content, 'answers')).map(([label, code]) => [scale, label, number(code)]),
    ...(range.length === 0
      ? []
      : [
          [
            scale,
            words.numbers(formatValue('', range[0] ?? null, spoken), formatValue('', range[1] ?? null, spoken)),
            null,
          ],
        ]),
    ...items(field(content, 'missing')).map((label) => [scale, text(label), words.missing]),
  ];
}

/** What a track says otherwise than the whole method, and what it is read from. */
function trackSettings(
  { name: title, content: track }: TrackRules,
  words: Words['report'],
  spoken: TermContext,
): ReportCell[][] {
  const head = `${title}. `;
  const rules = ['normalisation', 'aggregation', 'missing', 'ranking', 'tiers'].flatMap((name) => {
    const value = field(track, name);
    return value === null ? [] : settings(name, value, head, words, spoken);
  });
  const sources = ['survey', 'published'].flatMap((name) =>
    oneOrMore(field(track, name)).map((source) => [
      `${head}${labelled(words.sources[name === 'survey' ? 'survey' : 'published'], name)}`,
      fields(source)
        .flatMap(([inside, value]) => leavesOf(inside, value))
        .map(([path, value]) => formatField('sources', path, value, spoken))
        .join('; '),
    ]),
  );
  return [...rules, ...sources];
}

/** A row a field: what it is called, and in brackets its path in the method file. */
function settings(
  name: string,
  value: Json,
  head: string,
  words: Words['report'],
  spoken: TermContext,
): ReportCell[][] {
  if (name === 'tiers') return [[head + labelled(words.tier, name), formatTiers(value, spoken)]];
  return leavesOf(name, value).map(([path, content]) => [
    head + labelled(spoken.terms.title('settings', path), path),
    number(content) ?? formatValue(path, content, spoken),
  ]);
}

function labelled(title: string | null, path: string): string {
  return title === null ? path : `${title} (${path})`;
}

function number(json: Json): number | null {
  return typeof json === 'number' ? json : null;
}

function text(json: Json): string {
  return json === null || typeof json === 'object' ? '' : String(json);
}
