import type { Day } from '../core/base/day.ts';
import type { CreditorId, DispatchId } from '../core/base/id.ts';
import type { Deps } from './context.ts';
import { noteMobiles } from './note-mobiles.ts';
import { postVerbs } from './post-verbs.ts';
import { sendApproved } from './send-approved.ts';
import { sendEmails } from './send-emails.ts';
import { sendTexts } from './send-texts.ts';
import { type LeaveOptions, resolveUncertain } from './sending.ts';
import { askTexts } from './text-reports.ts';

/** What leaves by itself once it is approved, and what became of it: a part of the program's table of contents. */
export function sendingVerbs(deps: Deps) {
  return {
    ...postVerbs(deps),
    sendEmails: (creditor: CreditorId, day: Day, options?: LeaveOptions) => sendEmails(deps, creditor, day, options),
    sendTexts: (creditor: CreditorId, day: Day, options?: LeaveOptions) => sendTexts(deps, creditor, day, options),
    sendApproved: (creditor: CreditorId, day: Day, options: Parameters<typeof sendApproved>[3]) =>
      sendApproved(deps, creditor, day, options),
    askTexts: (creditor: CreditorId) => askTexts(deps, creditor),
    noteMobiles: (creditor: CreditorId) => noteMobiles(deps, creditor),
    resolveUncertain: (dispatch: DispatchId, left: boolean, day: Day) => resolveUncertain(deps, dispatch, left, day),
  };
}
