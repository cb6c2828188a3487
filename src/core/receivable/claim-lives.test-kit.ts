import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { type Currency, centsOf, decimalOf, EUR } from '../base/money.ts';
import { rateOfPercent } from '../base/rate.ts';
import { type Claim, claimOn } from './claim.ts';
import { type ClaimCase, type ClaimOptions, type CreditNoteMode, STANDARD_CLAIM_OPTIONS } from './claim-case.ts';

/** A sum in euros on a day; of a credit note, how far back it reaches when it says so itself. */
export type Dated = [on: string, euros: string, mode?: CreditNoteMode];
/** What happened to the invoices of one debtor, in euros, as one would tell it. */
export type Life = {
  readonly kind?: ClaimCase['kind'];
  readonly items: readonly {
    readonly euros: string;
    readonly due: string;
    readonly paid?: Dated[];
    readonly credited?: Dated[];
    readonly notice?: string;
    readonly contract?: string;
  }[];
  readonly paid?: Dated[];
  readonly currency?: string;
  readonly insolvency?: string;
  readonly options?: Partial<ClaimOptions>;
};

const cents = (euros: string): bigint => centsOf(euros) ?? -1n;
const dated = (events: Dated[] = []) =>
  events.map(([on, euros, mode]) => ({ on: day(on), cents: cents(euros), ...(mode ? { mode } : {}) }));

/** The claim on a day; the invoices are numbered from 1. */
export function claim(life: Life, on: string): Claim {
  const items = life.items.map((item, index) => ({
    itemId: (index + 1) as ItemId,
    principal: cents(item.euros),
    dueOn: day(item.due),
    payments: dated(item.paid),
    creditNotes: dated(item.credited),
    contractRate: item.contract ? rateOfPercent(item.contract) : null,
    formalNoticeReceivedOn: item.notice ? day(item.notice) : null,
  }));
  const claimCase = {
    kind: life.kind ?? 'business',
    items,
    currency: (life.currency ?? EUR) as Currency,
    payments: dated(life.paid),
    insolvencyOpenedOn: life.insolvency ? day(life.insolvency) : null,
    options: { ...STANDARD_CLAIM_OPTIONS, ...life.options },
  };
  return claimOn(day(on), claimCase);
}

export const sums = (owed: Pick<Claim, 'interest' | 'interestPaid' | 'recoveryFee' | 'principal' | 'total'>) =>
  [owed.interest, owed.interestPaid, owed.recoveryFee, owed.principal, owed.total].map(decimalOf);
export const codes = (owed: Claim) => [...owed.findings, ...owed.items.flatMap((item) => item.findings)].map(({ code }) => code);
