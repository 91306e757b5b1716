/**
 * Random sound methods and surveys: what `oracle.ts` and the program must agree on. A seed always gives the same case.
 * No case holds anything that the specification calls an error, nor one whose result hangs on the last bit of a sum.
 */
import { type Json, type MethodObject, type OracleTrack, oracle, roundDecimal } from './oracle.ts';

export interface RandomCase {
  readonly method: MethodObject;
  /** records as text by file name; the first is the header */
  readonly files: Map<string, string[][]>;
}

export function randomCase(seed: number): RandomCase {
  for (let attempt = 0; attempt < 100; attempt++) {
    const candidate = drawCase(new Dice(seed * 101 + attempt));
    if (!isOnKnifeEdge(candidate)) return candidate;
  }
  throw new Error(`no sound case for seed ${seed}`);
}

/** The records as a CSV file. */
export function csvText(records: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return records.map((record) => `${record.map(quoted).join(',')}\n`).join('');
}

type Fields = { [name: string]: Json };

// ————————————————————————————————————————————————————————————————————————————— chance

/** mulberry32 */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1);
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  /** a whole number from a to b, both included */
  whole(a: number, b: number): number {
    return a + Math.floor(this.next() * (b - a + 1));
  }

  pick<T>(xs: readonly T[]): T {
    const x = xs[Math.floor(this.next() * xs.length)];
    if (x === undefined) throw new Error('nothing to pick from');
    return x;
  }

  shuffled<T>(xs: readonly T[]): T[] {
    const keyed = xs.map((x) => ({ x, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ x }) => x);
  }

  some<T>(xs: readonly T[], n: number): T[] {
    return this.shuffled(xs).slice(0, n);
  }
}

// ————————————————————————————————————————————————————————————————————————————— spelling

/** The same text by SPEC §3.3, written another way. */
function respelled(d: Dice, text: string): string {
  if (d.chance(0.65)) return text;
  switch (d.whole(0, 10)) {
    case 0:
      return text.normalize('NFD');
    case 1:
      return text.toUpperCase();
    case 2:
      return text.toLowerCase();
    case 3:
      return text.replace(' ', '  ');
    case 4:
      return text.replace(' ', '\u00a0');
    case 5:
      return ` ${text} `;
    case 6:
      return text.replace('Đ', 'Ð');
    case 7:
      return /òa|oà|óa|oá|ủy|uỷ/u.test(text) ? otherTonePlacement(text) : text;
    case 8:
      return text.replace(' và ', ' & ');
    case 9:
      return /\p{L}-\p{L}/u.test(text) ? text.replace('-', ' - ') : text.replace(/ ?- ?/u, '-').replace(', ', ' ,');
    default:
      return `${text.slice(0, 1)}\u200b${text.slice(1)}`;
  }
}

function otherTonePlacement(text: string): string {
  const pairs = [
    ['òa', 'oà'],
    ['óa', 'oá'],
    ['ủy', 'uỷ'],
  ] as const;
  for (const [a, b] of pairs) {
    if (text.includes(a)) return text.replace(a, b);
    if (text.includes(b)) return text.replace(b, a);
  }
  return text;
}

interface DrawnUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: string | null;
}

function spelledUnit(d: Dice, unit: DrawnUnit): string {
  const style = d.next();
  if (style < 0.15) return d.chance(0.2) ? unit.id.toLowerCase() : unit.id;
  if (style < 0.3 && unit.aliases.length > 0) return respelled(d, d.pick(unit.aliases));
  if (style < 0.5) {
    const short = unit.name
      .replace(/^thành phố /u, d.pick(['TP ', 'TP. ', 'TP.', 'tp. ']))
      .replace(/^thị xã /u, d.pick(['TX ', 'TX. ', 'TX.']))
      .replace(/^huyện /u, d.pick(['H. ', 'H.']))
      .replace(/^phường /u, d.pick(['P. ', 'P.']));
    return d.chance(0.3) && /^\p{Ll}/u.test(unit.name) ? `UBND ${short}` : short;
  }
  if (style < 0.65 && unit.name.startsWith('UBND ')) return unit.name.slice('UBND '.length);
  if (style < 0.65 && /^\p{Ll}/u.test(unit.name)) return respelled(d, `UBND ${unit.name}`);
  return respelled(d, unit.name);
}

const DEPARTMENTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['SCT', 'Sở Công Thương', ['Sở CT']],
  ['STC', 'Sở Tài chính', []],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', ['Sở NN-MT', 'Sở NN&PTNT']],
  ['SVHTTDL', 'Sở Văn hoá, Thể thao và Du lịch', ['Sở VH-TT-DL']],
  ['CT', 'Cục Thuế tỉnh', ['Thuế tỉnh']],
  ['BHXH', 'Bảo hiểm xã hội', []],
  ['KKT-ĐN', 'Ban Quản lý KKT Đông Nam', ['BQL Khu kinh tế']],
  ['SYT', 'Sở Y tế', ['Y tế']],
  ['hải quan', 'Chi cục Hải quan – cửa khẩu', []],
];

const LOCALITIES: readonly (readonly [string, string, readonly string[]])[] = [
  ['KA-H', 'huyện Kỳ Anh', []],
  ['KA-T', 'thị xã Kỳ Anh', []],
  ['HT', 'thành phố Hà Tĩnh', ['TPHT']],
  ['ĐT', 'huyện Đức Thọ', ['Đức Thọ cũ']],
  ['TN', 'huyện Thuỷ Nguyên', ['Thủy Nguyên HP']],
  ['HH', 'phường Hòa Hiệp', []],
  ['TC', 'UBND thị trấn Thiên Cầm', []],
  ['07', 'huyện Quỳ Hợp', ['Quỳ-Hợp']],
];

// ————————————————————————————————————————————————————————————————————————————— scales

