import type { Day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import { type Book, Matcher } from './match.ts';
import { PayerMemory } from './payer-memory.ts';
import { type BankLine, type KnownDebtor, type Matched, type MatchOptions, type OpenItem, USUAL_OPTIONS } from './payment.ts';

export const day = (text: string) => text as Day;
export const debtorId = (n: number) => n as DebtorId;
export const itemId = (n: number) => n as ItemId;

/** An invoice, or with a negative amount a credit note; 300_00n is 300 euros. */
export function item(id: number, debtor: number, number: string, openCents: bigint, more: Partial<OpenItem> = {}): OpenItem {
  return {
    id: itemId(id),
    debtorId: debtorId(debtor),
    number,
    openCents,
    currency: EUR,
    dueOn: day('2026-03-31'),
    reference: null,
    discount: null,
    charges: null,
    ...more,
  };
}

export function debtor(id: number, name: string, more: Partial<KnownDebtor> = {}): KnownDebtor {
  return { id: debtorId(id), names: [name], ibans: [], mandates: [], ...more };
}

export function line(cents: bigint, more: Partial<BankLine> = {}): BankLine {
  return {
    id: 'line',
    bookedOn: day('2026-04-02'),
    cents,
    currency: EUR,
    kind: null,
    reversal: false,
    label: null,
    remittance: null,
    payer: null,
    ultimatePayer: null,
    payerIban: null,
    endToEndId: null,
    mandateId: null,
    structuredReference: null,
    returnReason: null,
    batchCount: null,
    details: [],
    ...more,
  };
}

export function book(items: readonly OpenItem[], debtors: readonly KnownDebtor[], memory = new PayerMemory()): Book {
  return { items, debtors, memory };
}

export function matchOne(one: BankLine, of: Book, options: Partial<MatchOptions> = {}): Matched {
  return new Matcher(of, { ...USUAL_OPTIONS, ...options }).match(one);
}

/** "1:30000 2:-500" for the cash that the best explanation lays on items. */
export function laid({ explanations: [best] }: Matched): string {
  return (best?.allocations ?? []).map((one) => `${one.itemId}:${one.cents}`).join(' ');
}

export function why({ reasons }: Matched): string[] {
  return reasons.map((reason) => reason.code);
}
