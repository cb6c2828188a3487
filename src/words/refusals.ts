import { type Day, isDay } from '../core/base/day.ts';
import type { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import { unknownValue } from '../core/law/dated.ts';
import type { Finding } from '../formats/facts.ts';
import type { VerifyFinding } from '../ports/keeper.ts';
import type { ImportLine } from '../use-cases/import-report.ts';
import { findingInFrench } from './findings-fr.ts';
import { importLineInFrench } from './import-fr.ts';
import { refusalInFrench } from './refusals-fr.ts';
import { verifyFindingInFrench } from './verify-fr.ts';

/** What is told by code, as a sentence for one reader. The English one is written where it happens. */
export function refusalText({ code, message, details }: Pick<Refusal, 'code' | 'message' | 'details'>, language: Language): string {
  return language === 'fr' ? refusalInFrench(code, message, details) : message;
}

type Fault = { readonly code: string; readonly message: string; readonly details?: Refusal['details'] };

/** A message that could not be written, or a finding about one: the same codes. */
export function faultText({ code, message, details = {} }: Fault, language: Language): string {
  return refusalText({ code, message, details }, language);
}

/** The same of a fault that is on record by its code and what makes it particular: its English is made anew where the code allows. */
export function faultOnRecord(code: string, details: Refusal['details'], language: Language): string {
  const { rate, day } = details;
  const isValue = code === 'law-value-unknown' && typeof rate === 'string' && isDay(String(day));
  return faultText(isValue ? unknownValue(rate, day as Day) : { code, message: code, details }, language);
}

export function findingText(finding: Finding, language: Language): string {
  return language === 'fr' ? findingInFrench(finding) : finding.message;
}

export function importLineText(line: ImportLine, language: Language): string {
  return language === 'fr' ? importLineInFrench(line) : line.message;
}

export function verifyFindingText(finding: VerifyFinding, language: Language): string {
  return language === 'fr' ? verifyFindingInFrench(finding) : finding.message;
}
