import type { Day } from '../core/base/day.ts';
import type { ContactId, CreditorId, DispatchId, HoldId, Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { FORMAL, isAbout } from '../core/case/contact.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { ComposeFinding } from '../core/letter/compose-input.ts';
import type { Where } from '../ports/store.ts';
import { approvalBasis } from './approval-basis.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { unlessOvertaken, withdrawal } from './gate.ts';
import { incompleteNotices } from './incomplete-notices.ts';
import { chunks } from './read-all.ts';

type Writing = Pick<Deps, 'store' | 'by'>;
type Approving = Writing & Pick<Deps, 'digest' | 'clock'>;
const PAGE = 1_000;
const WRITTEN: DispatchRow['channel'][] = ['email', 'sms', 'letter', 'registered-letter'];
/** Times that a page is read again because somebody was quicker with one of it. */
const MOST_REFUSALS = 5;

/** What came of asking for approvals. */
export type Approval = {
  readonly approved: readonly DispatchId[];
  /** Why the others are not approved: `not-waiting` or `notice-incomplete`. */
  readonly refusal: Refusal | null;
};

/**
 * Approves what waits for a person: the dispatches named, or all of the creditor's. Calls are made, not approved. A formal notice that
 * lacks something it must say, or for which a value of the law is missing, is not approved, and goes on waiting.
 * @throws Refusal `not-waiting`, `notice-incomplete`; what could be approved is
 */
export async function approve(deps: Approving, creditorId: CreditorId, which: readonly DispatchId[] | 'all'): Promise<number> {
  const { approved, refusal } = await approveSome(deps, creditorId, which);
  if (refusal) throw refusal;
  return approved.length;
}

/**
 * The same, and says which are approved although others are not, so that whoever asked can take them back.
 * @throws Refusal the same when none is approved
 */
export async function approveSome(deps: Approving, creditorId: CreditorId, which: readonly DispatchId[] | 'all'): Promise<Approval> {
  const look = await lookingAt(deps, creditorId);
  const lacking = new Map<DispatchId, ComposeFinding>();
  const approved: DispatchId[] = [];
  const where = { creditor_id: creditorId, status: 'proposed', channel: WRITTEN } as const;
  for (const ids of which === 'all' ? [null] : chunks(which, PAGE))
    await approvePages(deps, ids === null ? where : { ...where, id: ids }, look, { approved, lacking });
  const refusal = refusalOf(lacking, approved.length, which);
  if (refusal && approved.length === 0) throw refusal;
  return { approved, refusal };
}

type Found = { readonly approved: DispatchId[]; readonly lacking: Map<DispatchId, ComposeFinding> };

async function approvePages(
  { store, by }: Writing,
  where: Where<DispatchRow>,
  look: Awaited<ReturnType<typeof lookingAt>>,
  { approved, lacking }: Found,
): Promise<void> {
  let after = 0;
  let refusals = 0;
  for (;;) {
    const page = await store.select('dispatch', where, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    const { bases, incomplete } = await look(page);
    const whole = page.filter(({ id }) => !incomplete.has(id));
    const entries = whole.map(({ id }): EntryDraft => {
      const basis = bases.get(id);
      return { kind: 'dispatch.approved', by, data: { id, by, ...(basis ? { basis } : {}) } };
    });
    const record = () => (entries.length === 0 ? Promise.resolve() : store.record(entries));
    // Somebody else approved, skipped or withdrew one of them at this moment: the page is read again, without it.
    if (++refusals === MOST_REFUSALS) await record();
    else if (!(await unlessOvertaken(record))) continue;
    for (const [id, point] of incomplete) lacking.set(id, point);
    approved.push(...whole.map(({ id }) => id));
    [after, refusals] = [last.id, 0];
  }
}

function refusalOf(
  lacking: ReadonlyMap<DispatchId, ComposeFinding>,
  approved: number,
  which: readonly DispatchId[] | 'all',
): Refusal | null {
  const [first] = lacking;
  if (!first) {
    if (which === 'all' || approved === which.length) return null;
    return new Refusal(
      'not-waiting',
      `${which.length - approved} of these do not wait for approval (already approved, withdrawn, or unknown); the ${approved} others are approved.`,
      { approved },
    );
  }
  const [id, { code, message, details = {} }] = first;
  return new Refusal(
    'notice-incomplete',
    `${lacking.size === 1 ? '1 formal notice lacks' : `${lacking.size} formal notices lack`} something that must be said, or cannot be written yet, and are not approved (the ${approved} others are): ${[...lacking.keys()].join(', ')}. No. ${id}: ${message}`,
    { ...details, approved, count: lacking.size, numbers: [...lacking.keys()].join(', '), id, point: code },
  );
}

/** Of a page: what each approval rests on is kept with it, and what a formal notice does not say keeps it from being approved. */
async function lookingAt({ store, digest, by, clock }: Approving, creditorId: CreditorId) {
  const creditor = await creditorOf(store, creditorId);
  const settings = { store, digest, by, creditor, context: await dunningContext(store, creditor), day: clock.today() };
  return async (page: readonly DispatchRow[]) => {
    const ids = page.map((one) => one.contact_id);
    const contacts = new Map((await store.select('contact', { id: ids }, { limit: ids.length })).map((row) => [row.id, row]));
    const asked = page.flatMap((dispatch) => {
      const contact = contacts.get(dispatch.contact_id);
      return contact ? [{ dispatch, contact }] : [];
    });
    const owners = [...new Set(page.map((dispatch) => dispatch.debtor_id))];
    const debtors = new Map((await store.select('debtor', { id: owners }, { limit: PAGE })).map((row) => [row.id, row]));
    const bases = new Map<DispatchId, Sha256>();
    for (const { dispatch, contact } of asked) {
      const debtor = debtors.get(dispatch.debtor_id);
      if (debtor) bases.set(dispatch.id, await approvalBasis(settings, contact, debtor));
    }
    const formal = asked.filter(({ contact }) => contact.severity >= FORMAL);
    return { bases, incomplete: await incompleteNotices(settings, formal) };
  };
}

/** A run that was held because it was unusual, or not live yet: a person lets its automatic dispatches leave. @throws Refusal `unknown-run` */
export async function releaseRun({ store, by }: Writing, runId: number): Promise<void> {
  await store.record([{ kind: 'run.released', by, data: { id: runId, by } }]).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'overtaken') throw error;
    throw new Refusal('unknown-run', `There is no run ${runId} that waits for a word.`, { id: runId });
  });
}

