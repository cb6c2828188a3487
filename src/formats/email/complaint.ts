import type { Mail } from './email-facts.ts';

/** A report of abuse: that somebody, or somebody's server, complains of a message of ours (RFC 5965, and what came before it). */
export type Complaint = {
  /** The report's own word: "abuse", "auth-failure", "opt-out"…; `null` when it gives none. */
  readonly kind: string | null;
};

/** Subjects of providers that report complaints without a part for machines. */
const SUBJECTS =
  /^(?:complaint about message from \S+|(?:email )?(?:abuse|feedback) (?:report|complaint)\b|spam(?:trap)? ?(?:complaint|hit|report)\b)/i;
const SENDERS = /(?:^|[<"' ])(?:staff|abuse|complaints?|fbl|feedback-?loop|feedback)@/i;
const FIELD = /^feedback-type:[ \t]*([a-z-]{1,40})/im;

export function complaintOf(mail: Mail): Complaint | null {
  const report = mail.reports.find(({ mediaType }) => mediaType === 'message/feedback-report');
  if (report) return { kind: FIELD.exec(report.text)?.[1]?.toLowerCase() ?? null };
  if (mail.contentType.startsWith('multipart/report') && /report-type\s*=\s*"?feedback-report/.test(mail.contentType))
    return { kind: FIELD.exec(mail.text.slice(0, 20_000))?.[1]?.toLowerCase() ?? null };
  const subject = SUBJECTS.test(mail.subject.trim());
  return subject && SENDERS.test(mail.from) && mail.originals.length > 0 ? { kind: null } : null;
}
