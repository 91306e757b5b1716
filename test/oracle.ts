/**
 * The specification again, in plain loops: slow, small, and written from SPEC.md alone, without looking at src.
 * `long` layout and CSV only; no pooled years. It takes a sound method and sound files: where the tool would report a
 * finding of level error (an unknown unit, answer or column, an ambiguous number …), the oracle throws.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The method file (SPEC §3) as parsed from JSON or YAML. */
export type MethodObject = { readonly [name: string]: Json };

type Records = readonly (readonly string[])[];
type Score = number | null;

interface OracleUnit {
  readonly id: string;
  readonly group: string | null;
  readonly rank: number | null;
  readonly index: number | null;
  readonly adjustment: number;
  readonly total: number | null;
  readonly tier: string | null;
  /** used responses */
  readonly responses: number;
  /** share of the applying components' weight that is present */
  readonly coverage: number | null;
}

export interface OracleTrack {
  readonly id: string;
  readonly units: readonly OracleUnit[];
  readonly received: number;
  readonly used: number;
  /** in order of first appearance */
  readonly leftOut: readonly { readonly unit: string | null; readonly reason: string; readonly count: number }[];
  /** components and dimensions, a parent before its children */
  readonly nodes: readonly {
    readonly id: string;
    readonly parent: string | null;
    readonly level: number;
    readonly scores: readonly Score[];
    readonly coverages: readonly Score[];
  }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly component: string;
    readonly values: readonly Score[];
    readonly bases: readonly (number | null)[];
    readonly scores: readonly Score[];
    readonly weights: readonly (number | null)[];
  }[];
}

// ————————————————————————————————————————————————————————————————————————————— plain objects

const isList = (x: Json | undefined): x is readonly Json[] => Array.isArray(x);

function isObject(x: Json | undefined): x is MethodObject {
  return typeof x === 'object' && x !== null && !isList(x);
}

function object(x: Json | undefined): MethodObject {
  if (x === undefined || x === null) return {};
  if (!isObject(x)) throw new Error(`not an object: ${JSON.stringify(x)}`);
  return x;
}

function list(x: Json | undefined): readonly Json[] {
  if (x === undefined || x === null) return [];
  return isList(x) ? x : [x];
}

function text(x: Json | undefined): string {
  if (typeof x === 'string') return x;
  if (typeof x === 'number') return String(x);
  throw new Error(`not a text: ${JSON.stringify(x)}`);
}

function number(x: Json | undefined, otherwise?: number): number {
  if (typeof x === 'number') return x;
  if (x === undefined && otherwise !== undefined) return otherwise;
  throw new Error(`not a number: ${JSON.stringify(x)}`);
}

const textOrNull = (x: Json | undefined): string | null => (x === undefined || x === null ? null : text(x));
const numberOrNull = (x: Json | undefined): number | null => (x === undefined || x === null ? null : number(x));

/** The element that must be there. */
function at<T>(xs: readonly T[], i: number): T {
  const x = xs[i];
  if (x === undefined) throw new Error(`nothing at ${i} of ${xs.length}`);
  return x;
}

function sum(xs: readonly number[]): number {
  let s = 0;
  for (const x of xs) s += x;
  return s;
}

function least(xs: readonly number[]): number {
  let m = Number.POSITIVE_INFINITY;
  for (const x of xs) if (x < m) m = x;
  return m;
}

function greatest(xs: readonly number[]): number {
  let m = Number.NEGATIVE_INFINITY;
  for (const x of xs) if (x > m) m = x;
  return m;
}

// ————————————————————————————————————————————————————————————————————————————— text, SPEC §3.3

const OLD_AND_NEW_TONES = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
] as const;

const folded = new Map<string, string>();

/** The same cells come again and again. */
function fold(cell: string): string {
  const text = folded.get(cell) ?? foldCell(cell);
  folded.set(cell, text);
  return text;
}

function foldCell(cell: string): string {
  let t = cell.normalize('NFC');
  t = t.replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/gu, '');
  t = t.replace(/[Ðð]/gu, 'Đ').toLowerCase();
  t = t.replace(/&/gu, ' và ');
  for (const [old, new_] of OLD_AND_NEW_TONES) t = t.replaceAll(old, new_);
  t = t.replace(/\s+/gu, ' ').trim();
  return t.replace(/ ?([-,]) ?/gu, '$1');
}

const isBlank = (cell: string): boolean => fold(cell) === '';

/** A unit's name: without a leading UBND, the kind of unit written out. */
function foldUnit(cell: string): string {
  let t = fold(cell).replace(/^ubnd /u, '');
  t = t.replace(/^tp(\. ?| )/u, 'thành phố ');
  t = t.replace(/^tx(\. ?| )/u, 'thị xã ');
  t = t.replace(/^h\. ?/u, 'huyện ');
  t = t.replace(/^p\. ?/u, 'phường ');
  return t;
}

// ————————————————————————————————————————————————————————————————————————————— answers, SPEC §3.4

/** One answer: none, “don't know” and the like, a code or number, or the codes of a multiple choice. */
type Answer = 'blank' | 'missing' | number | ReadonlySet<number>;