/** A kind of question: its scale, the answers that it may get and how they are written. */
interface Kind {
  readonly scale: string | null;
  readonly setting: Fields;
  readonly type: 'codes' | 'number' | 'multiple';
  /** from the least to the greatest; sums of them and of the weights are exact */
  readonly values: readonly number[];
  readonly dontKnow: readonly string[];
  readonly odd: readonly string[];
  write(d: Dice, x: number): string;
}

function codes(scale: string, answers: Fields, missing: readonly Json[], more: Fields = {}): Kind {
  const labels = Object.entries(answers).map(([label, code]) => ({ label, code: Number(code) }));
  return {
    scale,
    setting: { answers, ...(missing.length > 0 ? { missing } : {}), ...more },
    type: more['separator'] === undefined ? 'codes' : 'multiple',
    values: labels.map(({ code }) => code).sort((a, b) => a - b),
    dontKnow: missing.map(String),
    odd: more['unknown-answers'] === 'missing' ? ['tùy lúc', 'xem mặt sau'] : [],
    write(d, x) {
      const label = labels.find(({ code }) => code === x)?.label ?? '';
      const style = d.next();
      if (style < 0.5) return respelled(d, label);
      if (style < 0.75) return String(x).replace('.', d.pick(['.', ',']));
      if (style < 0.8 && Number.isInteger(x)) return `${x}${d.pick(['.0', ',0'])}`;
      if (style < 0.9 && Number.isInteger(x) && x >= 0) return `${x}. ${label}`;
      return Number.isInteger(x) && x >= 0 ? `${x} - ${respelled(d, label)}` : label;
    },
  };
}

function numbers(
  scale: string | null,
  setting: Fields,
  values: readonly number[],
  write: (d: Dice, x: number) => string,
): Kind {
  const missing = setting['missing'];
  const dontKnow = Array.isArray(missing) ? missing.map(String) : [];
  return { scale, setting, type: 'number', values, dontKnow, odd: [], write };
}

const comma = (x: number): string => String(x).replace('.', ',');
const either = (d: Dice, x: number): string => (d.chance(0.5) ? comma(x) : String(x));

/** 1234.5 → 1.234,5 */
function grouped(x: number, decimalMark: ',' | '.'): string {
  const [whole = '', fraction] = String(x).split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/gu, decimalMark === ',' ? '.' : ',');
  return fraction === undefined ? marked : `${marked}${decimalMark}${fraction}`;
}

const AGREE = codes(
  'dong-y',
  { 'Hoàn toàn không đồng ý': 1, 'Không đồng ý': 2, 'Bình thường': 3, 'Đồng ý': 4, 'Hoàn toàn đồng ý': 5 },
  ['Không biết', 'Không trả lời', 9, 99],
);

const TICK: Kind = {
  ...codes('danh-dau', { x: 1, Không: 0 }, ['KTL']),
  write: (d, x) => (x === 1 ? d.pick(['x', 'X', '✓', 'có', 'Có', '1']) : d.pick(['Không', '0'])),
};

const CHANNELS: Kind = codes('kênh', { Cổng: 1, 'Trực tiếp, tại chỗ': 2, 'Điện thoại': 3, Báo: 4 }, ['Không biết', 9], {
  separator: '; ',
});

const CHANNELS_COMMA: Kind = {
  ...codes('kenh 2', { 'Giấy phép': 10, 'Đất đai': 20, Thuế: 30 }, [99], { separator: ', ' }),
  write: (d, x) => {
    const label = x === 10 ? 'Giấy phép' : x === 20 ? 'Đất đai' : 'Thuế';
    return d.chance(0.6) ? respelled(d, label) : String(x);
  },
};

const KINDS: readonly Kind[] = [
  AGREE,
  codes('chất lượng', { 'Rất kém': 1, 'Kém - chậm': 2, 'Hoà nhã, tận tình': 3, 'Thủ tục và hồ sơ tốt': 4 }, [
    'Chưa sử dụng',
    0,
  ]),
  codes('co-khong', { Có: 1, Không: 0 }, ['Không biết']),
  codes('thay-doi', { 'Giảm mạnh': -2, Giảm: -1, 'Không đổi': 0, Tăng: 1, 'Tăng mạnh': 2 }, ['Không rõ']),
  codes('mot-phan', { Không: 0, 'Một phần': 0.5, Có: 1 }, ['Không ý kiến'], { 'unknown-answers': 'missing' }),
  TICK,
  CHANNELS,
  CHANNELS_COMMA,
  numbers('ngay', { number: [0, 365], missing: [999] }, [0, 1, 2, 2.5, 3, 5, 7, 10, 30, 45.5, 365], (d, x) =>
    Number.isInteger(x) && d.chance(0.2) ? `${x}.0` : either(d, x),
  ),
  numbers('gio', { number: [0, 24], decimal: ',', missing: ['KB'] }, [0, 0.5, 1, 1.25, 3, 7.125, 8, 24], (_, x) =>
    comma(x),
  ),
  numbers('phí', { number: [0, 5000], decimal: '.' }, [0, 1.125, 2.5, 40, 1250, 4000.5], (_, x) => grouped(x, '.')),
  numbers(
    'tien',
    { number: [100, 99999], missing: ['Từ chối'] },
    [100, 250, 999.5, 1234, 2500.5, 12345, 99000],
    (d, x) => {
      if (d.chance(0.3)) return either(d, x);
      return Number.isInteger(x) ? grouped(x, d.pick([',', '.'] as const)) : grouped(x, d.pick([',', '.'] as const));
    },
  ),
  numbers('ty-le', { number: [0, 1] }, [0, 0.125, 0.25, 0.5, 0.75, 1], (d, x) =>
    d.chance(0.6) ? `${either(d, x * 100)}%` : either(d, x),
  ),
  numbers('diem', { number: [1, 10], missing: [0, 'Không chấm'] }, [1, 2, 3.5, 5, 6.25, 8, 9, 10], either),
  numbers(
    'khong-mat',
    { answers: { 'Không mất': 0 }, number: [1, 100], missing: ['Không biết'] },
    [0, 1, 2, 5, 7.5, 50],
    (d, x) => (x === 0 ? d.pick(['Không mất', 'không  mất', '0']) : either(d, x)),
  ),
  numbers(null, {}, [-3, 0, 1.5, 4, 10, 25, 60.25, 120], either),
];

