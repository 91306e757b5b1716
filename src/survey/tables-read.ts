/** The tables that a track has read (SPEC §3.1). */
import type { Finding } from '../core/model/findings.ts';
import type { SurveySource } from '../core/model/method.ts';

/** A table that is read twice for the same questions counts its responses twice. */
export class TablesRead {
  readonly #read: { readonly source: SurveySource; readonly sheet: string | null }[] = [];

  twice(source: SurveySource, sheet: string | null): Finding[] {
    const parted = ({ where, rows }: SurveySource) => where.length > 0 || rows !== null;
    const path = (file: string) => file.replace(/^(?:\.\/)+/u, '');
    const first = this.#read.find(
      (candidate) =>
        path(candidate.source.file) === path(source.file) &&
        candidate.sheet === sheet &&
        !(parted(candidate.source) && parted(source)) &&
        candidate.source.asks.some((asked, q) => asked && source.asks[q]),
    );
    this.#read.push({ source, sheet });
    const args = { first: first?.source.file ?? '' };
    return first === undefined ? [] : [{ code: 'table-twice', level: 'error', place: source.place, arguments: args }];
  }
}