interface Scale {
  readonly answers: readonly { readonly label: string; readonly code: number }[];
  readonly range: readonly [number, number] | null;
  readonly missing: readonly Json[];
  readonly separator: string | null;
  readonly decimal: string | null;
  readonly unknownIsMissing: boolean;
}

const PLAIN_NUMBERS: Scale = {
  answers: [],
  range: null,
  missing: [],
  separator: null,
  decimal: null,
  unknownIsMissing: false,
};

function readScale(scale: MethodObject): Scale {
  const range = list(scale['number']);
  return {
    answers: Object.entries(object(scale['answers'])).map(([label, code]) => ({
      label: fold(label),
      code: number(code),
    })),
    range: range.length === 2 ? [number(range[0]), number(range[1])] : null,
    missing: list(scale['missing']),
    separator: textOrNull(scale['separator']),
    decimal: textOrNull(scale['decimal']),
    unknownIsMissing: scale['unknown-answers'] === 'missing',
  };
}

/** `5`, `5.0`, `5,0`: a number in which no mark can separate thousands; else null. */
function simpleNumber(t: string): number | null {
  return /^-?\d+([.,]\d{1,2})?$/u.test(t) ? Number(t.replace(',', '.')) : null;
}

/** A number as people write it. Null: not a number. Throws where two readings are in range. */
function readNumber(cell: string, range: readonly [number, number] | null, decimal: string | null): number | null {
  let t = cell.trim();
  let divisor = 1;
  if (t.endsWith('%')) {
    t = t.slice(0, -1).trim();
    divisor = 100;
  }
  if (!/^-?\d[\d.,]*$/u.test(t)) return null;
  const inRange = (x: number): boolean => range === null || (x >= range[0] && x <= range[1]);
  const withDecimalMark = (mark: string): number => {
    const other = mark === ',' ? '.' : ',';
    return Number(t.replaceAll(other, '').replace(mark, '.')) / divisor;
  };
  const marks = t.replace(/[-\d]/gu, '');
  if (marks === '') return Number(t) / divisor;
  if (decimal !== null) return withDecimalMark(decimal);
  if (marks.includes('.') && marks.includes(',')) return withDecimalMark(marks.slice(-1));
  if (marks.length > 1) return Number(t.replace(/[.,]/gu, '')) / divisor;
  const asDecimal = withDecimalMark(marks);
  if (!/^-?[1-9]\d{0,2}[.,]\d{3}$/u.test(t)) return asDecimal;
  const asThousands = Number(t.replace(marks, '')) / divisor;
  if (inRange(asDecimal) && inRange(asThousands)) throw new Error(`ambiguous number: ${cell}`);
  return inRange(asThousands) ? asThousands : asDecimal;
}

/** The code of one answer; `missing`; or null for what is unknown. */
function readOne(cell: string, scale: Scale): number | 'missing' | null {
  const t = fold(cell);
  const plain = simpleNumber(t);
  for (const missing of scale.missing) {
    if (fold(text(missing)) === t) return 'missing';
    const code = simpleNumber(fold(text(missing)));
    if (code !== null && code === plain) return 'missing';
  }
  for (const { label, code } of scale.answers) {
    if (t === label) return code;
    if (plain !== null && plain === code) return code;
    if (t === `${code}. ${label}` || t === `${code}-${label}`) return code;
    if (label === 'x' && (t === '✓' || t === 'có')) return code;
  }
  if (scale.range === null && scale.answers.length > 0) return null;
  const x = readNumber(cell, scale.range, scale.decimal);
  if (x === null) return null;
  if (scale.range !== null && (x < scale.range[0] || x > scale.range[1])) return null;
  return x;
}

function readAnswer(cell: string, scale: Scale): Answer {
  if (isBlank(cell)) return 'blank';
  if (scale.separator === null) {
    const one = readOne(cell, scale);
    if (one === null && !scale.unknownIsMissing) throw new Error(`unknown answer: ${cell}`);
    return one ?? 'missing';
  }
  const codes = new Set<number>();
  for (const part of cell.split(scale.separator)) {
    if (isBlank(part)) continue;
    const one = readOne(part, scale);
    if (one === null && !scale.unknownIsMissing) throw new Error(`unknown answer: ${part}`);
    if (one === null || one === 'missing') return 'missing';
    codes.add(one);
  }
  return codes;
}

/** A published figure, SPEC §3.2. */
function readFigure(cell: string): number | null {
  const t = cell.trim();
  if (isBlank(t) || t === '-' || fold(t) === 'n/a') return null;
  const x = readNumber(t, null, null);
  if (x === null) throw new Error(`no number: ${cell}`);
  return x;
}

// ————————————————————————————————————————————————————————————————————————————— the method, SPEC §3

interface Unit {
  readonly id: string;
  readonly group: string | null;
  readonly names: ReadonlySet<string>;
}

interface Indicator {
  readonly kind: 'indicator';
  readonly id: string;
  readonly component: string;
  readonly weight: number;
  readonly setting: MethodObject;
  readonly question: string | null;
  readonly scale: Scale;
  readonly published: string | null;
  readonly normalisation: MethodObject;
  readonly applies: readonly boolean[];
  readonly values: Score[];
  readonly bases: (number | null)[];
  readonly scores: Score[];
}

