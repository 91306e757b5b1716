/** Places of a column of answers (core/model/answers.ts, AnswerColumn): a blank, a missing answer that is not blank, then the answers. */
export const BLANK_PLACE = 0;
export const MISSING_PLACE = 1;
export const FIRST_PLACE = 2;
