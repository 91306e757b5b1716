/** Which column distinguishes the respondents? */
import { fold } from '../../core/text/fold.ts';
import { SerialNumbers } from '../respondent-codes.ts';
import type { Column } from './column.ts';
import { headerWords, Words } from './header-words.ts';
import type { LayoutProposal, SourceProposal } from './proposal.ts';

export interface RespondentGuess {
  readonly column: Column;
  /** `code`: a code of the form or of the respondent; `email`: only the e-mail address distinguishes respondents. */
  readonly by: 'code' | 'email';
  /** The codes number the forms of each sheet or file: 1, 2, 3, … */
  readonly isSerial: boolean;
}

const CODE = new Words(
  ...['mã phiếu', 'số phiếu', 'phiếu', 'phiếu số', 'mã số phiếu', 'stt phiếu', 'id phiếu', 'mã người trả lời'],
  ...['mã dn', 'mã doanh nghiệp', 'mã khảo sát', 'token', 'access code', 'respondent', 'respondent code', 'form code'],
);
const TOOL = new Words('ResponseId', 'Response ID');
const EMAIL = new Words('email', 'e-mail', 'email address', 'địa chỉ email', 'thư điện tử', 'recipient email');

/**
 * @param rowIsRespondent whether a row is all that a respondent answers: then the tool's own number distinguishes respondents
 * @param lists sheets or files that the columns are of
 */
export function whichRespondent(
  columns: readonly Column[],
  rowIsRespondent: boolean,
  lists: number,
): RespondentGuess | null {
  const filled = columns.filter(({ texts, personal }) => texts.length > 1 || personal > 1);
  const mostly = Math.max(0, ...filled.map(({ filled: cells }) => cells)) * 0.8;
  const guess = (words: Words, by: RespondentGuess['by']): RespondentGuess | null => {
    const [first, ...others] = filled.filter(({ header, filled: cells }) => words.are(header) && cells >= mostly);
    if (first === undefined || others.length > 0) return null;
    return { column: first, by, isSerial: isSerial(first, lists) };
  };
  return guess(CODE, 'code') ?? (rowIsRespondent ? guess(TOOL, 'code') : null) ?? guess(EMAIL, 'email');
}

/**
 * The number of a form does not distinguish respondents where each form is one row about one unit.
 * @param lists where the numbers restart; null: there is one list
 */
export function respondentProposal(
  guess: RespondentGuess | null,
  { name }: LayoutProposal,
  lists: 'per-file' | 'per-sheet' | null,
): Pick<SourceProposal, 'respondent' | 'serial'> {
  if (guess === null) return { respondent: null, serial: null };
  const { by, isSerial, column } = guess;
  if (isSerial && name !== 'blocks' && name !== 'matrix') return { respondent: null, serial: column.header };
  return { respondent: { header: column.header, by, reach: isSerial ? lists : null }, serial: null };
}

/** Whether the column numbers the rows of each list, so that no number comes twice in one. */
function isSerial({ texts }: Column, lists: number): boolean {
  const numbers = new SerialNumbers();
  for (const { text } of texts) {
    const code = encoder.encode(fold(text));
    numbers.add(code, code.length);
  }
  const restart = numbers.startAt(1) || (numbers.areDense && texts.some(({ count }) => count > 1));
  return restart && texts.every(({ count }) => count <= lists);
}

const encoder = new TextEncoder();

/** Columns that could be a respondent's code are no questions. */
export function isRespondentWord(header: string): boolean {
  return CODE.are(header) || TOOL.are(header) || headerWords(header) === ' token ';
}