interface Node {
  readonly kind: 'node';
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly weight: number;
  readonly mean: Mean;
  readonly children: readonly (Node | Indicator)[];
  readonly applies: readonly boolean[];
  readonly scores: Score[];
  readonly coverages: Score[];
}

interface Mean {
  readonly method: string;
  readonly p: number;
}

interface Track {
  readonly id: string;
  readonly setting: MethodObject;
  readonly units: readonly Unit[];
  readonly components: readonly Node[];
  readonly nodes: readonly Node[];
  readonly indicators: readonly Indicator[];
  readonly mean: Mean;
  readonly missing: MethodObject;
  readonly ranking: MethodObject;
  readonly tiers: Json | undefined;
}

/** The nearest one wins, field by field: the outermost first. */
function nearest(...settings: readonly (Json | undefined)[]): MethodObject {
  let merged: MethodObject = {};
  for (const setting of settings) {
    merged = { ...merged, ...(typeof setting === 'string' ? { method: setting } : object(setting)) };
  }
  return merged;
}

function readMean(setting: MethodObject): Mean {
  return { method: textOrNull(setting['method']) ?? 'arithmetic', p: number(setting['p'], 1) };
}

function readUnits(setting: Json | undefined, files: Map<string, Records>): Unit[] {
  const rows: { id: string; name: string; group: string | null; aliases: readonly string[] }[] = [];
  if (isObject(setting)) {
    const records = recordsOf(text(setting['file']), files);
    const header = at(records, 0);
    for (const record of records.slice(1)) {
      const cell = (name: string): string => {
        const c = header.findIndex((h) => fold(h) === name);
        return c < 0 ? '' : (record[c] ?? '').trim();
      };
      if (cell('id') === '') continue;
      const aliases = cell('aliases').split('|');
      rows.push({ id: cell('id'), name: cell('name'), group: cell('group') === '' ? null : cell('group'), aliases });
    }
  } else {
    for (const entry of list(setting)) {
      const unit = object(entry);
      rows.push({
        id: text(unit['id']),
        name: textOrNull(unit['name']) ?? '',
        group: textOrNull(unit['group']),
        aliases: list(unit['aliases']).map(text),
      });
    }
  }
  return rows.map(({ id, name, group, aliases }) => {
    const names = new Set<string>();
    for (const n of [id, name, ...aliases]) if (!isBlank(n)) names.add(foldUnit(n));
    return { id, group, names };
  });
}

function recordsOf(file: string, files: Map<string, Records>): Records {
  const records = files.get(file);
  if (records === undefined) throw new Error(`no file ${file}`);
  return records;
}

function readTrack(method: MethodObject, setting: MethodObject, files: Map<string, Records>): Track {
  const units = readUnits(setting['units'], files);
  const nodes: Node[] = [];
  const indicators: Indicator[] = [];
  const aggregation = nearest(method['aggregation'], setting['aggregation']);
  const normalisation = nearest(method['normalisation'], setting['normalisation']);

  function readIndicator(entry: MethodObject, component: string): Indicator {
    const only = entry['only'] === undefined ? null : list(entry['only']).map((u) => fold(text(u)));
    const except = list(entry['except']).map((u) => fold(text(u)));
    const scaleName = textOrNull(entry['scale']);
    const indicator: Indicator = {
      kind: 'indicator',
      id: text(entry['id']),
      component,
      weight: number(entry['weight'], 1),
      setting: entry,
      question: textOrNull(entry['question']),
      scale: scaleName === null ? PLAIN_NUMBERS : readScale(object(object(method['scales'])[scaleName])),
      published: textOrNull(entry['published']),
      normalisation: nearest(normalisation, entry['normalisation']),
      applies: units.map((u) => (only === null || only.includes(fold(u.id))) && !except.includes(fold(u.id))),
      values: units.map(() => null),
      bases: units.map(() => null),
      scores: units.map(() => null),
    };
    indicators.push(indicator);
    return indicator;
  }

  function readNode(
    entry: MethodObject,
    parent: string | null,
    level: number,
    component: string,
    above: MethodObject,
  ): Node {
    const mean = nearest(above, entry['aggregation']);
    const id = text(entry['id']);
    const children: (Node | Indicator)[] = [];
    const applies: boolean[] = units.map(() => false);
    const node: Node = {
      kind: 'node',
      id,
      parent,
      level,
      weight: number(entry['weight'], 1),
      mean: readMean(mean),
      children,
      applies,
      scores: units.map(() => null),
      coverages: units.map(() => null),
    };
    nodes.push(node);
    for (const item of list(entry['indicators'])) {
      const child = object(item);
      if (child['indicators'] === undefined) children.push(readIndicator(child, component));
      else children.push(readNode(child, id, level + 1, component, mean));
    }
    for (let u = 0; u < units.length; u++) applies[u] = children.some((c) => c.applies[u]);
    return node;
  }

  const components: Node[] = [];
  for (const item of list(setting['components'])) {
    const entry = object(item);
    components.push(readNode(entry, null, 1, text(entry['id']), aggregation));
  }
  return {
    id: text(setting['id']),
    setting,
    units,
    components,
    nodes,
    indicators,
    mean: readMean(aggregation),
    missing: nearest(method['missing'], setting['missing']),
    ranking: nearest(method['ranking'], setting['ranking']),
    tiers: setting['tiers'] ?? method['tiers'],
  };
}

