/**
 * Percentages in a method file (SPEC §3): `50%` means the same in YAML, in a cell formatted as a percentage and in a text
 * cell. A weight is its percents (50), a tier's threshold is that share of the index's upper end (80 of 100); anywhere
 * else it is a plain number (0.5). Next to plain numbers of one list it is doubtful, and an error.
 */
import { ownField } from '../core/json.ts';
import { numberReadings } from '../core/text/number-text.ts';
import type { Faults, Path } from './faults.ts';

/** Fields of an indicator that hold a number a statistic reads. */
const STATISTIC_NUMBERS = ['than', 'p'];
const FRACTIONS = ['missing', 'index', 'responses', 'ranking', 'normalisation'];

/** The content with its percentages as numbers. */
export function withoutPercentages(raw: unknown, faults: Faults): unknown {
  const outOf = ownField(ownField(raw, 'index'), 'out-of');
  const reading = new PercentageReading(typeof outOf === 'number' ? outOf : 100, faults);
  const content = reading.section(raw, []);
  const tracks: unknown = ownField(content, 'tracks');
  if (!Array.isArray(tracks)) return content;
  return { ...Object(content), tracks: tracks.map((track, t) => reading.track(track, ['tracks', t])) };
}

class PercentageReading {
  readonly #outOf: number;
  readonly #faults: Faults;

  constructor(outOf: number, faults: Faults) {
    this.#outOf = outOf;
    this.#faults = faults;
  }

  /** The rules of the whole method, of a track or of a node. */
  section(value: unknown, path: Path): unknown {
    let section = value;
    for (const name of FRACTIONS) section = changed(section, name, (fields) => this.#fractions(fields));
    const at = [...path, 'tiers'];
    return changed(section, 'tiers', (tiers) => this.#list(this.#list(tiers, 'from', this.#outOf, at), 'top', 1, at));
  }

  track(value: unknown, path: Path): unknown {
    const track = this.section(value, path);
    return changed(track, 'components', (nodes) => this.#nodes(nodes, [...path, 'components']));
  }

  #nodes(value: unknown, path: Path): unknown {
    const nodes = this.#list(value, 'weight', 100, path);
    if (!Array.isArray(nodes)) return nodes;
    return nodes.map((item, i) => {
      let node = changed(item, 'normalisation', (fields) => this.#fractions(fields));
      for (const name of STATISTIC_NUMBERS) node = changed(node, name, (number) => percentage(number) ?? number);
      return changed(node, 'indicators', (children) => this.#nodes(children, [...path, i, 'indicators']));
    });
  }

  #fractions(fields: unknown): unknown {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields;
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, percentage(value) ?? value]));
  }

  /** One field of every item; @param whole what 100% is */
  #list(items: unknown, field: string, whole: number, path: Path): unknown {
    if (!Array.isArray(items)) return items;
    const values = items.map((item): unknown => ownField(item, field));
    const percent = values.findIndex((value) => percentage(value) !== null);
    if (percent < 0) return items;
    const plain = values.findIndex((value) => typeof value === 'number' && value !== 0);
    if (plain >= 0) {
      const other = this.#faults.place([...path, plain, field]);
      const args = { name: field, value: String(values[percent]), other: String(values[plain]), at: other };
      this.#faults.add([...path, percent, field], 'percent-among-numbers', args);
    }
    return items.map((item) =>
      changed(item, field, (value) => {
        const share = percentage(value);
        return share === null ? value : Number((share * whole).toPrecision(15));
      }),
    );
  }
}

/** 0.5 of `50%`; null where the value is no percentage. */
export function percentage(value: unknown): number | null {
  if (typeof value !== 'string' || !value.trimEnd().endsWith('%')) return null;
  const [reading, other] = numberReadings(value, null);
  return reading === undefined || other !== undefined ? null : reading;
}

/** A copy with a field changed; the value itself where it has no such field, or the field stays as it was. */
function changed(value: unknown, field: string, change: (value: unknown) => unknown): unknown {
  const before = ownField(value, field);
  if (before === undefined) return value;
  const after = change(before);
  return after === before ? value : { ...Object(value), [field]: after };
}
