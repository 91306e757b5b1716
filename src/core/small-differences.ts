/**
 * Values that rest on the same answers but for a few (SPEC §11): two tracks read one file, the second without some of its rows.
 * The answers behind such values can be added and subtracted, so a difference reveals the few, and not only a difference of two:
 * a district minus all of its communes but one is that one.
 *
 * A reading is the answers of one unit to one question as one track counts them. Answers that the same readings count are a
 * group. A linear combination of readings reveals a set of groups if it is zero everywhere else: there is one exactly if the
 * readings without these groups are linearly dependent, though with them they are not.
 */

import { FIRST_PLACE } from './answer-places.ts';
import type { Values } from './indicate.ts';
import type { TrackData } from './model/answers.ts';
import type { Track } from './model/method.ts';

/** What is known of a track before its scores. */
interface Valued {
  readonly track: Track;
  readonly data: TrackData;
  readonly values: Values;
  /** By unit: whether it has too few responses to be shown. */
  readonly withheld: readonly boolean[];
}

/** A reading that reveals the answers of a few, together with those before it. */
export interface SmallDifference {
  /** Places of the track, the question (and scale) and the unit. */
  readonly track: number;
  readonly column: number;
  readonly unit: number;
  /** How many answers the difference reveals; 0: not known, as there are too many ways to subtract to examine all of them. */
  readonly count: number;
  /** Places of the tracks of the readings that it has answers in common with. */
  readonly others: readonly number[];
}

interface AnswerReading extends Pick<SmallDifference, 'track' | 'column' | 'unit'> {
  /** The groups that it counts. */
  readonly groups: Group[];
}

interface Group {
  readonly readings: readonly AnswerReading[];
  size: number;
}

/** Sets of groups that are looked at, the smallest first: more than a method of any province has. */
const MOST_SETS = 2000;

/**
 * In the order of the method: a reading is judged together with those before it that reveal none.
 * @param least fewer answers than this are few
 * @param isRead the readings of which something is shown
 */
export function smallDifferences(
  run: readonly Pick<Valued, 'track' | 'data'>[],
  least: number,
  isRead: IsRead,
): SmallDifference[] {
  const readings = sharedReadings(run, isRead);
  const kept = new Set<AnswerReading>();
  return readings.flatMap((reading) => {
    const others = connected(reading, kept);
    const count = fewest([...others, reading], least);
    if (count === null) {
      kept.add(reading);
      return [];
    }
    const { track, column, unit } = reading;
    const near = others.filter((other) => other.groups.some(({ readings: shared }) => shared.includes(reading)));
    return [{ track, column, unit, count, others: [...new Set(near.map((other) => other.track))] }];
  });
}

/**
 * Whether answers are counted by another reading too.
 * @param isOne whether two columns of a track are the same question, of the same rows
 */
export function countedTwice(
  run: readonly Pick<Valued, 'track' | 'data'>[],
  isOne: (track: number, column: number, other: number) => boolean,
): (track: number, column: number, unit: number) => boolean {
  const readings = sharedReadings(run, () => true).filter((reading) =>
    reading.groups.some(({ readings: others }) =>
      others.some(
        (other) =>
          other.track !== reading.track || (other !== reading && !isOne(reading.track, reading.column, other.column)),
      ),
    ),
  );
  const key = (...places: readonly number[]) => places.join(' ');
  const found = new Set(readings.map(({ track, column, unit }) => key(track, column, unit)));
  return (track, column, unit) => found.has(key(track, column, unit));
}

type IsRead = (track: number, column: number, unit: number) => boolean;

/** The readings with the groups that they count; those that share answers only. */
function sharedReadings(run: readonly Pick<Valued, 'track' | 'data'>[], isRead: IsRead): AnswerReading[] {
  const readings: (AnswerReading | null)[][][] = run.map(({ track: { units }, data }, track) =>
    data.answers.columns.map((_, column) =>
      units.map((__, unit) => (isRead(track, column, unit) ? { track, column, unit, groups: [] } : null)),
    ),
  );
  const cells = readersOfCells(run);
  if (cells.every((readers) => readers.length < 2)) return [];
  const root: GroupNode = { group: null, next: new Map() };
  for (const readers of cells) {
    const byRow = new Map<number, GroupNode>();
    for (const { track, column, responses } of readers) {
      const answers = run[track]?.data.answers;
      const places = answers?.columns[column]?.places;
      for (const response of responses) {
        const reading = readings[track]?.[column]?.[answers?.units[response] ?? 0];
        if (reading === undefined || reading === null || (places?.[response] ?? 0) < FIRST_PLACE) continue;
        const row = answers?.cells?.rows[response] ?? 0;
        byRow.set(row, withReading(byRow.get(row) ?? root, reading));
      }
    }
    for (const { group } of byRow.values()) if (group !== null) group.size += 1;
  }
  const groups = groupsUnder(root);
  for (const group of groups) for (const reading of group.readings) reading.groups.push(group);
  return readings.flat(2).flatMap((reading) => {
    const isShared = reading?.groups.some((group) => group.readings.length > 1) ?? false;
    return reading === null || !isShared ? [] : [reading];
  });
}

/** The readings of so many answers on which a value rests that is shown. */
export function shownValues(run: readonly Valued[], smallest: number): IsRead {
  return (t, column, unit) => {
    const { track, values, withheld } = run[t] ?? {};
    return (
      withheld?.[unit] === false &&
      (track?.indicators ?? []).some(
        ({ source, position }) =>
          source.kind === 'survey' &&
          source.column === column &&
          (values?.values[position]?.[unit] ?? null) !== null &&
          (values?.bases[position]?.[unit] ?? 0) >= smallest,
      )
    );
  };
}