// ————————————————————————————————————————————————————————————————————————————— responses, SPEC §3.1, §3.5

interface Response {
  readonly unit: number;
  readonly weight: number;
  readonly answers: ReadonlyMap<string, Answer>;
}

interface Responses {
  readonly used: readonly Response[];
  readonly received: number;
  readonly leftOut: { unit: string | null; reason: string; count: number }[];
}

function readResponses(
  method: MethodObject,
  track: Track,
  tracks: readonly Track[],
  files: Map<string, Records>,
): Responses {
  const rules = object(method['responses']);
  const duplicates = textOrNull(rules['duplicates']) ?? 'keep-last';
  const minimumAnswered = number(rules['minimum-answered'], 0);
  const straightLining = textOrNull(rules['straight-lining']) ?? 'flag';

  const used: Response[] = [];
  const leftOut: Responses['leftOut'] = [];
  let received = 0;
  function leaveOut(unit: string | null, reason: string): void {
    const known = leftOut.find((l) => l.unit === unit && l.reason === reason);
    if (known === undefined) leftOut.push({ unit, reason, count: 1 });
    else known.count += 1;
  }

  const scaleOf = new Map<string, Scale>();
  for (const i of track.indicators) if (i.question !== null) scaleOf.set(i.question, i.scale);
  const applying = track.units.map((_, u) => {
    const questions = new Set<string>();
    for (const i of track.indicators) if (i.question !== null && i.applies[u]) questions.add(i.question);
    return questions;
  });

  interface Kept {
    response: Response;
    respondent: string;
  }
  const groups: { asked: string[]; kept: Kept[] }[] = [];
  for (const item of list(track.setting['survey'])) {
    const source = object(item);
    const records = recordsOf(text(source['file']), files);
    const header = at(records, 0).map(fold);
    const column = (names: readonly string[]): number => {
      const folded = names.map(fold);
      const c = header.findIndex((h) => folded.includes(h));
      if (c < 0) throw new Error(`no column ${names.join(' | ')} in ${text(source['file'])}`);
      return c;
    };
    const unitSetting = source['unit'];
    const unitColumn = column([isObject(unitSetting) ? text(unitSetting['column']) : text(unitSetting)]);
    const unitValues = isObject(unitSetting) ? Object.entries(object(unitSetting['values'])) : [];
    const respondentColumn = source['respondent'] === undefined ? null : column([text(source['respondent'])]);
    const weightColumn = source['weight'] === undefined ? null : column([text(source['weight'])]);
    const where = Object.entries(object(source['where'])).map(([name, values]) => ({
      column: column([name]),
      values: list(values).map((v) => fold(text(v))),
    }));
    const asked = source['questions'] === undefined ? [...scaleOf.keys()] : list(source['questions']).map(text);
    const questions = asked.map((id) => ({
      id,
      column: column([id, ...list(object(method['questions'])[id]).map(text)]),
      scale: scaleOf.get(id) ?? PLAIN_NUMBERS,
    }));

    function findUnit(cell: string): number {
      for (const [value, id] of unitValues) {
        if (fold(value) === fold(cell)) return track.units.findIndex((u) => fold(u.id) === fold(text(id)));
      }
      return track.units.findIndex((unit) => unit.names.has(foldUnit(cell)));
    }
    function unitOf(cell: string): number {
      const u = findUnit(cell);
      if (u < 0) throw new Error(`unknown unit: ${cell}`);
      return u;
    }

    // Duplicates are looked for in all sources that ask a question in common with the first such one.
    const group = groups.find((g) => g.asked.some((id) => asked.includes(id)));
    const kept = group?.kept ?? [];
    groups.push({ asked, kept });
    for (const record of records.slice(1)) {
      const cell = (c: number): string => record[c] ?? '';
      if (record.every(isBlank)) continue;
      const chosen = where.every((w) => w.values.includes(fold(cell(w.column))));
      const excluded = isBlank(cell(unitColumn)) ? -1 : findUnit(cell(unitColumn));
      // What is about another track's unit is no response of this one.
      const meant = unitValues.find(([value]) => fold(value) === fold(cell(unitColumn)))?.[1] ?? cell(unitColumn);
      const elsewhere = tracks.some((other) => other.units.some(({ names }) => names.has(foldUnit(text(meant)))));
      if (!chosen && excluded < 0 && elsewhere) continue;
      received += 1;
      if (!chosen) {
        leaveOut(excluded < 0 ? null : at(track.units, excluded).id, 'where');
        continue;
      }
      if (isBlank(cell(unitColumn))) {
        leaveOut(null, 'no-unit');
        continue;
      }
      const unit = unitOf(cell(unitColumn));
      const id = at(track.units, unit).id;
      const its = new Set([...at(applying, unit)].filter((q) => asked.includes(q)));

      const answers = new Map<string, Answer>();
      for (const q of questions) answers.set(q.id, readAnswer(cell(q.column), q.scale));
      let answered = 0;
      for (const q of its) if ((answers.get(q) ?? 'blank') !== 'blank') answered += 1;
      if (answered === 0) {
        leaveOut(id, 'blank');
        continue;
      }
      if (answered / its.size < minimumAnswered) {
        leaveOut(id, 'minimum-answered');
        continue;
      }
      const codes: number[] = [];
      for (const q of its) {
        const scale = scaleOf.get(q) ?? PLAIN_NUMBERS;
        const answer = answers.get(q);
        if (scale.answers.length > 0 && scale.separator === null && typeof answer === 'number') codes.push(answer);
      }
      if (straightLining === 'drop' && codes.length >= 8 && codes.every((c) => c === codes[0])) {
        leaveOut(id, 'straight-lining');
        continue;
      }
      let weight = 1;
      if (weightColumn !== null) {
        const w = readNumber(cell(weightColumn), null, null);
        if (w === null) throw new Error(`no weight: ${cell(weightColumn)}`);
        weight = w;
      }
      const respondent = respondentColumn === null ? '' : fold(cell(respondentColumn));
      kept.push({ response: { unit, weight, answers }, respondent });
    }
  }
  for (const kept of new Set(groups.map((g) => g.kept))) {
    for (let r = 0; r < kept.length; r++) {
      const { response, respondent } = at(kept, r);
      const same = (k: { response: Response; respondent: string }): boolean =>
        respondent !== '' && k.respondent === respondent && k.response.unit === response.unit;
      const before = kept.slice(0, r).some(same);
      const after = kept.slice(r + 1).some(same);
      if (duplicates === 'error' && after) throw new Error(`duplicate response: ${respondent}`);
      if ((duplicates === 'keep-last' && after) || (duplicates === 'keep-first' && before)) {
        leaveOut(at(track.units, response.unit).id, 'duplicate');
      } else {
        used.push(response);
      }
    }
  }
  return { used, received, leftOut };
}

