import type { Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { Proceedings } from '../core/law/insolvency.ts';
import { closePagesOf } from './card-payment-pages.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken, withdrawal } from './gate.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

/** What a person says of insolvency proceedings; what is left out stays as it was said before. */
export type InsolvencyTold = {
  /** Day of the judgment that opened them. */
  readonly since?: Day;
  readonly proceedings?: Proceedings;
  readonly publishedOn?: Day;
  /** Day on which the claim was declared. */
  readonly declaredOn?: Day;
};

type Insolvency = Extract<EntryDraft, { kind: 'insolvency.recorded' }>['data'];
type Recording = Pick<Deps, 'store' | 'by' | 'clock' | 'payments'>;

/** Times that is looked again whether somebody was quicker. */
const ATTEMPTS = 5;

/** Why contacts were withdrawn. */
export const INSOLVENT = 'insolvent';

/**
 * Insolvency proceedings were opened for a debtor: what waits to be sent is withdrawn at once, a page to pay on is closed, and nothing leaves
 * any more.
 * @law C. com. L622-7, L622-21
 * @returns how many contacts were withdrawn
 * @throws Refusal `unknown-debtor`, `insolvency-without-judgment`, `insolvency-in-the-future`, `insolvency-days-disagree`
 */
export async function recordInsolvency(deps: Recording, id: DebtorId, told: InsolvencyTold): Promise<{ readonly withdrawn: number }> {
  for (let attempt = 1; ; attempt += 1) {
    // A notice may come at the same time: what is left out stays as it is at that moment.
    const head = await deps.store.head();
    const debtor = await debtorOf(deps.store, id);
    const data = checked(debtor, told, deps.clock.today());
    const record = () => deps.store.record([{ kind: 'insolvency.recorded', by: deps.by, data }], {}, head);
    if (attempt === ATTEMPTS) await record();
    else if (!(await unlessOvertaken(record))) continue;
    return { withdrawn: await withdrawAll(deps, debtor) };
  }
}

/** Withdraws what waits for a debtor to whom nothing may leave any more, and closes its pages to pay on; how many contacts were withdrawn. */
export async function withdrawAll(deps: Pick<Deps, 'store' | 'by' | 'payments'>, debtor: DebtorRow): Promise<number> {
  let withdrawn = 0;
  for (const entries of await withdrawals(deps, debtor.id)) withdrawn += (await unlessOvertaken(() => deps.store.record(entries))) ? 1 : 0;
  await closePagesOf(deps, debtor);
  return withdrawn;
}

/**
 * It was a mistake: steps go on as before. What was withdrawn is decided anew.
 * @throws Refusal `unknown-debtor`, `not-insolvent`, `reason-missing`
 */
export async function correctInsolvency({ store, by, clock }: Recording, id: DebtorId, reason: string): Promise<void> {
  const { creditor_id: creditorId, insolvent_since } = await debtorOf(store, id);
  if (insolvent_since === null)
    throw new Refusal('not-insolvent', `No insolvency proceedings are recorded for debtor ${id}: there is nothing to correct.`, { id });
  const why = oneLine(reason, 200);
  if (why === '') throw new Refusal('reason-missing', 'Say why: somebody will read it later.');
  await store.record([{ kind: 'insolvency.corrected', by, data: { id, creditorId, on: clock.today(), why } }]);
}

/** What is known of one debtor's proceedings, for the one that it becomes; nothing where that one has its own. */
export async function insolvencyMoved({ store, by }: Pick<Deps, 'store' | 'by'>, from: DebtorRow, into: DebtorRow): Promise<EntryDraft[]> {
  if (from.insolvent_since === null || into.insolvent_since !== null) return [];
  const data: Insolvency = {
    id: into.id,
    creditorId: into.creditor_id,
    since: from.insolvent_since,
    proceedings: from.insolvency_kind ?? 'unknown',
    publishedOn: from.insolvency_published_on,
    declaredOn: from.claim_declared_on,
  };
  return [{ kind: 'insolvency.recorded', by, data }, ...(await withdrawals({ store, by }, into.id)).flat()];
}

/** The entries that take back each contact that has not left; what one channel has begun already is for the gate. */
async function withdrawals({ store, by }: Pick<Deps, 'store' | 'by'>, id: DebtorId): Promise<EntryDraft[][]> {
  const all: EntryDraft[][] = [];
  for (const contact of await readAll(store, 'contact', 'debtor_id', [id])) {
    const waiting = await store.select('dispatch', { contact_id: contact.id, status: ['proposed', 'approved'] }, { limit: 10 });
    const [first] = waiting;
    if (!first) continue;
    const whole = await withdrawal(store, by, contact, first, INSOLVENT);
    const isWhole = whole.some((entry) => entry.kind === 'contact.dropped');
    all.push(isWhole ? whole : waiting.map((one) => ({ kind: 'dispatch.withdrawn', by, data: { id: one.id, why: INSOLVENT } })));
  }
  return all;
}

function checked(debtor: DebtorRow, told: InsolvencyTold, today: Day): Insolvency {
  const since = told.since ?? debtor.insolvent_since;
  if (since === null)
    throw new Refusal('insolvency-without-judgment', 'Say first on which day the court opened the proceedings.', { id: debtor.id });
  const publishedOn = told.publishedOn ?? debtor.insolvency_published_on;
  const declaredOn = told.declaredOn ?? debtor.claim_declared_on;
  for (const on of [since, publishedOn, declaredOn]) {
    if (on !== null && on > today)
      throw new Refusal('insolvency-in-the-future', `The day ${on} has not come (today is ${today}).`, { on, today });
    if (on !== null && on < since)
      throw new Refusal('insolvency-days-disagree', `The proceedings opened on ${since}: ${on} comes before.`, { on, since });
  }
  const proceedings = told.proceedings ?? debtor.insolvency_kind ?? 'unknown';
  return { id: debtor.id, creditorId: debtor.creditor_id, since, proceedings, publishedOn, declaredOn };
}
