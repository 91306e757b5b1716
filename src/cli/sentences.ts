/** Findings and failures in words: «khao-sat.xlsx › Trả lời › H217: …». */
import type { Finding, FindingArguments, FindingCode, Place } from '../core/model/findings.ts';
import type { Failure } from '../io/failure.ts';
import { failureText } from '../words/sentences.ts';
import type { Words } from '../words/words.ts';
import { fieldsOfFile, type MethodTerms } from './method-cells.ts';

export function sentence(finding: Finding, messages: Words, terms: MethodTerms = fieldsOfFile): string {
  // The sentence of a code takes that code's arguments; TypeScript cannot follow that through the union.
  const say = messages.findings[finding.code] as (args: FindingArguments[FindingCode]) => string;
  return terms(say(finding.arguments), finding, messages);
}

export function failureSentence(failure: Failure, messages: Words): string {
  return failureText(failure.data, messages.failures);
}

export function placeText({ file, sheet, row, column, line, field, track }: Place, messages: Words): string {
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
