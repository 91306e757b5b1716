/**
 * What was recognised in a survey → the content of a method file, with a question mark at every place that only its
 * author can fill in: title, year, components, weights, directions, codes of answers that nobody has put in order.
 */
import { DRAFT_STATISTICS } from '../core/formulas/statistics/statistics.ts';
import type { Language } from '../core/model/method.ts';
import { fold } from '../core/text/fold.ts';
import { words } from '../words/words.ts';
import type {
  DraftContent,
  DraftPublished,
  DraftScale,
  DraftSource,
  DraftTable,
  DraftTrack,
  DraftUnit,
} from './draft-content.ts';
import type { Path } from './faults.ts';
import { OPEN } from './open.ts';
import type { Preset, PresetComponent, PresetTrack } from './presets/preset.ts';

export interface Draft {
  readonly raw: object;
  /** Where numbers are that are examples of the preset. */
  readonly examples: readonly Path[];
  /** Where spellings are that were collected under a unit, for the author of the method to check. */
  readonly gathered: readonly Path[];
  /** Where an indicator is under a component that the survey's header proposes. */
  readonly grouped: readonly Path[];
  /** Where a decimal mark is written that the table does not show for certain. */
  readonly decimals: readonly Path[];
}

export function draftMethod({ title, year, tracks, scales }: DraftContent, preset: Preset, language: Language): Draft {
  const examples: Path[] = [];
  const ids = trackIds(tracks, language);
  const made = tracks.map((track, t) => {
    const components = componentsOf(track, preset);
    components.forEach(({ example }, c) => {
      if (example) examples.push(['tracks', t, 'components', c, 'weight']);
    });
    return trackOf(track, ids[t] ?? { id: OPEN, name: OPEN }, components, scales, language);
  });
  const empty = made.length > 0 ? made : preset.tracks.map((track, t) => emptyTrack(track, t, examples, language));
  const used = tracks.length === 0 ? [] : scales;
  const begin = tracks.length === 0 ? preset.scales : [];
  preset.tiers?.list.forEach((_, i) => {
    if (preset.tiers?.example) examples.push(['tiers', i, 'from']);
  });
  const raw = {
    ddci: 1,
    title: title ?? OPEN,
    year: year ?? OPEN,
    language,
    tracks: empty.length > 0 ? empty : [blankTrack()],
    ...section('questions', questionsOf(tracks)),
    ...section('scales', [
      ...used.map(scaleOf),
      ...begin.map(({ id, answers, missing }) => [id, { answers: Object.fromEntries(answers), missing }] as const),
    ]),
    ...(preset.tiers === null ? {} : { tiers: preset.tiers.list }),
    ...(preset.quota === undefined ? {} : { responses: { quota: preset.quota } }),
  };
  if (preset.quota !== undefined) examples.push(['responses', 'quota']);
  const gathered = tracks.flatMap(({ units }, t) =>
    units.flatMap(({ aliases }, u): Path[] => (aliases.length === 0 ? [] : [['tracks', t, 'units', u, 'aliases']])),
  );
  const grouped = tracks.flatMap((track, t) =>
    componentsOf(track, preset).length > 0
      ? []
      : track.components.flatMap(({ questions }, c) =>
          questions.map((_, i): Path => ['tracks', t, 'components', c, 'indicators', i, 'parent']),
        ),
  );
  const decimals = tracks.flatMap(({ published }, t) =>
    published.flatMap(({ decimal }, p): Path[] => (decimal === null ? [] : [['tracks', t, 'published', p, 'decimal']])),
  );
  return { raw, examples, gathered, grouped, decimals };
}

function section(name: string, entries: readonly (readonly [string, unknown])[]): object {
  return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
}