// ————————————————————————————————————————————————————————————————————————————— questions

interface Question {
  readonly id: string;
  readonly kind: Kind;
  /** the header in the files */
  readonly header: string;
  readonly constant: number | null;
  readonly thin: boolean;
}

function drawQuestions(d: Dice, wide: boolean): Question[] {
  const kinds = d.some(KINDS, d.whole(1, 6));
  const n = wide ? d.whole(9, 13) : d.whole(2, 9);
  const questions: Question[] = [];
  for (let i = 1; i <= n; i++) {
    const kind = wide && i <= 10 ? AGREE : d.pick(kinds);
    const id = d.pick([`Q${i}`, `Q${i}`, `Câu ${i}`]);
    const header = d.chance(0.35) ? `${i}. Doanh nghiệp đánh giá về nội dung thứ ${i}` : id;
    const constant = d.chance(0.07) ? d.pick(kind.values) : null;
    questions.push({ id, kind, header, constant, thin: d.chance(0.1) });
  }
  return questions;
}

function drawAnswer(d: Dice, question: Question, effect: number): string {
  const { kind } = question;
  if (kind.odd.length > 0 && d.chance(0.05)) return d.pick(kind.odd);
  if (kind.dontKnow.length > 0 && d.chance(question.thin ? 0.4 : 0.07)) {
    const cell = d.pick(kind.dontKnow);
    return /\d/u.test(cell) ? cell : respelled(d, cell);
  }
  const draw = (): number => {
    const place = Math.round((kind.values.length - 1) * (0.5 + 0.3 * effect + (d.next() - 0.5) * 0.9));
    return kind.values[Math.min(kind.values.length - 1, Math.max(0, place))] ?? 0;
  };
  if (kind.type === 'multiple') {
    const chosen = new Set([question.constant ?? draw()]);
    if (question.constant === null) while (d.chance(0.4)) chosen.add(draw());
    return [...chosen].map((x) => kind.write(d, x)).join(String(kind.setting['separator']));
  }
  return kind.write(d, question.constant ?? draw());
}

// ————————————————————————————————————————————————————————————————————————————— the tree

interface Column {
  readonly header: string;
  readonly low: number;
  readonly high: number;
  readonly constant: boolean;
}

/** What the scores of a track have in common. */
type Family =
  | { readonly kind: 'ends'; readonly from: number; readonly to: number }
  | { readonly kind: 'z-score' }
  | { readonly kind: 'rank' };

interface Tree {
  readonly d: Dice;
  readonly units: readonly DrawnUnit[];
  readonly grouped: boolean;
  readonly family: Family;
  /** only arithmetic means: some scores may be negative */
  readonly onlyArithmetic: boolean;
  readonly weighted: boolean;
  readonly prefix: string;
  readonly questions: Question[];
  readonly hasPublished: boolean;
  readonly hasSurvey: boolean;
  readonly usedQuestions: Set<Question>;
  readonly columns: Column[];
  /** which units each question is asked of */
  readonly asked: Map<Question, Set<DrawnUnit>>;
  readonly wide: boolean;
  made: number;
}

function drawAggregation(tree: Tree, inherited: string): Json | undefined {
  const { d, family } = tree;
  if (family.kind !== 'ends' || tree.onlyArithmetic) return undefined;
  const choices: Json[] = ['arithmetic', { method: 'power', p: d.pick([0.5, 2, 3]) }];
  if (family.from > 0) {
    choices.push('geometric', 'harmonic', { method: 'geometric' }, { method: 'power', p: d.pick([-1, -2]) });
  }
  if (inherited === 'power' && d.chance(0.3)) return { p: 2 };
  return d.pick(choices);
}

function methodOf(aggregation: Json | undefined, inherited: string): string {
  if (typeof aggregation === 'string') return aggregation;
  if (typeof aggregation !== 'object' || aggregation === null || !('method' in aggregation)) return inherited;
  return String(aggregation['method']);
}

const WEIGHTS = [1, 1, 2, 3, 5, 15, 0.4, 0.5, 0.25];

/** The children of a component or dimension. `everywhere`: the first of them applies to every unit. */
function drawChildren(tree: Tree, depth: number, inherited: string, everywhere: boolean): Json[] {
  const { d } = tree;
  const children: Json[] = [];
  const n = depth === 1 ? d.whole(tree.wide ? 3 : 1, 4) : d.whole(1, 3);
  const withZero = n > 1 && d.chance(0.1);
  for (let i = 0; i < n; i++) {
    const plain = i === 0 && (everywhere || withZero);
    const child: Fields = {};
    const isDimension = depth <= 3 && d.chance(depth === 1 ? 0.3 : 0.25);
    tree.made += 1;
    child['id'] = `${tree.prefix}${isDimension ? 'Nhóm ' : 'CT'}${tree.made}`;
    if (d.chance(0.4)) child['name'] = `Tên của ${tree.made}`;
    if (d.chance(0.6)) child['weight'] = withZero && i === 1 ? 0 : d.pick(WEIGHTS);
    else if (withZero && i === 1) child['weight'] = 0;
    if (isDimension) {
      const aggregation = d.chance(0.35) ? drawAggregation(tree, inherited) : undefined;
      if (aggregation !== undefined) child['aggregation'] = aggregation;
      child['indicators'] = drawChildren(tree, depth + 1, methodOf(aggregation, inherited), plain);
    } else {
      drawIndicator(tree, child, plain);
    }
    children.push(child);
  }
  return children;
}