// ————————————————————————————————————————————————————————————————————————————— indicator values, SPEC §4

function fillValues(track: Track, responses: readonly Response[], files: Map<string, Records>): void {
  const minimumBase = number(track.missing['minimum-base'], 1);
  for (const indicator of track.indicators) {
    for (let u = 0; u < track.units.length; u++) {
      if (!indicator.applies[u]) continue;
      if (indicator.published !== null) {
        indicator.values[u] = publishedFigure(track, indicator.published, u, files);
        continue;
      }
      const answers: { answer: Answer; weight: number }[] = [];
      for (const r of responses) {
        if (r.unit === u)
          answers.push({ answer: r.answers.get(indicator.question ?? '') ?? 'blank', weight: r.weight });
      }
      const base = answers.filter((a) => a.answer !== 'blank' && a.answer !== 'missing').length;
      indicator.bases[u] = base;
      indicator.values[u] = base < minimumBase || base === 0 ? null : statistic(indicator.setting, answers);
    }
  }
}

function publishedFigure(track: Track, name: string, unit: number, files: Map<string, Records>): Score {
  let found = false;
  for (const item of list(track.setting['published'])) {
    const table = object(item);
    const records = recordsOf(text(table['file']), files);
    const header = at(records, 0).map(fold);
    const unitColumn = header.indexOf(fold(text(table['unit'])));
    const column = header.indexOf(fold(name));
    if (column < 0) continue;
    found = true;
    for (const record of records.slice(1)) {
      if (at(track.units, unit).names.has(foldUnit(record[unitColumn] ?? ''))) return readFigure(record[column] ?? '');
    }
  }
  if (!found) throw new Error(`no published column ${name}`);
  return null;
}

function statistic(setting: MethodObject, answers: readonly { answer: Answer; weight: number }[]): Score {
  /** 100 · Σw of the answers that hit / Σw of the valid ones (and the missing ones other than blanks with base: all) */
  function share(hits: (answer: number | ReadonlySet<number>) => boolean): Score {
    let above = 0;
    let below = 0;
    for (const { answer, weight } of answers) {
      if (answer === 'blank') continue;
      if (answer === 'missing') {
        if (setting['base'] === 'all') below += weight;
        continue;
      }
      below += weight;
      if (hits(answer)) above += weight;
    }
    return below === 0 ? null : (100 * above) / below;
  }
  function shareOf(codes: readonly number[]): Score {
    return share((answer) => codes.some((c) => (typeof answer === 'number' ? answer === c : answer.has(c))));
  }
  const valid: { x: number; w: number }[] = [];
  for (const { answer, weight } of answers) if (typeof answer === 'number') valid.push({ x: answer, w: weight });
  valid.sort((a, b) => a.x - b.x);
  const weights = sum(valid.map((v) => v.w));

  switch (setting['statistic']) {
    case 'share':
      return shareOf(list(setting['of']).map((c) => number(c)));
    case 'share-above':
      return share((x) => typeof x === 'number' && x > number(setting['than']));
    case 'share-below':
      return share((x) => typeof x === 'number' && x < number(setting['than']));
    case 'mean':
      return weights === 0 ? null : sum(valid.map((v) => v.w * v.x)) / weights;
    case 'median': {
      let passed = 0;
      for (let i = 0; i < valid.length; i++) {
        passed += at(valid, i).w;
        if (passed > weights / 2) return at(valid, i).x;
        if (passed === weights / 2) return (at(valid, i).x + at(valid, i + 1).x) / 2;
      }
      return null;
    }
    case 'quantile': {
      if (valid.length === 0) return null;
      const h = (valid.length - 1) * number(setting['p']);
      const i = Math.floor(h);
      const low = at(valid, i).x;
      const high = i + 1 < valid.length ? at(valid, i + 1).x : low;
      return low + (h - i) * (high - low);
    }
    case 'balance': {
      const for_ = shareOf(list(setting['of']).map((c) => number(c)));
      const against = shareOf(list(setting['against']).map((c) => number(c)));
      return for_ === null || against === null ? null : for_ - against;
    }
    default:
      throw new Error(`no statistic: ${JSON.stringify(setting['statistic'])}`);
  }
}