/** A group as it is found: the readings of the nodes above it and its own. */
interface GroupNode {
  readonly group: Group | null;
  readonly next: Map<AnswerReading, GroupNode>;
}

function withReading(node: GroupNode, reading: AnswerReading): GroupNode {
  const known = node.next.get(reading);
  if (known !== undefined) return known;
  const made = { group: { readings: [...(node.group?.readings ?? []), reading], size: 0 }, next: new Map() };
  node.next.set(reading, made);
  return made;
}

function groupsUnder({ group, next }: GroupNode): Group[] {
  return [...(group === null || group.size === 0 ? [] : [group]), ...[...next.values()].flatMap(groupsUnder)];
}

/** The columns of answers that are made of the same cells of a sheet, in the order of the method. */
function readersOfCells(run: readonly Pick<Valued, 'data'>[]) {
  interface Reader {
    readonly track: number;
    readonly column: number;
    readonly responses: readonly number[];
  }
  const readers = new Map<string, Reader[]>();
  run.forEach(({ data: { answers } }, track) => {
    const { tables = [], of: tableOf = [] } = answers.cells ?? {};
    const responses: number[][] = tables.map(() => []);
    tableOf.forEach((table, response) => {
      responses[table]?.push(response);
    });
    tables.forEach(({ sheet, columns }, table) => {
      columns.forEach((first, column) => {
        if (first === null) return;
        const key = `${first} ${sheet}`;
        const list = readers.get(key) ?? [];
        list.push({ track, column, responses: responses[table] ?? [] });
        readers.set(key, list);
      });
    });
  });
  return [...readers.values()];
}

/** The kept readings that share answers with a reading, directly or through others. */
function connected(reading: AnswerReading, kept: ReadonlySet<AnswerReading>): AnswerReading[] {
  const found = new Set([reading]);
  for (const withheldReading of found)
    for (const { readings } of withheldReading.groups)
      for (const other of readings) if (kept.has(other)) found.add(other);
  found.delete(reading);
  return [...found];
}

/** The smallest number of answers, below `least`, that sums of the readings can reveal; 0: not known; null: not so few. */
function fewest(readings: readonly AnswerReading[], least: number): number | null {
  const sizes = new Map<string, { size: number; column: number[] }>();
  for (const group of new Set(readings.flatMap(({ groups }) => groups))) {
    const column = readings.map((reading) => (group.readings.includes(reading) ? 1 : 0));
    const merged = sizes.get(column.join('')) ?? { size: 0, column };
    merged.size += group.size;
    sizes.set(column.join(''), merged);
  }
  const groups = [...sizes.values()];
  const relations = nullSpace(groups.map(({ column }) => column));
  const small = [...groups.keys()].filter((g) => (groups[g]?.size ?? 0) < least);
  let looked = 0;
  let sets = small.map((g) => [g]);
  let found: number | null = null;
  while (sets.length > 0) {
    const larger: number[][] = [];
    for (const set of sets) {
      looked += 1;
      if (looked > MOST_SETS) return found ?? 0;
      const size = set.reduce((sum, g) => sum + (groups[g]?.size ?? 0), 0);
      if (rankOf(set.map((g) => relations[g] ?? [])) < set.length) found = Math.min(found ?? size, size);
      for (const g of small)
        if (g > (set.at(-1) ?? 0) && size + (groups[g]?.size ?? 0) < least) larger.push([...set, g]);
    }
    sets = found === null ? larger : [];
  }
  return found;
}

/**
 * A basis of what is orthogonal to the rows of a matrix, as a row of coordinates for each of its columns. Some combination of the rows of
 * the matrix is zero but in a set of columns exactly if the coordinates of these are linearly dependent.
 */
function nullSpace(columns: readonly (readonly number[])[]): number[][] {
  const height = columns[0]?.length ?? 0;
  const matrix = Array.from({ length: height }, (_, r) => columns.map((column) => column[r] ?? 0));
  const pivots = reduce(matrix);
  const free = [...columns.keys()].filter((c) => !pivots.includes(c));
  return columns.map((_, c) => {
    const row = pivots.indexOf(c);
    return free.map((f) => (row < 0 ? Number(f === c) : -(matrix[row]?.[f] ?? 0)));
  });
}

function rankOf(rows: readonly (readonly number[])[]): number {
  return reduce(rows.map((row) => [...row])).length;
}

/** Brings a matrix to reduced row echelon form, and answers the columns of its pivots. */
function reduce(matrix: number[][]): number[] {
  const pivots: number[] = [];
  const width = matrix[0]?.length ?? 0;
  for (let c = 0; c < width && pivots.length < matrix.length; c++) {
    const top = pivots.length;
    let best = top;
    for (let r = top; r < matrix.length; r++) {
      if (Math.abs(matrix[r]?.[c] ?? 0) > Math.abs(matrix[best]?.[c] ?? 0)) best = r;
    }
    const row = matrix[best];
    const pivot = row?.[c] ?? 0;
    if (row === undefined || Math.abs(pivot) < 1e-9) continue;
    matrix[best] = matrix[top] ?? [];
    matrix[top] = row.map((value) => value / pivot);
    for (let r = 0; r < matrix.length; r++) {
      const factor = matrix[r]?.[c] ?? 0;
      if (r === top || factor === 0) continue;
      matrix[r] = (matrix[r] ?? []).map((value, k) => value - factor * (matrix[top]?.[k] ?? 0));
    }
    pivots.push(c);
  }
  return pivots;
}