function drawIndicator(tree: Tree, indicator: Fields, plain: boolean): void {
  const { d, units, family } = tree;
  let asked = units;
  if (!plain && d.chance(0.12)) {
    asked = d.some(units, d.whole(1, units.length));
    indicator['only'] = asked.map((u) => u.id);
  } else if (!plain && d.chance(0.1)) {
    const except = d.some(units, d.whole(1, units.length - 1));
    asked = units.filter((u) => !except.includes(u));
    indicator['except'] = except.map((u) => u.id);
  }
  indicator['direction'] = d.chance(0.65) ? 'positive' : 'negative';
  const scored = family.kind === 'ends' ? family : null;

  let low: number;
  let high: number;
  let mayBeNone = scored !== null && d.chance(0.12);
  if (!tree.hasSurvey || (tree.hasPublished && d.chance(tree.wide ? 0.12 : 0.3))) {
    const header = `Số liệu ${tree.columns.length + 1}${d.chance(0.3) ? ', tỷ lệ (%)' : ''}`;
    [low, high] = d.pick([
      [0, 100],
      [-20, 35],
      [1000, 250000],
      [0, 1],
    ] as const);
    if (mayBeNone && scored !== null) [low, high] = [scored.from, scored.to];
    tree.columns.push({ header, low, high, constant: d.chance(0.07) });
    indicator['published'] = header;
  } else {
    const fresh = tree.questions.filter((q) => !tree.usedQuestions.has(q));
    const question = fresh.length > 0 && d.chance(tree.wide ? 1 : 0.85) ? d.pick(fresh) : d.pick(tree.questions);
    tree.usedQuestions.add(question);
    const everyone = tree.asked.get(question) ?? new Set();
    for (const u of asked) everyone.add(u);
    tree.asked.set(question, everyone);
    indicator['question'] = question.id;
    if (question.kind.scale !== null) indicator['scale'] = question.kind.scale;
    [low, high] = drawStatistic(tree, indicator, question.kind);
    mayBeNone = mayBeNone && scored !== null && low >= scored.from && high <= scored.to;
  }

  const normalisation: Fields = {};
  if (mayBeNone) {
    normalisation['method'] = 'none';
    indicator['direction'] = 'positive';
  } else if (scored !== null && d.chance(0.4)) {
    const width = high - low;
    const method = d.pick(['min-max', 'percentile', 'goalposts', 'goalposts', 'target', 'target']);
    normalisation['method'] = method;
    if (method === 'goalposts') {
      normalisation['lower'] = low + d.pick([0, 0.125, 0.25]) * width;
      normalisation['upper'] = high - d.pick([0, 0.125, 0.5]) * width;
      if (tree.onlyArithmetic && d.chance(0.4)) normalisation['clip'] = false;
    }
    if (method === 'target') normalisation['target'] = low + d.pick([0.25, 0.5, 0.75]) * width;
  }
  if (d.chance(0.15)) normalisation['over'] = d.pick(tree.grouped ? ['track', 'group', 'all'] : ['track', 'all']);
  if (d.chance(0.2))
    normalisation['no-spread'] = d.pick(scored ? ['missing', 'middle', 'best'] : ['missing', 'middle']);
  if (Object.keys(normalisation).length > 0) indicator['normalisation'] = normalisation;
}

/** Sets the statistic; answers the range of its values. */
function drawStatistic(tree: Tree, indicator: Fields, kind: Kind): [number, number] {
  const { d } = tree;
  const low = kind.values[0] ?? 0;
  const high = kind.values.at(-1) ?? 0;
  const some = (): number[] =>
    d.some(kind.values, d.whole(1, Math.max(1, kind.values.length - 1))).sort((a, b) => a - b);
  const ofNumbers = ['mean', 'mean', 'median', 'share-above', 'share-below', ...(tree.weighted ? [] : ['quantile'])];
  const ofCodes = ['share', 'share', 'share', 'balance'];
  const statistic = d.pick(
    kind.type === 'multiple' ? ofCodes : kind.type === 'number' ? ofNumbers : [...ofNumbers, ...ofCodes, 'share'],
  );
  indicator['statistic'] = statistic;
  if (statistic === 'mean' || statistic === 'median') return [low, high];
  if (statistic === 'quantile') {
    indicator['p'] = d.pick([0.25, 0.5, 0.75, 0.9]);
    return [low, high];
  }
  if (statistic === 'balance') {
    const of = some();
    const against = kind.values.filter((v) => !of.includes(v));
    indicator['of'] = of;
    indicator['against'] = d.some(against, d.whole(1, against.length));
    return [-100, 100];
  }
  if (statistic === 'share') indicator['of'] = some();
  else indicator['than'] = d.pick(kind.values);
  if (d.chance(0.25)) indicator['base'] = d.pick(['all', 'all', 'valid']);
  return [0, 100];
}

// ————————————————————————————————————————————————————————————————————————————— a survey file

/** Rows by column key, before the columns are put in order. */
interface Sheet {
  readonly name: string;
  /** key → header as the method writes it */
  readonly headers: Map<string, string>;
  readonly rows: Map<string, string>[];
}

function records(d: Dice, sheet: Sheet): string[][] {
  const keys = d.shuffled([...sheet.headers.keys()]);
  const header = keys.map((key) => respelled(d, sheet.headers.get(key) ?? ''));
  return [header, ...d.shuffled(sheet.rows).map((row) => keys.map((key) => row.get(key) ?? ''))];
}

interface SourcePlan {
  readonly sheet: Sheet;
  readonly where: { readonly column: string; readonly setting: Json; readonly cells: readonly string[] } | null;
  /** the other sources may ask fewer questions */
  readonly asksAll: boolean;
  readonly weighted: boolean;
}

