import type { Day } from '../../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, Sha256 } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { PlanSignature } from '../../core/journal/agreement-tables.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import { CREDITOR, sampleHold } from './sample-entries.ts';

const BY = 'claire';

/** A plan that was signed, missed, warned of, kept, and taken up again; one that was offered and cancelled; two that a person ended once signed. */
export function planEntries(on: Day, document: Sha256): EntryDraft[] {
  const [debtorId, id] = [1 as DebtorId, 3 as HoldId];
  const whose = { debtorId, creditorId: CREDITOR, on };
  const instalments = [
    { on, until: on, cents: 60_000 },
    { on, until: on, cents: 60_000 },
  ];
  const plan = {
    ...{ id: 1, creditor_id: CREDITOR, debtor_id: debtorId, item_ids: [2 as ItemId], currency: EUR, total_cents: 120_000, instalments },
    ...{ charges: 'waived-if-kept' as const, offered_on: on, offered_by: BY, document },
  };
  const terms = { item_ids: [2 as ItemId], basis_cents: 120_000, plan_id: 1, instalments };
  const ended = (plan_id: number, signature: PlanSignature): EntryDraft[] => {
    const hold = { ...sampleHold((100 + plan_id) as HoldId, 1, { kind: 'plan' }), ...terms, plan_id };
    const end = { id: plan_id, holdId: hold.id, ...whose, state: 'cancelled', why: 'given up', signature } as const;
    return [
      { kind: 'plan.offered', by: BY, data: { plan: { ...plan, id: plan_id } } },
      { kind: 'plan.signed', by: BY, data: { id: plan_id, on, hold, creditorId: CREDITOR } },
      { kind: 'plan.ended', by: BY, data: end },
    ];
  };
  return [
    { kind: 'plan.offered', by: BY, data: { plan } },
    { kind: 'plan.offered', by: BY, data: { plan: { ...plan, id: 2 } } },
    { kind: 'plan.signed', by: BY, data: { id: 1, on, hold: { ...sampleHold(id, 1, { kind: 'plan' }), ...terms }, creditorId: CREDITOR } },
    { kind: 'plan.missed', by: BY, data: { id, ...whose, count: 1 } },
    { kind: 'plan.warned', by: BY, data: { id, ...whose, until: on } },
    { kind: 'plan.ended', by: BY, data: { id: 1, holdId: id, ...whose, state: 'kept', why: 'kept' } },
    { kind: 'plan.resumed', by: BY, data: { id: 1, holdId: id, ...whose } },
    { kind: 'plan.ended', by: BY, data: { id: 2, holdId: null, ...whose, state: 'cancelled', why: 'offered anew' } },
    ...ended(3, 'stands'),
    ...ended(4, 'never'),
  ];
}
