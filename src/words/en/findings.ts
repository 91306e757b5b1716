import type { findings as vi } from '../vi/findings.ts';
import { methodFindings } from './method-findings.ts';
import { resultFindings } from './result-findings.ts';
import { surveyFindings } from './survey-findings.ts';

export const findings = { ...methodFindings, ...surveyFindings, ...resultFindings } satisfies typeof vi;