/** Adds a track's responses to a sheet; answers the source's setting. */
function drawSource(tree: Tree, plan: SourcePlan, share: number): Fields {
  const { d, units } = tree;
  const { sheet, where } = plan;
  const source: Fields = { file: sheet.name };
  const used = [...tree.usedQuestions];
  const asked = !plan.asksAll && used.length > 2 && d.chance(0.3) ? d.some(used, d.whole(2, used.length - 1)) : used;
  if (asked !== used) source['questions'] = asked.map((q) => q.id);
  for (const q of asked) sheet.headers.set(`question ${q.id}`, q.header);

  sheet.headers.set('unit', 'Đơn vị được đánh giá');
  const mapped = d.chance(0.15);
  const mapCells = units.map((_, i) => d.pick([String(i + 1), `Mã ${i + 1}`]));
  source['unit'] = mapped
    ? { column: 'Đơn vị được đánh giá', values: Object.fromEntries(units.map((u, i) => [mapCells[i] ?? '', u.id])) }
    : 'Đơn vị được đánh giá';
  const withRespondent = d.chance(0.6);
  if (withRespondent) {
    source['respondent'] = 'Mã phiếu';
    source['respondents'] = 'shared';
    sheet.headers.set('respondent', 'Mã phiếu');
  }
  if (plan.weighted) {
    source['weight'] = 'Trọng số';
    sheet.headers.set('weight', 'Trọng số');
  }
  if (where !== null) {
    source['where'] = { [where.column]: where.setting };
    sheet.headers.set('where', where.column);
  }
  if (d.chance(0.15)) sheet.headers.set('note', 'Ghi chú');

  function row(unit: DrawnUnit | null, fill: (q: Question) => string): Map<string, string> {
    const cells = new Map<string, string>();
    const place = unit === null ? -1 : units.indexOf(unit);
    if (unit !== null) cells.set('unit', mapped ? respelled(d, mapCells[place] ?? '') : spelledUnit(d, unit));
    for (const q of asked) cells.set(`question ${q.id}`, fill(q));
    if (withRespondent && d.chance(0.95)) {
      const code = `P${d.whole(1, 60)}`;
      cells.set('respondent', respelled(d, code));
    }
    // sums of these are exact
    if (plan.weighted) cells.set('weight', d.pick(['1', '2', '0,5', '1.5', '0,75', '1,25', '3']));
    if (where !== null) cells.set('where', respelled(d, d.pick(where.cells)));
    if (d.chance(0.1)) cells.set('note', 'đã gọi lại');
    return cells;
  }

  const added: Map<string, string>[] = [];
  for (const unit of units) {
    const effect = d.next() * 2 - 1;
    const size = d.pick([
      d.pick([0, 1, 2]),
      d.whole(1, 4),
      d.whole(3, 6),
      d.whole(3, 10),
      d.whole(3, 10),
      d.whole(5, 14),
      d.whole(8, 40),
    ]);
    const n = added.length === 0 && unit === units.at(-1) ? 3 : Math.round(size * share);
    for (let i = 0; i < n; i++) {
      const isStraight = d.chance(0.1);
      const code = d.whole(1, 5);
      const isBlankForm = d.chance(0.04);
      const blanks = d.pick([0, 0.05, 0.1, 0.5]);
      added.push(
        row(unit, (q) => {
          const isAsked = tree.asked.get(q)?.has(unit) === true;
          if (isBlankForm) return d.chance(0.1) ? ' ' : '';
          if (!isAsked && d.chance(0.7)) return '';
          if (isStraight && q.kind.type === 'codes' && q.kind.values.includes(code)) return q.kind.write(d, code);
          if (d.chance(blanks) || (q.thin && d.chance(0.4))) return d.chance(0.1) ? '\u00a0' : '';
          return drawAnswer(d, q, effect);
        }),
      );
    }
  }
  for (const original of d.some(added, Math.round(added.length * d.pick([0, 0.05, 0.1])))) {
    if (!withRespondent) continue;
    const copy = new Map(original);
    for (const q of asked) if (d.chance(0.5)) copy.set(`question ${q.id}`, drawAnswer(d, q, 0));
    added.push(copy);
  }
  if (d.chance(0.3)) added.push(row(null, (q) => drawAnswer(d, q, 0)));
  if (where !== null) {
    for (const other of d.some(added, d.whole(0, 3))) {
      const copy = new Map(other);
      copy.set('where', d.pick(['2019', 'Khác', '']));
      added.push(copy);
    }
  } else if (d.chance(0.3)) {
    added.push(d.chance(0.5) ? new Map() : row(null, () => ''));
  }
  sheet.rows.push(...added);
  return source;
}

/** 12.5 → 12.5 or 12,5; 0.5 in a column of shares → 50% as well */
function spelledFigure(d: Dice, x: number, isShare: boolean): string {
  if (Math.abs(x) >= 1000 && !Number.isInteger(x))
    return d.chance(0.5) ? grouped(x, d.pick([',', '.'] as const)) : String(x);
  if (isShare && d.chance(0.4)) return `${comma(x * 100)}%`;
  return either(d, x);
}

function drawPublished(tree: Tree): string[][] {
  const { d, units, columns } = tree;
  const rows: string[][] = [['Đơn vị', ...columns.map((c) => respelled(d, c.header))]];
  const bare = d.chance(0.2) ? d.pick(units) : null;
  for (const unit of d.shuffled(units)) {
    if (unit === bare && d.chance(0.5)) continue;
    rows.push([
      spelledUnit(d, unit),
      ...columns.map((c) => {
        if (unit === bare || d.chance(0.07)) return d.pick(['', '-', 'N/A', ' ']);
        const x = c.low + (c.constant ? 0.5 : d.whole(0, 16) / 16) * (c.high - c.low);
        return spelledFigure(d, Math.round(x * 4) / 4, c.high <= 1);
      }),
    ]);
  }
  return rows;
}

// ————————————————————————————————————————————————————————————————————————————— the case

function drawUnits(d: Dice, localities: boolean): DrawnUnit[] {
  const chosen = d.some(localities ? LOCALITIES : DEPARTMENTS, d.whole(2, 7));
  const grouping = d.pick(['none', 'none', 'all', 'all', 'some']);
  return chosen.map(([id, name, aliases]) => ({
    id,
    name,
    aliases: d.chance(0.7) ? aliases : [],
    group: grouping === 'all' || (grouping === 'some' && d.chance(0.5)) ? d.pick(['A', 'B', 'Nhóm C']) : null,
  }));
}

