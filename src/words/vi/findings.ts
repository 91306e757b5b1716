/** A sentence for every finding. */
import type { FindingArguments } from '../../core/model/findings.ts';
import type { Sentences } from '../sentences.ts';
import { methodFindings } from './method-findings.ts';
import { resultFindings } from './result-findings.ts';
import { surveyFindings } from './survey-findings.ts';

export const findings = {
  ...methodFindings,
  ...surveyFindings,
  ...resultFindings,
} satisfies Sentences<FindingArguments>;
