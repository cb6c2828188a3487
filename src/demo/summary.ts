import type { RefrainCode } from '../core/dunning/decision.ts';
import { COMPANY, DEMO_DAY } from './company.ts';
import type { DebtorDay, LastDay } from './last-day.ts';
import type { Stage } from './stage.ts';

/** What `--json` prints. Counts are of the demo's day but for `past` and what was imported. */
export type Summary = ReturnType<typeof summaryOf>;

export function summaryOf({ intake, past, folder }: Stage, day: LastDay) {
  const { run, emails, printed, tasks, debtors, again, verified } = day;
  const waiting = debtors.flatMap((one) => heldOf(one) ?? []);
  return {
    day: DEMO_DAY,
    company: COMPANY.name,
    filesRead: countBy([...intake.files, ...intake.statements].map(({ report }) => report.format ?? 'not-understood')),
    invoicesImported: intake.invoices.size,
    debtors: intake.debtors.size,
    decided: run.decided,
    bank: bankSummary(day),
    withdrawnByPayment: day.withdrawn,
    held: countBy(waiting.map(({ code }) => code)),
    holds: countBy(waiting.flatMap(({ hold }) => hold ?? [])),
    questions: tasks.questions.length,
    sent: { email: emails.sent },
    letters: printed.letters,
    registeredLetters: tasks.toPost.filter(({ dispatch }) => dispatch.channel === 'registered-letter').length,
    calls: tasks.toCall.length,
    toApprove: countBy([...new Map(tasks.toApprove.map(({ contact }) => [contact.id, contact.step])).values()]),
    replies: day.replies,
    past,
    secondRunDecided: again.decided,
    secondRunSent: again.left,
    journalEntries: verified.entries,
    journalVerified: verified.ok,
    folder: folder.path,
  };
}

function bankSummary({ bank: { account, matched, returned, waiting } }: LastDay) {
  const suggested = waiting.filter(({ row }) => row.state === 'suggested').length;
  return {
    coveredUntil: account?.coveredUntil ?? null,
    tooOld: account?.tooOld ?? true,
    matched,
    returned,
    toMatch: waiting.length,
    suggested,
  };
}

/** Why a debtor is left alone, the weightiest reason first. What is simply not due yet is no reason to tell. */
const WEIGHT: readonly RefrainCode[] = [
  'insolvent',
  'on-hold',
  'disputed',
  'payment-to-match',
  'credit-unallocated',
  'kind-unconfirmed',
  'no-account-for-currency',
  'due-date-missing',
  'not-received',
  'no-address',
  'scenario-ended',
  'contact-in-progress',
  'too-many-contacts',
  'too-soon-after-contact',
  'below-minimum',
  'courtesy-withheld',
  'conduct-guard',
];

export type Held = {
  readonly code: RefrainCode;
  readonly hold: string | null;
  readonly reason: DebtorDay['decided']['decision']['reasons'][number];
};

/** The reason why nothing is done about a debtor today; `null` when something is, or nothing is due. */
export function heldOf({ decided }: DebtorDay): Held | null {
  const { contact, reasons } = decided.decision;
  if (contact !== null) return null;
  for (const code of WEIGHT) {
    const reason = reasons.find((one) => one.code === code);
    if (reason) return { code, reason, hold: decided.holds.find((one) => one.id === reason.hold)?.kind ?? null };
  }
  return null;
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
