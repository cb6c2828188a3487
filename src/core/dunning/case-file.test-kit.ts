import { day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import type { Item } from '../receivable/item.ts';
import { type DunningContext, STANDARD_CONDUCT } from './decision.ts';
import { STANDARD_SCENARIOS } from './standard-scenarios.ts';

export const DEBTOR = 1 as DebtorId;
/** Standard scenarios and rules. */
export const context: DunningContext = {
  scenarios: new Map(STANDARD_SCENARIOS.map((one) => [one.key, one])),
  conduct: STANDARD_CONDUCT,
  currencies: new Set([EUR]),
  thanks: false,
};

/** An open invoice of 1 000 euros. */
export function invoice(id: number, dueOn: string, changes: Partial<Item> = {}): Item {
  return {
    id: id as ItemId,
    debtorId: DEBTOR,
    kind: 'invoice',
    number: `F-${id}`,
    issuedOn: null,
    dueOn: day(dueOn),
    currency: EUR,
    amountCents: 100_000n,
    openCents: 100_000n,
    doubt: null,
    kept: false,
    prior: null,
    ...changes,
  };
}

/** A contact that was made. */
export function contact(id: number, step: string, on: string, items: readonly Item[], changes: Partial<Contact> = {}): Contact {
  const lines = items.map((item) => ({ itemId: item.id, openCents: item.openCents, role: 'claimed' as const, step }));
  return {
    id: id as ContactId,
    debtorId: DEBTOR,
    step,
    severity: 1,
    items: lines,
    decidedOn: day(on),
    state: 'made',
    madeOn: day(on),
    deadline: null,
    ...changes,
  };
}

/** A business that can be reached. */
export function fileOf(items: readonly Item[], changes: Partial<CaseFile> = {}): CaseFile {
  const debtor = {
    id: DEBTOR,
    creditorId: 1 as CreditorId,
    kind: 'business' as const,
    kindConfirmed: true,
    language: 'fr' as const,
    segment: null,
    scenario: null,
    email: 'usable' as const,
    hasAddress: true,
    hasPhone: true,
    insolventSince: null,
  };
  return { debtor, items, contacts: [], holds: [], questions: [], cash: [], ...changes };
}
