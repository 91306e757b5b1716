/** Who has answered about which unit, within one source of a survey (SPEC §3.5). */
import type { Finding, SurveySource } from '../core/model.ts';

export class Respondents {
  readonly #numbers = new Map<string, number>();
  /** The response of each respondent about each unit. */
  readonly #about = new Map<string, number>();
  #named = 0;

  /** The response that the respondent gave about the unit before; null where there is none, or no code. */
  response(code: string, unit: number): number | null {
    if (code === '') return null;
    this.#named += 1;
    const number = this.#numbers.get(code) ?? this.#numbers.size;
    this.#numbers.set(code, number);
    return this.#about.get(`${number} ${unit}`) ?? null;
  }

  add(code: string, unit: number, response: number): void {
    if (code !== '') this.#about.set(`${this.#numbers.get(code)} ${unit}`, response);
  }

  /** A code that is the same throughout tells nobody apart: duplicates found by it are none. */
  findings(sources: readonly SurveySource[], duplicates: string): Finding[] {
    if (this.#numbers.size !== 1 || this.#named < 2) return [];
    const level = this.#about.size < this.#named && duplicates !== 'keep-all' ? 'error' : 'warning';
    const named = sources.filter(({ respondent }) => respondent !== null);
    const place = { file: named.map(({ file }) => file).join(', ') };
    return [{ code: 'constant-respondent', level, place, arguments: { count: this.#named } }];
  }
}