function drawNormalisation(d: Dice, family: Family): Fields {
  if (family.kind === 'z-score') {
    const scale = d.pick([{}, { mean: 50, sd: 10 }]);
    return { method: 'z-score', ...scale };
  }
  if (family.kind === 'rank') return { method: 'rank' };
  const ends = { from: family.from, to: family.to };
  const method = d.pick(['min-max', 'min-max', 'min-max', 'percentile', 'goalposts']);
  return method === 'goalposts' ? { method, lower: 0, upper: 100, ...ends } : { method, ...ends };
}

function drawMissing(d: Dice): Fields {
  const missing: Fields = {};
  if (d.chance(0.5)) missing['minimum-base'] = d.pick([1, 2, 3, 5]);
  if (d.chance(0.7)) missing['coverage'] = d.pick([0, 0.25, 0.25, 0.5, 0.5, 0.6667, 0.75, 1]);
  if (d.chance(0.85)) missing['index-coverage'] = d.pick([0, 0.25, 0.3333, 0.5, 0.5, 0.6, 0.6667, 0.8, 1]);
  return missing;
}

function drawRanking(d: Dice, allGrouped: boolean, hasSurvey: boolean): Fields {
  const ranking: Fields = {};
  if (d.chance(0.5)) ranking['ties'] = d.pick(['standard', 'dense']);
  if (d.chance(0.5)) ranking['on'] = d.pick(['full', 'published']);
  if (d.chance(0.5)) ranking['decimals'] = d.pick([0, 0, 0, 1, 2, 3]);
  if (allGrouped && d.chance(0.5)) ranking['within'] = d.pick(['group', 'group', 'track']);
  if (hasSurvey && d.chance(0.3)) ranking['minimum-responses'] = d.pick([1, 2, 5, 8]);
  return ranking;
}

/** `lowest`: no total is below it. */
function drawTiers(d: Dice, outOf: number, lowest: number): Json {
  const names = ['Rất tốt', 'Tốt', 'Khá', 'Trung bình', 'Thấp'];
  const kind = d.next();
  if (kind < 0.3) {
    return [
      { name: 'Nhóm dẫn đầu', top: d.pick([0.2, 0.25, 1 / 3]) },
      { name: 'Nhóm giữa', top: d.pick([0.5, 0.6, 0.75]) },
      { name: 'Nhóm cuối', top: 1 },
    ];
  }
  if (kind < 0.55) return { method: 'natural-breaks', names: names.slice(0, d.whole(2, 4)) };
  return names.map((name, i) => ({ name, from: i === 4 ? lowest : ((8 - i) * outOf) / 10 }));
}