// ————————————————————————————————————————————————————————————————————————————— scores, SPEC §5

function fillScores(track: Track, tracks: readonly Track[], withheld: readonly (readonly boolean[])[]): void {
  for (const indicator of track.indicators) {
    for (let u = 0; u < track.units.length; u++) {
      const x = indicator.values[u];
      if (x === undefined || x === null) continue;
      const reference = referenceValues(track, indicator, u, tracks, withheld);
      indicator.scores[u] = normalise(
        x,
        reference,
        indicator.setting['direction'] !== 'negative',
        indicator.normalisation,
      );
    }
  }
}

function referenceValues(
  track: Track,
  indicator: Indicator,
  unit: number,
  tracks: readonly Track[],
  withheld: readonly (readonly boolean[])[],
): number[] {
  const over = textOrNull(indicator.normalisation['over']) ?? 'track';
  const reference: number[] = [];
  const all = textOrNull(indicator.normalisation['reference']) === 'all';
  const take = (x: Score | undefined, t: Track, u: number): void => {
    if (x !== null && x !== undefined && (all || !withheld[tracks.indexOf(t)]?.[u])) reference.push(x);
  };
  if (over === 'all') {
    for (const t of tracks) {
      for (const other of t.indicators) {
        if (fold(other.id) === fold(indicator.id))
          other.values.forEach((x, u) => {
            take(x, t, u);
          });
      }
    }
  } else {
    for (let u = 0; u < track.units.length; u++) {
      if (over === 'track' || at(track.units, u).group === at(track.units, unit).group)
        take(indicator.values[u], track, u);
    }
  }
  return reference;
}

function normalise(x: number, reference: readonly number[], positive: boolean, setting: MethodObject): Score {
  const method = textOrNull(setting['method']) ?? 'min-max';
  const from = number(setting['from'], 1);
  const to = number(setting['to'], 10);
  /** nought to from, 1 to `to`, both exactly: no rounding may carry a score outside, where a mean has no value */
  const between = (part: number): number => from + (to - from) * part;
  const mirrored = (score: number): number => (positive ? score : from + to - score);

  const n = reference.length;
  const min = least(reference);
  const max = greatest(reference);
  const hasSpread = max - min > 1e-12 * Math.max(Math.abs(max), Math.abs(min));
  const noSpread = textOrNull(setting['no-spread']) ?? 'missing';
  const withoutSpread = (middle: number): Score => {
    if (noSpread === 'middle') return middle;
    return noSpread === 'best' ? to : null;
  };

  /** number of reference values below x (of −x where less is better), + 1 */
  let rank = 1;
  for (const r of reference) if (positive ? r < x : r > x) rank += 1;

  switch (method) {
    case 'min-max':
      if (!hasSpread) return withoutSpread((from + to) / 2);
      return mirrored(between((x - min) / (max - min)));
    case 'goalposts': {
      const lower = number(setting['lower']);
      const upper = number(setting['upper']);
      let score = between((x - lower) / (upper - lower));
      if (setting['clip'] !== false) score = Math.min(to, Math.max(from, score));
      return mirrored(score);
    }
    case 'z-score': {
      const mean = number(setting['mean'], 0);
      const sd = number(setting['sd'], 1);
      if (n < 2 || !hasSpread) return withoutSpread(mean);
      const centre = sum(reference) / n;
      const s = Math.sqrt(sum(reference.map((r) => (r - centre) ** 2)) / (n - 1));
      return mean + ((positive ? sd : -sd) * (x - centre)) / s;
    }
    case 'rank':
      return hasSpread ? rank : withoutSpread((n + 1) / 2);
    case 'percentile':
      if (!hasSpread) return withoutSpread((from + to) / 2);
      return between((rank - 1) / (n - 1));
    case 'target': {
      if (!hasSpread) return withoutSpread((from + to) / 2);
      const target = number(setting['target']);
      if (positive) return x >= target ? to : between((x - min) / (target - min));
      return x <= target ? to : between((max - x) / (max - target));
    }
    case 'none':
      return x;
    default:
      throw new Error(`no normalisation ${method}`);
  }
}

// ————————————————————————————————————————————————————————————————————————————— components and index, SPEC §6

