import type { Day } from '../base/day.ts';
import type { Sha256 } from '../base/id.ts';
import type { Money } from '../base/money.ts';
import type { Channel, Severity } from '../case/contact.ts';
import type { RequestKind } from '../case/debtor-request.ts';
import type { DisputeCause, Resolution } from '../case/dispute.ts';
import type { ProfessionalKind, ReportAct } from '../case/hand-over.ts';
import type { PostProof } from '../case/post.ts';
import type { SettlementKind } from '../receivable/item.ts';
import type { Ending, ProceedingRoute, StepKind } from './course-step.ts';
import type { Exhibit, FiledExhibitKind, NumberedExhibit } from './exhibit.ts';

export type ContactBy = Exclude<Channel, 'decision'>;

/** What happened in a case, as the other side could have seen it: nothing that was only thought, noted or decided among ourselves. */
export type CaseEvent = {
  readonly on: Day;
  /** The document that proves it; `null` where there is none. */
  readonly proof: Sha256 | null;
} & (
  | { readonly is: 'issued'; readonly number: string; readonly amount: Money; readonly dueOn: Day | null }
  | { readonly is: 'credited'; readonly number: string; readonly amount: Money }
  | { readonly is: 'settled'; readonly kind: SettlementKind; readonly amount: Money; readonly number: string }
  | {
      readonly is: 'contact';
      readonly step: string;
      readonly severity: Severity;
      readonly channel: ContactBy;
      readonly outcome: string | null;
      /** Of a letter: the number by which the carrier knows it. */
      readonly tracking: string | null;
    }
  /** What the carrier tells of a registered letter on its way. */
  | {
      readonly is: 'carried';
      readonly what: 'posted' | 'presented' | 'awaiting' | 'bad-address' | 'returned';
      readonly tracking: string | null;
    }
  | { readonly is: 'receipt'; readonly how: 'received' | 'refused' | 'unclaimed'; readonly tracking: string | null }
  | { readonly is: 'promised'; readonly promisedOn: Day; readonly amount: Money | null }
  | { readonly is: 'promise-broken'; readonly promisedOn: Day }
  | { readonly is: 'plan-signed'; readonly plan: number; readonly parts: number; readonly amount: Money }
  | { readonly is: 'plan-lapsed'; readonly plan: number }
  | { readonly is: 'disputed'; readonly cause: DisputeCause }
  | { readonly is: 'dispute-resolved'; readonly resolution: Resolution }
  | { readonly is: 'wrote' }
  /** A step before a court; `recoverable`: what it cost and the debtor may have to pay back. */
  | {
      readonly is: 'proceeding';
      readonly route: ProceedingRoute;
      readonly step: StepKind;
      readonly inPerson: boolean | null;
      readonly granted: Money | null;
      readonly hearingOn: Day | null;
      readonly ending: Ending | null;
      readonly recoverable: Money | null;
    }
  /** What a professional did towards the debtor, or heard of it, once a person has confirmed it. */
  | {
      readonly is: 'professional';
      readonly by: ProfessionalKind;
      readonly act: Extract<ReportAct, 'letter' | 'call' | 'visit' | 'promise' | 'plan' | 'dispute'>;
      readonly amount: Money | null;
      readonly until: Day | null;
    }
  /** A request or declaration that was kept. */
  | { readonly is: 'paper'; readonly paper: 'order-request' | 'proof-of-debt' }
  | { readonly is: 'said-on-page'; readonly kind: RequestKind }
);

/** What an exhibit is, before it has a title in somebody's language. */
export type ExhibitSubject =
  | { readonly of: 'invoice' | 'credit'; readonly number: string }
  | { readonly of: 'contact'; readonly step: string; readonly severity: Severity; readonly channel: ContactBy }
  | { readonly of: 'postal-proof'; readonly what: PostProof; readonly tracking: string | null }
  | { readonly of: 'plan'; readonly plan: number }
  /** `numbers`: of the claimed invoices that it is about; none of them when it is about all that is between the two. */
  | { readonly of: 'filed'; readonly kind: FiledExhibitKind; readonly numbers: readonly string[] }
  | { readonly of: 'mail'; readonly from: string | null }
  | { readonly of: 'page-file'; readonly name: string }
  | { readonly of: 'statement'; readonly format: 'pdf' | 'csv' }
  | { readonly of: 'paper'; readonly paper: 'order-request' | 'proof-of-debt' };

/** The words of the file of a case, which a face brings. */
export type CaseWords = {
  event(event: CaseEvent): string;
  exhibit(subject: ExhibitSubject): string;
};

export type ChronologyLine = { readonly on: Day; readonly what: string; readonly exhibit: number | null };

/** What happened, day by day, each with the number of its exhibit. */
export function chronology(events: readonly CaseEvent[], exhibits: readonly NumberedExhibit[], words: CaseWords): ChronologyLine[] {
  const numbers = new Map<Exhibit['sha256'], number>(exhibits.map((one) => [one.sha256, one.number]));
  const lines = events.map((event) => ({
    on: event.on,
    what: words.event(event),
    exhibit: event.proof === null ? null : (numbers.get(event.proof) ?? null),
  }));
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : (a.exhibit ?? 0) - (b.exhibit ?? 0)));
}