function drawCase(d: Dice): RandomCase {
  const files = new Map<string, string[][]>();
  const wide = d.chance(0.3);
  const questions = drawQuestions(d, wide);
  const count = d.pick([1, 1, 2]);
  const outOf = d.pick([100, 100, 100, 10, 5, 1000]);

  const allUnits = Array.from({ length: count }, (_, t) => drawUnits(d, t === 1 || d.chance(0.3)));
  const everyoneGrouped = allUnits.every((units) => units.every((u) => u.group !== null));

  // what the tracks share, and where each departs from it
  const ends: readonly (readonly [number, number])[] = [
    [1, 10],
    [1, 10],
    [0, 100],
    [0, 10],
    [1, 5],
    [10, 100],
  ];
  const drawFamily = (): Family => {
    const [from, to] = d.pick(ends);
    const kind = d.next();
    return kind < 0.76 ? { kind: 'ends', from, to } : { kind: kind < 0.9 ? 'z-score' : 'rank' };
  };
  const rootFamily = drawFamily();
  const defaultFamily: Family = { kind: 'ends', from: 1, to: 10 };
  const rootNormalisation = d.chance(0.75) ? drawNormalisation(d, rootFamily) : null;
  let rootNoSpread = 'missing';
  if (rootNormalisation !== null && d.chance(0.5)) {
    rootNoSpread = d.pick(rootFamily.kind === 'ends' ? ['missing', 'middle', 'best'] : ['missing', 'middle']);
    rootNormalisation['no-spread'] = rootNoSpread;
  }
  if (rootNormalisation !== null && d.chance(0.15)) rootNormalisation['over'] = everyoneGrouped ? 'group' : 'all';
  const rootAggregation = d.chance(0.4)
    ? d.pick<Json>(['arithmetic', 'geometric', { method: 'power', p: 2 }])
    : undefined;

  const sharedSheet: Sheet | null =
    count === 2 && d.chance(0.35) ? { name: 'phiếu chung.csv', headers: new Map(), rows: [] } : null;
  const sameIds = d.chance(0.6);

  const tracks: Json[] = [];
  const trees: Tree[] = [];
  let anySurveyMissing = false;
  let lowest = 0;
  allUnits.forEach((units, t) => {
    const grouped = units.every((u) => u.group !== null);
    const track: Fields = { id: d.chance(0.5) ? `track-${t + 1}` : `Khối ${t + 1}`, name: `Khối thứ ${t + 1}` };

    // normalisation: as the root, or its own
    let family = rootNormalisation === null ? defaultFamily : rootFamily;
    let noSpread = rootNoSpread;
    const normalisation: Fields = {};
    if (d.chance(0.35)) {
      family = drawFamily();
      Object.assign(normalisation, drawNormalisation(d, family));
    }
    if (family.kind !== 'ends' && noSpread === 'best') {
      noSpread = 'missing';
      normalisation['no-spread'] = noSpread;
    }
    if (d.chance(0.15)) normalisation['over'] = d.pick(grouped ? ['group', 'all'] : ['all', 'track']);
    if (Object.keys(normalisation).length > 0) track['normalisation'] = normalisation;

    // aggregation
    const onlyArithmetic = d.chance(0.25);
    const hasSurvey = sharedSheet !== null || d.chance(0.93);
    if (!hasSurvey) anySurveyMissing = true;
    const hasPublished = !hasSurvey || d.chance(0.5);
    const weighted = d.chance(0.3);
    const tree: Tree = {
      d,
      units,
      grouped,
      family,
      onlyArithmetic,
      weighted,
      prefix: sameIds ? '' : `${t + 1}/`,
      questions,
      hasPublished,
      hasSurvey,
      usedQuestions: new Set(),
      columns: [],
      asked: new Map(),
      wide,
      made: 0,
    };
    trees.push(tree);
    let inherited = methodOf(rootAggregation, 'arithmetic');
    const mayInherit =
      inherited === 'arithmetic' ||
      (family.kind === 'ends' && !onlyArithmetic && (inherited === 'power' || family.from > 0));
    if (!mayInherit) track['aggregation'] = 'arithmetic';
    else if (d.chance(0.25)) {
      const own = drawAggregation(tree, inherited);
      if (own !== undefined) track['aggregation'] = own;
    }
    inherited = methodOf(track['aggregation'], inherited);

    // the tree
    const components: Json[] = [];
    const n = wide ? d.whole(3, 4) : d.whole(1, 4);
    const percent = d.pick([[60, 40], [50, 30, 20], [1], [0.7, 0.2, 0.1, 0]]);
    for (let c = 1; c <= n; c++) {
      const component: Fields = { id: `${tree.prefix}TP${c}`, name: `Chỉ số thành phần ${c}` };
      const fixed = percent[c - 1];
      const weight = percent.length === n && fixed !== undefined ? fixed : d.pick(WEIGHTS);
      if (d.chance(0.85) || weight === 0) component['weight'] = weight;
      const aggregation = d.chance(0.3) ? drawAggregation(tree, inherited) : undefined;
      if (aggregation !== undefined) component['aggregation'] = aggregation;
      component['indicators'] = drawChildren(tree, 1, methodOf(aggregation, inherited), c === 1);
      components.push(component);
    }
    track['components'] = components;

    // its files
    if (tree.usedQuestions.size > 0) {
      const sources: Json[] = [];
      const sourceCount = d.pick([1, 1, 2, 3]);
      for (let s = 1; s <= sourceCount; s++) {
        const isShared = sharedSheet !== null && s === 1;
        const year = d.chance(0.5);
        const plan: SourcePlan = {
          sheet: isShared ? sharedSheet : { name: `khao-sat-${t + 1}-${s}.csv`, headers: new Map(), rows: [] },
          asksAll: s === 1,
          weighted: weighted && (isShared || d.chance(0.8)),
          where: isShared
            ? { column: 'Khối', setting: `Khối ${t + 1}`, cells: [`Khối ${t + 1}`] }
            : d.chance(0.25)
              ? {
                  column: year ? 'Năm' : 'Loại hình',
                  setting: year ? 2022 : ['DN nhỏ', 'Hộ KD'],
                  cells: year ? ['2022'] : ['DN nhỏ', 'Hộ KD'],
                }
              : null,
        };
        sources.push(drawSource(tree, plan, 1 / Math.sqrt(sourceCount)));
        if (!isShared) files.set(plan.sheet.name, records(d, plan.sheet));
      }
      track['survey'] = sources;
    }
    if (tree.columns.length > 0) {
      const name = `số liệu ${t + 1}.csv`;
      files.set(name, drawPublished(tree));
      track['published'] = [{ file: name, unit: 'Đơn vị' }];
    }
    if (d.chance(0.12)) {
      const name = `don-vi-${t + 1}.csv`;
      const rows = units.map((u) => [u.id, u.name, u.group ?? '', u.aliases.join('|'), '']);
      files.set(name, [['id', 'name', 'group', 'aliases', 'note'], ...rows]);
      track['units'] = { file: name };
    } else {
      track['units'] = units.map((u) => ({
        id: u.id,
        name: u.name,
        ...(u.group === null ? {} : { group: u.group }),
        ...(u.aliases.length === 0 ? {} : { aliases: u.aliases }),
      }));
    }

    // the rest, where it departs from the root
    if (family.kind !== 'ends' || onlyArithmetic) lowest = -1000;
    if (d.chance(0.25)) track['missing'] = drawMissing(d);
    if (d.chance(0.35))
      track['ranking'] = { ...drawRanking(d, grouped, tree.usedQuestions.size > 0), ...within(d, grouped) };
    tracks.push(track);
  });
  if (sharedSheet !== null && sharedSheet.headers.size > 0) files.set(sharedSheet.name, records(d, sharedSheet));

  // with points taken off a total may fall below 0 where scores begin at 0
  const adjustments: Json[] = [];
  if (d.chance(0.4)) {
    if (d.chance(0.6)) lowest = -1000;
    const ids = allUnits.flat().map((u) => u.id);
    for (let i = d.whole(1, 3); i > 0; i--) {
      const t = d.whole(0, count - 1);
      const unit = d.pick(allUnits[t] ?? []);
      const isUnique = ids.filter((id) => id === unit.id).length === 1;
      adjustments.push({
        ...(isUnique && d.chance(0.6) ? {} : { track: trackId(tracks[t]) }),
        unit: unit.id,
        points: d.pick(lowest < 0 ? [-1.5, 0.5, 2] : [0.5, 1, 2]),
        reason: 'Quyết định 12/QĐ-UBND',
      });
    }
  }

  for (const track of tracks) {
    if (d.chance(0.3) && typeof track === 'object' && track !== null && !Array.isArray(track)) {
      Object.assign(track, { tiers: drawTiers(d, outOf, lowest) });
    }
  }
  const scales: Fields = {};
  const questionHeaders: Fields = {};
  for (const tree of trees) {
    for (const { id, kind, header } of tree.usedQuestions) {
      if (kind.scale !== null) scales[kind.scale] = kind.setting;
      if (header !== id) questionHeaders[id] = d.chance(0.5) ? [header] : [`${id} (bản cũ)`, header];
    }
  }

  const anyWithoutSurvey = anySurveyMissing || trees.some((tree) => tree.usedQuestions.size === 0);
  const ranking = drawRanking(d, everyoneGrouped, !anyWithoutSurvey);
  const responses: Fields = {};
  if (d.chance(0.6)) responses['duplicates'] = d.pick(['keep-last', 'keep-first', 'keep-all']);
  if (d.chance(0.3)) responses['minimum-answered'] = d.pick([0.25, 0.5, 0.75]);
  if (d.chance(0.6)) responses['straight-lining'] = d.pick(['flag', 'drop', 'drop', 'ignore']);
  const missing = drawMissing(d);

  const method: Fields = { ddci: 1, title: 'Chỉ số DDCI tỉnh thử nghiệm', year: 2022 };
  if (d.chance(0.5)) method['language'] = d.pick(['vi', 'en']);
  method['tracks'] = tracks;
  if (Object.keys(questionHeaders).length > 0) method['questions'] = questionHeaders;
  if (Object.keys(scales).length > 0) method['scales'] = scales;
  if (rootNormalisation !== null) method['normalisation'] = rootNormalisation;
  if (rootAggregation !== undefined) method['aggregation'] = rootAggregation;
  if (Object.keys(missing).length > 0) method['missing'] = missing;
  if (outOf !== 100 || d.chance(0.5)) method['index'] = { 'out-of': outOf };
  if (Object.keys(ranking).length > 0) method['ranking'] = ranking;
  method['tiers'] = drawTiers(d, outOf, lowest);
  if (adjustments.length > 0) method['adjustments'] = adjustments;
  if (Object.keys(responses).length > 0) method['responses'] = responses;
  return { method, files };
}