/** Fills the scores and coverages of a component or dimension, its children first. */
function fillNode(node: Node, threshold: number): void {
  for (const child of node.children) if (child.kind === 'node') fillNode(child, threshold);
  for (let u = 0; u < node.applies.length; u++) {
    const { score, coverage } = aggregate(node.children, u, node.mean, threshold);
    node.scores[u] = score;
    node.coverages[u] = coverage;
  }
}

/** The mean of the children's scores of one unit. Coverage: null where no child applies, or none has weight. */
function aggregate(
  children: readonly (Node | Indicator)[],
  unit: number,
  mean: Mean,
  threshold: number,
): { score: Score; coverage: number | null } {
  let applying = 0;
  let present = 0;
  const scores: { s: number; w: number }[] = [];
  for (const child of children) {
    if (!child.applies[unit]) continue;
    applying += child.weight;
    const s = child.scores[unit];
    if (s === undefined || s === null) continue;
    present += child.weight;
    if (child.weight > 0) scores.push({ s, w: child.weight });
  }
  if (applying === 0) return { score: null, coverage: null };
  const coverage = present / applying;
  const enough = threshold >= 1 ? coverage >= 1 - 1e-12 : roundDecimal(coverage, 4) >= roundDecimal(threshold, 4);
  if (scores.length === 0 || !enough) return { score: null, coverage };
  return { score: meanOf(scores, mean), coverage };
}

function meanOf(scores: readonly { s: number; w: number }[], mean: Mean): number {
  const weights = sum(scores.map(({ w }) => w));
  switch (mean.method) {
    case 'arithmetic':
      return sum(scores.map(({ s, w }) => w * s)) / weights;
    case 'geometric':
      return Math.exp(sum(scores.map(({ s, w }) => w * Math.log(s))) / weights);
    case 'harmonic':
      return weights / sum(scores.map(({ s, w }) => w / s));
    case 'power':
      return (sum(scores.map(({ s, w }) => w * s ** mean.p)) / weights) ** (1 / mean.p);
    default:
      throw new Error(`no mean ${mean.method}`);
  }
}

/** Out-of / to; 1 for the methods without a `to`. All indicators of a track have the same scale. */
function indexFactor(method: MethodObject, track: Track): number {
  const setting = at(track.indicators, 0).normalisation;
  if (setting['method'] === 'z-score' || setting['method'] === 'rank') return 1;
  return number(object(method['index'])['out-of'], 100) / number(setting['to'], 10);
}

/** The effective weights of the indicators in one unit's index; what is not entered has none. */
function effectiveWeights(
  children: readonly (Node | Indicator)[],
  unit: number,
  above: number,
): Map<Indicator, number> {
  const weights = new Map<Indicator, number>();
  const present = children.filter((c) => c.applies[unit] && c.scores[unit] !== null);
  const total = sum(present.map((c) => c.weight));
  if (total === 0) return weights;
  for (const child of present) {
    const weight = (above * child.weight) / total;
    if (child.kind === 'indicator') weights.set(child, weight);
    else for (const [indicator, w] of effectiveWeights(child.children, unit, weight)) weights.set(indicator, w);
  }
  return weights;
}

// ————————————————————————————————————————————————————————————————————————————— rank and tier, SPEC §7

/** Half away from zero on the decimal text of 15 significant digits: 2.675 → 2.68. */
export function roundDecimal(x: number, decimals: number): number {
  if (x === 0) return 0;
  const [mantissa = '0', exponent = '0'] = Math.abs(x).toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', '')); // |x| = digits · 10^(exponent − 14)
  const shift = Number(exponent) - 14 + decimals;
  if (shift >= 0) return Number(x.toPrecision(15));
  const divisor = 10n ** BigInt(-shift);
  const rounded = (digits * 2n + divisor) / (divisor * 2n);
  const value = Number(`${rounded}e${-decimals}`);
  return x < 0 && value !== 0 ? -value : value;
}

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-12, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

interface Standing {
  readonly unit: number;
  readonly group: string | null;
  /** as compared: rounded where `on: published` */
  readonly total: number;
  rank: number;
  better: number;
  tier: string | null;
}

function rankAndTier(standings: Standing[], ranking: MethodObject, tiers: Json | undefined): void {
  const groups = new Map<string | null, Standing[]>();
  for (const s of standings) {
    const group = ranking['within'] === 'group' ? s.group : null;
    groups.set(group, [...(groups.get(group) ?? []), s]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => b.total - a.total);
    let first = at(group, 0); // of those it is tied with
    let place = 1;
    group.forEach((standing, i) => {
      if (!isEqual(standing.total, first.total)) {
        first = standing;
        place = ranking['ties'] === 'dense' ? place + 1 : i + 1;
      }
      standing.rank = place;
      standing.better = group.indexOf(first);
    });
    if (isList(tiers)) {
      for (const s of group) s.tier = tierOf(s, group.length, tiers);
    } else if (isObject(tiers)) {
      naturalBreaks(group, list(tiers['names']).map(text));
    }
  }
}