/** From this day on, automatic steps leave by themselves. Before, everything waits for a person. */
export async function goLive({ store, by }: Writing, creditorId: CreditorId, from: Day): Promise<void> {
  if ((await creditorOf(store, creditorId)).live_from === from) return;
  await store.record([{ kind: 'creditor.went-live', by, data: { id: creditorId, from } }]);
}

/**
 * Withdraws a contact that has not left, with the reason, and holds its items until a day: a step that was skipped
 * must not come back the next morning. Gives the hold: lifted, the step is decided again.
 */
export async function skipContact({ store, by }: Writing, contactId: ContactId, why: string, from: Day, until: Day): Promise<HoldId> {
  const [contact] = await store.select('contact', { id: contactId }, { limit: 1 });
  const [dispatch] = await store.select('dispatch', { contact_id: contactId, status: ['proposed', 'approved'] }, { limit: 1 });
  if (!contact || !dispatch)
    throw new Refusal('not-waiting', `Contact ${contactId} does not wait any more: it has left or was withdrawn.`, { contactId });
  const id = (await store.reserve('hold', 1)) as HoldId;
  const items = contact.items.filter(isAbout).map((item) => item.item);
  await store.record([
    ...(await withdrawal(store, by, contact, dispatch, why)),
    {
      kind: 'hold.placed',
      by,
      data: {
        creditorId: contact.creditor_id,
        hold: {
          id,
          debtor_id: contact.debtor_id,
          item_ids: items,
          kind: 'other',
          reason: why,
          author: by,
          from_day: from,
          until_day: until,
          lifted_on: null,
          lifted_why: null,
        },
      },
    },
  ]);
  return id;
}
