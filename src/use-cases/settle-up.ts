import type { DebtorId, ItemId } from '../core/base/id.ts';
import { leftOfTried } from '../core/case/call.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { asksFor, type Contact } from '../core/case/contact.ts';
import { undisputed } from '../core/case/undisputed.ts';
import { redecide } from '../core/dunning/redecide.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow, QuestionRow } from '../core/journal/tables.ts';
import { type Deps, dunningContext } from './context.ts';
import { settledPlans } from './plan-course.ts';
import { chunks, readAll } from './read-all.ts';
import { settledPromises } from './settled-promises.ts';

/** Debtors whose cases are read together. */
const BATCH = 500;

/**
 * What follows from money for the debtors that it came from: steps that it overtook are withdrawn at once, a promise whose items
 * are paid is kept and ends, and what was asked about items that are settled is asked no more. Safe to be done twice.
 */
export async function settleUp(
  deps: Pick<Deps, 'store' | 'clock' | 'by'>,
  creditor: CreditorRow,
  debtors: readonly DebtorId[],
): Promise<{ readonly dropped: number }> {
  const { store, by, clock } = deps;
  const context = await dunningContext(store, creditor);
  let dropped = 0;
  for (const ids of chunks(debtors, BATCH)) {
    const entries: EntryDraft[] = [];
    const files = await store.caseFiles(ids);
    for (const file of files) {
      const pending = file.contacts.filter((one) => one.state === 'pending' && isPaid(one, file));
      const overtaken = pending.filter((one) => !redecide(one, file, clock.today(), context).stands);
      for (const contact of overtaken) {
        const dispatches = await store.select('dispatch', { contact_id: contact.id }, { limit: 10 });
        // Once one channel is on its way the rest is for the gate to judge.
        if (!dispatches.every((one) => one.status === 'proposed' || one.status === 'approved')) continue;
        const whose = { debtorId: file.debtor.id, creditorId: creditor.id };
        entries.push({
          kind: 'contact.dropped',
          by,
          data: { id: contact.id, ...whose, dispatches: dispatches.map((one) => one.id), why: 'paid', ...leftOfTried(contact.tried) },
        });
        dropped += 1;
      }
      entries.push(...(await settledPromises(deps, file, creditor)));
    }
    entries.push(...(await settledPlans(deps, files, creditor)), ...(await overtakenQuestions(deps, ids)));
    if (entries.length > 0) await store.record(entries);
  }
  return { dropped };
}

/** Whether less is open of something that the contact asks for: what else may have overtaken it is for the gate. */
function isPaid(contact: Contact, file: CaseFile): boolean {
  const open = new Map(undisputed(file).items.map((item) => [item.id, item.openCents]));
  return contact.items.some((line) => asksFor(line) && (open.get(line.itemId) ?? 0n) < line.openCents);
}

async function overtakenQuestions(
  { store, by, clock }: Pick<Deps, 'store' | 'by' | 'clock'>,
  debtors: readonly DebtorId[],
): Promise<EntryDraft[]> {
  const asked = (await readAll(store, 'question', 'debtor_id', debtors, { answered_on: null })).filter((one) => one.item_ids.length > 0);
  const items = await readAll(store, 'item', 'id', [...new Set(asked.flatMap((one) => one.item_ids))]);
  const settled = new Set<ItemId>(items.filter((item) => item.open_cents === 0).map((item) => item.id));
  const over = (question: QuestionRow) => question.item_ids.every((id) => settled.has(id));
  return asked.filter(over).map(({ id, debtor_id, creditor_id }) => ({
    kind: 'question.answered',
    by,
    data: { id, debtorId: debtor_id, creditorId: creditor_id, on: clock.today(), answer: 'settled', by },
  }));
}
