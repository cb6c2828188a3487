import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Deps } from './context.ts';
import { type SendReport, sendEmails } from './send-emails.ts';
import { sendTexts, type TextsReport } from './send-texts.ts';
import type { LeaveOptions } from './sending.ts';
import { toLeave } from './to-leave.ts';

export type ApprovedSent = {
  readonly emails: SendReport;
  /** `null` where none were to leave, or none could. */
  readonly texts: TextsReport | null;
  /** Why no SMS left although the e-mails did: they wait. */
  readonly textsRefused: Refusal | null;
};

/**
 * Sends what is approved and leaves by itself: first the e-mails, then, once they were confirmed too, the SMS. What keeps the SMS from leaving
 * takes nothing from the e-mails; where there are none, it is refused.
 * @throws Refusal those of {@link sendEmails}, where e-mails wait, else those of {@link sendTexts}
 */
export async function sendApproved(
  deps: Deps,
  creditorId: CreditorId,
  day: Day,
  { seenTexts, onProgress = () => {}, ...options }: LeaveOptions & { readonly seenTexts?: string | undefined },
): Promise<ApprovedSent> {
  const waiting = await toLeave(deps, creditorId);
  const onlyTexts = seenTexts !== undefined && waiting.emails.count === 0 && waiting.emails.seen === options.seen;
  let done = 0;
  const counted = { onProgress: () => onProgress(++done) };
  const emails = onlyTexts ? noEmails(day) : await sendEmails(deps, creditorId, day, { ...options, ...counted });
  if (seenTexts === undefined || emails.heldBack !== null) return { emails, texts: null, textsRefused: null };
  try {
    const texts = await sendTexts(deps, creditorId, day, { ...options, ...counted, seen: seenTexts });
    return { emails: { ...emails, heldBack: onlyTexts ? texts.heldBack : null }, texts, textsRefused: null };
  } catch (error) {
    if (onlyTexts || !(error instanceof Refusal)) throw error;
    return { emails, texts: null, textsRefused: error };
  }
}

function noEmails(day: Day): SendReport {
  return { day, sent: 0, withdrawn: 0, retryLater: 0, failed: 0, uncertain: 0, refused: [], unwritable: [], heldBack: null };
}