function tierOf(standing: Standing, ranked: number, tiers: readonly Json[]): string | null {
  for (const item of tiers) {
    const tier = object(item);
    const from = numberOrNull(tier['from']);
    const top = numberOrNull(tier['top']);
    if (from !== null && (standing.total >= from || isEqual(standing.total, from))) return text(tier['name']);
    if (top !== null && standing.better + 1 <= top * ranked + 1e-9) return text(tier['name']);
  }
  return null;
}

/** The cut into classes with the least sum of squares around the classes' means, by trying all. `group`: best first. */
function naturalBreaks(group: readonly Standing[], names: readonly string[]): void {
  if (new Set(group.map((s) => s.total)).size < names.length) return;
  const { cuts } = leastSquares(
    group.map((s) => s.total),
    0,
    names.length,
  );
  group.forEach((standing, i) => {
    standing.tier = at(names, cuts.filter((c) => c <= i).length - 1);
  });
}

/** The best starts of `classes` classes over totals[start…]. */
function leastSquares(totals: readonly number[], start: number, classes: number): { cost: number; cuts: number[] } {
  const cost = (end: number): number => {
    const members = totals.slice(start, end);
    const mean = sum(members) / members.length;
    return sum(members.map((t) => (t - mean) ** 2));
  };
  if (classes === 1) return { cost: cost(totals.length), cuts: [start] };
  let best = { cost: Number.POSITIVE_INFINITY, cuts: [start] };
  for (let end = start + 1; end <= totals.length - classes + 1; end++) {
    const rest = leastSquares(totals, end, classes - 1);
    const whole = cost(end) + rest.cost;
    if (whole < best.cost) best = { cost: whole, cuts: [start, ...rest.cuts] };
  }
  return best;
}

// ————————————————————————————————————————————————————————————————————————————— the whole

export function oracle(method: MethodObject, files: Map<string, Records>): OracleTrack[] {
  const tracks = list(method['tracks']).map((t) => readTrack(method, object(t), files));
  const responses = tracks.map((track) => readResponses(method, track, tracks, files));
  tracks.forEach((track, t) => {
    fillValues(track, at(responses, t).used, files);
  });
  const withheld = tracks.map((track, t) => {
    const least = number(track.ranking['minimum-responses'], 0);
    return track.units.map((_, u) => at(responses, t).used.filter((r) => r.unit === u).length < least);
  });
  for (const track of tracks) fillScores(track, tracks, withheld);
  return tracks.map((track, t) => finish(method, track, at(responses, t)));
}

function finish(method: MethodObject, track: Track, responses: Responses): OracleTrack {
  const { ranking, missing, units, indicators } = track;
  const coverage = number(missing['coverage'], 0.6667);
  const indexCoverage = number(missing['index-coverage'], 1);
  for (const component of track.components) fillNode(component, coverage);

  const factor = indexFactor(method, track);
  const decimals = number(ranking['decimals'], 2);
  const used = units.map((_, u) => responses.used.filter((r) => r.unit === u).length);
  const tooFew = used.map((n) => n < number(ranking['minimum-responses'], 0));

  const standings: Standing[] = [];
  const rows = units.map((unit, u) => {
    let adjustment = 0;
    for (const item of list(method['adjustments'])) {
      const entry = object(item);
      const its = fold(text(entry['unit'])) === fold(unit.id);
      const here = entry['track'] === undefined || fold(text(entry['track'])) === fold(track.id);
      if (its && here) adjustment += number(entry['points']);
    }
    const whole = aggregate(track.components, u, track.mean, indexCoverage);
    const index = whole.score === null || tooFew[u] ? null : whole.score * factor;
    const total = index === null ? null : index + adjustment;
    if (total !== null) {
      const compared = ranking['on'] === 'published' ? roundDecimal(total, decimals) : total;
      standings.push({ unit: u, group: unit.group, total: compared, rank: 0, better: 0, tier: null });
    }
    const weights = index === null ? new Map<Indicator, number>() : effectiveWeights(track.components, u, 1);
    return { unit, index, total, adjustment, weights, coverage: tooFew[u] ? null : whole.coverage };
  });
  rankAndTier(standings, ranking, track.tiers);

  /** What is shown nowhere of a unit under `minimum-responses`. */
  const shown = (scores: readonly Score[]): Score[] => scores.map((s, u) => (tooFew[u] ? null : s));
  return {
    id: track.id,
    units: rows.map(({ unit, index, total, adjustment, coverage: share }, u) => {
      const standing = standings.find((s) => s.unit === u);
      return {
        id: unit.id,
        group: unit.group,
        rank: standing?.rank ?? null,
        index,
        adjustment,
        total,
        tier: standing?.tier ?? null,
        responses: at(used, u),
        coverage: share,
      };
    }),
    received: responses.received,
    used: responses.used.length,
    leftOut: responses.leftOut,
    nodes: track.nodes.map(({ id, parent, level, scores, coverages }) => ({
      id,
      parent,
      level,
      scores: shown(scores),
      coverages: shown(coverages),
    })),
    indicators: indicators.map((i) => ({
      id: i.id,
      component: i.component,
      values: shown(i.values),
      bases: shown(i.bases),
      scores: shown(i.scores),
      weights: rows.map(({ weights }) => weights.get(i) ?? null),
    })),
  };
}
