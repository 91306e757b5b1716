/** The sources of a track: what to read for it, and how (SPEC §3.1, §3.2). */
import { DEFAULT_LAYOUT } from '../core/formulas/defaults.ts';
import type {
  PublishedColumn,
  PublishedSource,
  Question,
  Reading,
  ResponseRules,
  SurveySource,
  TableSource,
} from '../core/model/method.ts';
import { closest } from '../core/text/closest.ts';
import { fold } from '../core/text/fold.ts';
import { type Faults, nameOf, type Path } from './faults.ts';
import type { MethodFile, PublishedFile, SurveyFile, TrackFile } from './schema.ts';

/** What the sources of a track are made of. */
export interface SourcesOf {
  readonly file: TrackFile;
  readonly path: Path;
  readonly rules: NonNullable<MethodFile['responses']>;
  readonly questions: readonly Question[];
  readonly figures: readonly PublishedColumn[];
  /** Reports a name that no unit of any track has. */
  readonly unit: (name: string, path: Path) => void;
  readonly faults: Faults;
  /** Faulty indicators were left out: what the tables are for is not known in full. */
  readonly isIncomplete: boolean;
}

export function readingOf(track: SourcesOf): Reading {
  const { file, path, rules, questions, figures, faults, isIncomplete } = track;
  const responses: ResponseRules = {
    duplicates: rules.duplicates ?? 'keep-last',
    minimumAnswered: rules['minimum-answered'] ?? 0,
    straightLining: rules['straight-lining'] ?? 'flag',
  };
  const survey = file.survey ?? [];
  if (survey.length > 0 && questions.length === 0 && !isIncomplete) {
    faults.add([...path, 'survey'], 'field-without-effect', { name: 'survey', because: file.id });
  }
  judgeHeaders(track);
  return {
    track: file.id,
    unitNames: file.units.map(unitTexts),
    survey: survey.map((source, i) => surveySource(source, [...path, 'survey', i], track)),
    questions: questions,
    published: (file.published ?? []).map((source, i) => publishedSource(source, [...path, 'published', i], track)),
    figures: figures,
    responses,
    quotas: file.units.map(({ quota }) => quota ?? rules.quota ?? null),
  };
}

/** Every text that names a unit. */
export function unitTexts({ id, name, aliases }: TrackFile['units'][number]): string[] {
  return [id, ...(name === undefined ? [] : [name]), ...(aliases ?? [])];
}

/** Two questions that read the same column would count one answer twice. */
function judgeHeaders({ questions, faults }: SourcesOf): void {
  const owners = new Map<string, string>();
  for (const { id, headers } of questions) {
    for (const header of headers) {
      const owner = owners.get(fold(header));
      if (owner !== undefined && owner !== fold(id)) {
        faults.add(['questions'], 'repeated-id', { kind: 'question', id: header });
      }
      owners.set(fold(header), fold(id));
    }
  }
}

function surveySource(source: SurveyFile, path: Path, track: SourcesOf): SurveySource {
  const { questions, faults, isIncomplete } = track;
  const asked = source.questions?.map((id, i) => {
    const known = questions.some((q) => fold(q.id) === fold(id));
    if (!known && !isIncomplete) {
      const near = closest(
        id,
        questions.map((q) => q.id),
      );
      faults.add([...path, 'questions', i], 'unknown-name', { kind: 'question', name: id, closest: near });
    }
    return fold(id);
  });
  const unit: UnitColumn = typeof source.unit === 'string' ? { column: source.unit } : (source.unit ?? {});
  const values = unit.values ?? [];
  values.forEach(([, id], i) => {
    track.unit(id, [...path, 'unit', 'values', i]);
  });
  return {
    ...tableSource(source, path, track),
    layout: source.layout ?? DEFAULT_LAYOUT,
    unit: { column: unit.column ?? null, values },
    blocks: 'blocks' in source ? source.blocks : [],
    pattern: 'pattern' in source ? source.pattern : null,
    respondent: source.respondent ?? null,
    respondents: source.respondents ?? null,
    weight: source.weight ?? null,
    decimal: source.decimal ?? null,
    where: (source.where ?? []).map(([column, values]) => ({ column, values })),
    asks: questions.map(({ id }) => asked?.includes(fold(id)) ?? true),
  };
}

function publishedSource(source: PublishedFile, path: Path, track: SourcesOf): PublishedSource {
  const { figures, faults, isIncomplete } = track;
  const headers = figures.map(({ header }) => header);
  source.columns?.forEach((name, i) => {
    if (isIncomplete || headers.some((header) => fold(header) === fold(name))) return;
    const near = closest(name, headers);
    faults.add([...path, 'columns', i], 'unknown-name', { kind: 'figure', name, closest: near });
  });
  const given = source.columns?.map(fold);
  return {
    ...tableSource(source, path, track),
    unit: source.unit,
    decimal: source.decimal ?? null,
    gives: headers.map((header) => given?.includes(fold(header)) ?? true),
  };
}

function tableSource(source: SurveyFile | PublishedFile, path: Path, { faults }: SourcesOf): TableSource {
  const [from = '', to = ''] = source.rows?.split('-') ?? [];
  const [first, last] = [Number(from), to === '' ? Number.MAX_SAFE_INTEGER : Number(to)];
  if (source.rows !== undefined && (first < 1 || last < first)) {
    faults.add([...path, 'rows'], 'wrong-number', {
      name: nameOf([...path, 'rows']),
      value: source.rows,
      rule: '1 ≤ first ≤ last',
    });
  }
  return {
    file: source.file,
    sheet: source.sheet ?? null,
    header: source.header ?? null,
    rows: source.rows === undefined ? null : [first, last],
    encoding: source.encoding ?? null,
    delimiter: source.delimiter ?? null,
    place: faults.place([...path, 'file']),
  };
}

/** What a source says of the column that names the unit. */
interface UnitColumn {
  readonly column?: string | undefined;
  readonly values?: readonly (readonly [string, string])[] | undefined;
}