const within = (d: Dice, grouped: boolean): Fields =>
  grouped && d.chance(0.4) ? { within: d.pick(['group', 'track']) } : {};

function trackId(track: Json | undefined): string {
  if (typeof track !== 'object' || track === null || !('id' in track)) throw new Error('no track');
  return String(track['id']);
}

// ————————————————————————————————————————————————————————————————————————————— knife edges

/** Whether the result hangs on the last bit of a sum, or on which of two equally good classings is taken. */
function isOnKnifeEdge({ method, files }: RandomCase): boolean {
  // with every unit shown, so that all the reference values are seen
  const open = oracle(withoutMinimumResponses(method), files);
  const values = new Map<string, number[]>();
  for (const track of open) {
    for (const { id, values: its } of track.indicators) {
      values.set(id, [...(values.get(id) ?? []), ...its.filter((v) => v !== null)]);
    }
  }
  for (const its of values.values()) {
    const sorted = its.sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i++) {
      const [a = 0, b = 0] = [sorted[i - 1], sorted[i]];
      if (a !== b && b - a < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))) return true;
    }
  }
  const tracks: readonly Fields[] = Array.isArray(method['tracks']) ? method['tracks'] : [];
  return oracle(method, files).some((track, t) => {
    const tiers = tracks[t]?.['tiers'] ?? method['tiers'];
    if (typeof tiers !== 'object' || tiers === null || !('names' in tiers) || !Array.isArray(tiers['names']))
      return false;
    const ranking: Fields = { ...fields(method['ranking']), ...fields(tracks[t]?.['ranking']) };
    const decimals = ranking['on'] === 'published' ? Number(ranking['decimals'] ?? 2) : null;
    return hasTwoClassings(track, tiers['names'].length, decimals, ranking['within'] === 'group');
  });
}

function fields(setting: Json | undefined): Fields {
  return Object.fromEntries(typeof setting === 'object' && setting !== null ? Object.entries(setting) : []);
}

function withoutMinimumResponses(setting: MethodObject): MethodObject {
  const open: Fields = {};
  for (const [name, value] of Object.entries(setting)) {
    if (name === 'ranking' && typeof value === 'object' && value !== null)
      open[name] = { ...value, 'minimum-responses': 0 };
    else if (name === 'tracks' && Array.isArray(value)) open[name] = value.map(withoutMinimumResponses);
    else open[name] = value;
  }
  return open;
}

/** Whether two cuts of the totals into so many classes have the same least squares. */
function hasTwoClassings(track: OracleTrack, classes: number, decimals: number | null, byGroup: boolean): boolean {
  const groups = new Map<string | null, number[]>();
  for (const { total, group } of track.units) {
    if (total === null) continue;
    const key = byGroup ? group : null;
    const compared = decimals === null ? total : roundDecimal(total, decimals);
    groups.set(key, [...(groups.get(key) ?? []), compared]);
  }
  for (const totals of groups.values()) {
    totals.sort((a, b) => a - b);
    const apart = totals.filter((t, i) => i === 0 || t - (totals[i - 1] ?? 0) > 1e-9 * Math.max(1, Math.abs(t)));
    if (apart.length !== new Set(totals).size) return true;
    if (apart.length < classes) continue;
    const costs: number[] = [];
    for (let cuts = 0; cuts < 2 ** (totals.length - 1); cuts++) {
      const cut: number[][] = [];
      totals.forEach((t, i) => {
        if (i === 0 || (cuts >> (i - 1)) % 2 === 1) cut.push([t]);
        else cut.at(-1)?.push(t);
      });
      if (cut.length === classes) costs.push(cut.map(squares).reduce((a, b) => a + b, 0));
    }
    const [best = 0, second = Number.POSITIVE_INFINITY] = costs.sort((a, b) => a - b);
    if (second - best <= 1e-9 * Math.max(1, best)) return true;
  }
  return false;
}

function squares(totals: readonly number[]): number {
  const mean = totals.reduce((a, b) => a + b, 0) / totals.length;
  return totals.map((t) => (t - mean) ** 2).reduce((a, b) => a + b, 0);
}
