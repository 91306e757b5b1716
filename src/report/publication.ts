/** Who publishes a result and by which decision, as far as the method says. */
import { fieldOf } from '../core/json.ts';
import type { Language } from '../core/model/method.ts';
import type { Run } from '../core/model/run.ts';
import { words } from '../words/words.ts';
import { cut } from './short-names.ts';

const LONGEST = 200;

export interface Publication {
  readonly by: string | null;
  /** «Kèm theo Quyết định số 12/QĐ-UBND ngày 15/01/2026» */
  readonly decision: string | null;
}

export function publicationOf({ method }: Run, language: Language): Publication {
  const publication = fieldOf(method, 'publication');
  const text = (name: string) => {
    const value = fieldOf(publication, name);
    return value === null ? null : cut(String(value), LONGEST);
  };
  const { decided, dated } = words[language].report.publication;
  const [decision, date] = [text('decision'), text('date')];
  const day = date === null ? null : dateText(date, language);
  if (decision === null) return { by: text('by'), decision: day === null ? null : dated(day) };
  return { by: text('by'), decision: decided(decision, day) };
}

export function publicationLines(run: Run, language: Language): string[] {
  const { by, decision } = publicationOf(run, language);
  const named = by === null ? null : `${words[language].report.publication.by}: ${by}`;
  return [named, decision].filter((line) => line !== null);
}

/** @param date as 2026-01-15 */
function dateText(date: string, language: Language): string {
  return language === 'vi' ? date.split('-').reverse().join('/') : date;
}
