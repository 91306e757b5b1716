/** Findings and failures in words: «khao-sat.xlsx › Trả lời › H217: …». */
import type { Finding, FindingArguments, FindingCode, Language, Place } from '../core/model.ts';
import type { Failure, FailureArguments, FailureCode } from '../io/failure.ts';
import { en } from './messages/en.ts';
import type { Messages } from './messages/messages.ts';
import { vi } from './messages/vi.ts';

export const languages: Readonly<Record<Language, Messages>> = { vi, en };

export function sentence(finding: Finding, messages: Messages): string {
  // The sentence of a code takes that code's arguments; TypeScript cannot follow that through the union.
  const say = messages.findings[finding.code] as (args: FindingArguments[FindingCode]) => string;
  return say(finding.arguments);
}

export function failureSentence(failure: Failure, messages: Messages): string {
  const say = messages.failures[failure.code] as (args: FailureArguments[FailureCode]) => string;
  return say(failure.arguments);
}

export function placeText({ file, sheet, row, column, line, field, track }: Place, messages: Messages): string {
  const { screen } = messages;
  const cell =
    row !== undefined && column !== undefined
      ? `${column}${row}`
      : row !== undefined
        ? `${screen.row} ${row}`
        : column !== undefined
          ? `${screen.column} ${column}`
          : line !== undefined
            ? `${screen.line} ${line}`
            : undefined;
  return [file, sheet, cell, field, track === undefined ? undefined : `${screen.track} ${track}`]
    .filter((part) => part !== undefined)
    .join(' › ');
}