/** Two tracks of one kind are distinguished by their files, and named by the author of the method. */
function trackIds(tracks: readonly DraftTrack[], language: Language): { id: string; name: string }[] {
  const ids: string[] = [];
  return tracks.map(({ kind, sources, published }) => {
    const usual = kind === null ? null : words[language].draft.tracks[kind];
    const alone = tracks.filter((other) => other.kind === kind).length === 1;
    const file = [...sources, ...published][0]?.file ?? '';
    const wanted = usual !== null && alone ? usual.id : slug(file);
    let id = wanted;
    for (let number = 2; ids.includes(id); number++) id = `${wanted}-${number}`;
    ids.push(id);
    return { id, name: usual !== null && alone ? usual.name : OPEN };
  });
}

function slug(file: string): string {
  const name = file.replace(/\.[^./\\]+$/u, '').replace(/[/\\]?\*.*$/u, '');
  const plain = fold(name.split(/[/\\]/u).at(-1) ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd');
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'khoi';
}

function componentsOf({ kind }: DraftTrack, { tracks }: Preset): readonly PresetComponent[] {
  const trackOfKind = tracks.find((track) => track.kind === kind || track.kind === 'any');
  return trackOfKind?.components ?? [];
}

function trackOf(
  track: DraftTrack,
  { id, name }: { readonly id: string; readonly name: string },
  components: readonly PresetComponent[],
  scales: readonly DraftScale[],
  language: Language,
): object {
  // A preset's list of components comes before that of the survey's header.
  const groups = components.length > 0 ? [] : track.components;
  const unassignedQuestions = track.questions.filter(
    (question) => !groups.some(({ questions }) => questions.includes(question.id)),
  );
  const indicators = [
    ...unassignedQuestions.map((question) => indicatorOf(question, scales)),
    ...track.published.flatMap(({ columns }) => columns).map(figureOf),
  ];
  // Where no list of components is there, the first one is begun: an id, a name, a weight.
  const unassigned =
    components.length + groups.length > 0
      ? { id: OPEN, indicators }
      : { id: OPEN, name: OPEN, weight: OPEN, indicators };
  const grouped = groups.map((group) => ({
    id: group.id,
    name: group.name,
    weight: OPEN,
    indicators: track.questions
      .filter((question) => group.questions.includes(question.id))
      .map((question) => indicatorOf(question, scales)),
  }));
  return {
    id,
    name,
    ...(track.sources.length === 0 ? {} : { survey: track.sources.map(sourceOf) }),
    ...(track.published.length === 0 ? {} : { published: track.published.map(publishedOf) }),
    units: track.units.length === 0 ? [{ id: OPEN, name: OPEN }] : track.units.map((unit) => unitOf(unit, language)),
    components: [...components.map(componentOf), ...grouped, ...(indicators.length === 0 ? [] : [unassigned])],
  };
}

function emptyTrack({ kind, components, units }: PresetTrack, t: number, examples: Path[], language: Language): object {
  const named = kind === 'any' ? { id: OPEN, name: OPEN } : words[language].draft.tracks[kind];
  components.forEach(({ example }, c) => {
    if (example) examples.push(['tracks', t, 'components', c, 'weight']);
  });
  return {
    ...named,
    units: units === undefined ? [{ id: OPEN, name: OPEN }] : units.map(([id, name]) => ({ id, name })),
    components: components.map((component) => ({ ...componentOf(component), indicators: [openIndicator()] })),
  };
}

function blankTrack(): object {
  const component = { id: OPEN, name: OPEN, weight: OPEN, indicators: [openIndicator()] };
  return { id: OPEN, name: OPEN, units: [{ id: OPEN, name: OPEN }], components: [component] };
}

function openIndicator(): object {
  return { id: OPEN, name: OPEN, question: OPEN, statistic: OPEN, direction: OPEN };
}

function componentOf({ id, name, weight }: PresetComponent): object {
  return { id, name, weight: weight ?? OPEN, indicators: [] };
}

function unitOf(unit: DraftUnit, language: Language): object {
  const { id, name, count, aliases, maybe, isUnlisted, group, quota, listed } = unit;
  const { draft } = words[language];
  if (name === null) return { id };
  if (maybe !== null) return { id: OPEN, name, note: draft.maybe(maybe, count) };
  if (isUnlisted) return { id: OPEN, name, note: draft.unlisted(count) };
  const counts = aliases.map((alias) => draft.spelling(alias.text, alias.count));
  const others = [...listed, ...aliases.map(({ text }) => text)];
  return {
    id,
    name,
    ...(group === null ? {} : { group }),
    ...(others.length === 0 ? {} : { aliases: others }),
    ...(aliases.length === 0 ? {} : { note: draft.gathered(count, counts) }),
    ...(quota === null ? {} : { quota }),
  };
}

function indicatorOf(question: DraftTrack['questions'][number], scales: readonly DraftScale[]): object {
  const scale = scales.find(({ id }) => id === question.scale);
  return {
    id: question.id,
    ...(fold(question.name) === fold(question.id) ? {} : { name: question.name }),
    question: question.id,
    scale: question.scale,
    ...(scale === undefined ? {} : measureOf(scale)),
    direction: OPEN,
  };
}

/** The statistic that the PCI uses for such answers; open where it depends on what the codes mean. */
function measureOf({ kind, upper }: DraftScale): object {
  if (kind === 'choices') return { statistic: DRAFT_STATISTICS.choice, of: OPEN };
  if (upper !== null) return { statistic: DRAFT_STATISTICS.choice, of: [...upper] };
  return { statistic: ['number', 'counts', 'codes'].includes(kind) ? DRAFT_STATISTICS.number : OPEN };
}

function figureOf(header: string, i: number): object {
  return { id: `SL${i + 1}`, name: header, published: header, direction: OPEN };
}

function sourceOf({ layout, respondent, where, ...table }: DraftSource): object {
  return {
    ...tableOf(table),
    ...layoutOf(layout),
    ...(respondent === null ? {} : { respondent: respondent.header }),
    ...(respondent === null || respondent.reach === null ? {} : { respondents: respondent.reach }),
    ...(where === null ? {} : { where: Object.fromEntries([[where.column, where.value]]) }),
  };
}

function layoutOf(layout: DraftSource['layout']): object {
  switch (layout.name) {
    case 'long':
      return { unit: layout.unit?.header ?? OPEN };
    case 'blocks':
      return { layout: 'blocks', unit: layout.unit, blocks: layout.blocks };
    case 'matrix':
      return { layout: 'matrix', pattern: layout.pattern };
    default:
      return { layout: layout.name };
  }
}

function publishedOf({ unit, decimal, ...table }: DraftPublished): object {
  return { ...tableOf(table), unit, ...(decimal === null ? {} : { decimal }) };
}

function tableOf({ file, sheet, header, rows }: DraftTable): object {
  return {
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(header === null ? {} : { header: header.length === 1 ? header[0] : [...header] }),
    ...(rows === null ? {} : { rows }),
  };
}

/** By id: the headers that are not the id itself. */
function questionsOf(tracks: readonly DraftTrack[]): (readonly [string, string[]])[] {
  const headers = new Map<string, string[]>();
  for (const { id, header } of tracks.flatMap(({ questions }) => questions)) {
    if (fold(id) === fold(header)) continue;
    const known = headers.get(id) ?? [];
    if (!known.some((candidate) => fold(candidate) === fold(header))) headers.set(id, [...known, header]);
  }
  return [...headers];
}

function scaleOf({ id, answers, range, separator, missing }: DraftScale): readonly [string, object] {
  const entries = answers.map(([label, code]) => [label, code ?? OPEN] as const);
  return [
    id,
    {
      ...(entries.length === 0 ? {} : { answers: Object.fromEntries(entries) }),
      ...(range === null ? {} : { number: [...range] }),
      ...(separator === null ? {} : { separator }),
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
    },
  ];
}
