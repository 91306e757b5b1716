/** Who has answered about which unit, within one source of a survey (SPEC §3.5). */
import type { Finding, SurveySource } from '../core/model.ts';

const NONE = -1;

export class Respondents {
  readonly #numbers = new Map<string, number>();
  /** By respondent: the first unit, and the response about it. Most respondents answer about one unit. */
  readonly #units: number[] = [];
  readonly #responses: number[] = [];
  /** The responses about further units. */
  readonly #further = new Map<string, number>();
  #named = 0;

  /** The response that the respondent gave about the unit before; null where there is none, or no code. */
  response(code: string, unit: number): number | null {
    if (code === '') return null;
    this.#named += 1;
    const number = this.#numbers.get(code) ?? this.#numbers.size;
    this.#numbers.set(code, number);
    const first = this.#units[number];
    return (first === unit ? this.#responses[number] : this.#further.get(`${number} ${unit}`)) ?? null;
  }

  add(code: string, unit: number, response: number): void {
    const number = this.#numbers.get(code);
    if (number === undefined) return;
    const first = this.#units[number] ?? NONE;
    // Those before may not have been used.
    while (this.#units.length <= number) {
      this.#units.push(NONE);
      this.#responses.push(NONE);
    }
    if (first === NONE || first === unit) {
      this.#units[number] = unit;
      this.#responses[number] = response;
    } else this.#further.set(`${number} ${unit}`, response);
  }

  /** A code that is the same throughout tells nobody apart: duplicates found by it are none. */
  findings(sources: readonly SurveySource[], duplicates: string): Finding[] {
    if (this.#numbers.size !== 1 || this.#named < 2) return [];
    const about = this.#units.filter((unit) => unit !== NONE).length + this.#further.size;
    const level = about < this.#named && duplicates !== 'keep-all' ? 'error' : 'warning';
    const named = sources.filter(({ respondent }) => respondent !== null);
    const place = { file: named.map(({ file }) => file).join(', ') };
    return [{ code: 'constant-respondent', level, place, arguments: { count: this.#named } }];
  }
}

/** Sources that ask a question in common, directly or through others, know the same respondents. */
export function respondentsOf(sources: readonly SurveySource[]): Respondents[] {
  let groups: { readonly sources: readonly number[]; readonly asks: readonly boolean[] }[] = [];
  sources.forEach(({ asks }, i) => {
    const alike = groups.filter((group) => group.asks.some((asked, q) => asked && asks[q]));
    const joined = {
      sources: [...alike.flatMap((group) => group.sources), i],
      asks: asks.map((asked, q) => asked || alike.some((group) => group.asks[q])),
    };
    groups = [...groups.filter((group) => !alike.includes(group)), joined];
  });
  const respondents = groups.map(() => new Respondents());
  return sources.map((_, i) => {
    const group = groups.findIndex((one) => one.sources.includes(i));
    return respondents[group] ?? new Respondents();
  });
}
