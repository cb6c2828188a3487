import { COURTESY, FIRM, FRIENDLY } from '../case/contact.ts';
import { WARNING_DAYS, WARNING_STEP } from '../case/instalment.ts';
import type { Step } from './scenario.ts';

/** Beside every ladder: it asks for nothing, and moves no invoice. */
export const THANK_YOU: Step = {
  key: 'thank-you',
  severity: COURTESY,
  when: { from: 'previous-step', days: 0 },
  channels: ['email'],
  approval: 'automatic',
  tone: 'warm',
  wording: 'thank-you',
};

/** Some days before an instalment: how much, when and where to. */
export const INSTALMENT_NOTICE: Step = { ...THANK_YOU, key: 'instalment-notice', wording: 'instalment-notice' };

/** Within the grace of an instalment that has not come. */
export const INSTALMENT_REMINDER: Step = {
  ...THANK_YOU,
  key: 'instalment-reminder',
  severity: FRIENDLY,
  tone: 'friendly',
  wording: 'instalment-reminder',
};

/** The written warning that the agreement asks for before the balance falls due; a person approves it. */
export const INSTALMENT_WARNING: Step = {
  ...THANK_YOU,
  key: WARNING_STEP,
  severity: FIRM,
  channels: ['email', 'letter'],
  approval: 'person',
  tone: 'firm',
  wording: 'instalment-warning',
  grantsDays: WARNING_DAYS,
};

/** After a call: what was agreed, in writing. Whoever called approves it with the outcome. */
export const CALL_CONFIRMATION: Step = {
  ...THANK_YOU,
  key: 'call-confirmation',
  severity: FRIENDLY,
  tone: 'friendly',
  approval: 'person',
  wording: 'call',
};

const BESIDE: readonly Step[] = [CALL_CONFIRMATION, THANK_YOU, INSTALMENT_NOTICE, INSTALMENT_REMINDER, INSTALMENT_WARNING];

/** A step that stands beside every scenario, by its key. */
export function stepBeside(key: string): Step | undefined {
  return BESIDE.find((step) => step.key === key);
}
