/** Which column tells respondents apart? */
import type { Column } from './column.ts';
import { headerWords, Words } from './header-words.ts';

export interface RespondentGuess {
  readonly column: Column;
  /** `code`: a code of the form or of the respondent; `email`: only the e-mail address tells them apart. */
  readonly by: 'code' | 'email';
}

const CODE = new Words(
  ...['mã phiếu', 'số phiếu', 'phiếu', 'phiếu số', 'mã số phiếu', 'stt phiếu', 'id phiếu', 'mã người trả lời'],
  ...['mã dn', 'mã doanh nghiệp', 'mã khảo sát', 'token', 'access code', 'respondent', 'respondent code', 'form code'],
);
const TOOL = new Words('ResponseId', 'Response ID');
const EMAIL = new Words('email', 'e-mail', 'email address', 'địa chỉ email', 'thư điện tử', 'recipient email');

/** @param rowIsRespondent whether a row is all that a respondent answers: then the tool's own number tells them apart */
export function whichRespondent(columns: readonly Column[], rowIsRespondent: boolean): RespondentGuess | null {
  const filled = columns.filter(({ filled: cells, texts }) => cells > 0 && texts.length > 1);
  const mostly = Math.max(0, ...filled.map(({ filled: cells }) => cells)) * 0.8;
  const one = (words: Words, by: RespondentGuess['by']): RespondentGuess | null => {
    const [first, ...others] = filled.filter(({ header, filled: cells }) => words.are(header) && cells >= mostly);
    return first !== undefined && others.length === 0 ? { column: first, by } : null;
  };
  return one(CODE, 'code') ?? (rowIsRespondent ? one(TOOL, 'code') : null) ?? one(EMAIL, 'email');
}

/** Columns that could be a respondent's code are no questions. */
export function isRespondentWord(header: string): boolean {
  return CODE.are(header) || TOOL.are(header) || headerWords(header) === ' token ';
}
