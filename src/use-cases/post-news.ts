import { addDays, type Day, laterOf } from '../core/base/day.ts';
import type { CreditorId, LetterEventId, PostedId, Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { isOver, type PostStage, type PostStep, stageOf, taskOf } from '../core/case/post.ts';
import type { EntryData, EntryDraft } from '../core/journal/entry.ts';
import type { LetterEventRow, PostedRow } from '../core/journal/post-tables.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import type { Postman, PostNews, PostStanding } from '../ports/postman.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { survivorOf } from './merged-debtor.ts';
import { wrongAddress } from './post-address.ts';
import { letterBack } from './post-receipt.ts';
import { eachPage, readAll } from './read-all.ts';

/** How long after its end a letter is asked about for proofs that have not come, and how long one that never ends. */
const DAYS_FOR_PROOFS = 30;
const DAYS_IN_ALL = 120;
/** Proofs are bounded: what is larger is no proof of one letter. */
const MOST_PROOF_BYTES = 20 * 1024 * 1024;

/**
 * Asks the provider about every letter that is under way, the oldest first, and records what is new; told again, or in another order, it
 * changes nothing twice. One of which the provider says nothing keeps nobody from asking for the others.
 * @returns of how many something was new
 * @throws Refusal `post-unreachable`
 */
export async function askPost(deps: Deps, creditorId: CreditorId): Promise<number> {
  let told = 0;
  for await (const rows of eachPage(deps.store, 'posted', { creditor_id: creditorId, closed_on: null })) {
    for (const row of rows) if (await askedUnlessRefused(deps, row)) told += 1;
  }
  return told;
}

/**
 * What somebody sent to our address is only a hint: the letter that it names, if there is one, is asked about.
 * @throws Refusal `post-unreachable`
 */
export async function heedPostHint(deps: Deps, reference: string): Promise<boolean> {
  const [row] = await deps.store.select('posted', { reference }, { limit: 1 });
  return row !== undefined && row.closed_on === null && askedUnlessRefused(deps, row);
}

async function askedUnlessRefused(deps: Deps, row: PostedRow): Promise<boolean> {
  try {
    return await ask(deps, row);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'post-refused') return false;
    throw error;
  }
}

async function ask(deps: Deps, row: PostedRow): Promise<boolean> {
  const ready = (await deps.postmen?.()) ?? null;
  const postman = ready?.[row.service] ?? null;
  if (postman === null) return false;
  const standing = await postman.look(row.provider_id);
  return unlessOvertakenNow(() => carried(deps, row, postman, standing));
}

async function unlessOvertakenNow(work: () => Promise<boolean>): Promise<boolean> {
  let changed = false;
  const went = await unlessOvertaken(async () => {
    changed = await work();
  });
  return went && changed;
}

type Known = {
  readonly row: PostedRow;
  readonly dispatch: DispatchRow;
  readonly contact: ContactRow;
  readonly events: readonly LetterEventRow[];
};

async function carried(deps: Deps, asked: PostedRow, postman: Postman, standing: PostStanding): Promise<boolean> {
  const known = await knownOf(deps, asked);
  if (known === null) return false;
  const { row, events } = known;
  const fresh = await freshEvents(deps, known, postman, standing);
  const all = [...events, ...fresh.map(({ event }) => event)];
  const stage = stageOf(new Set(all.flatMap(({ what }) => (isStep(what) ? [what] : []))));
  const closedOn = closedBy(row, all, stage, deps.clock.today());
  const isNew = fresh.length > 0 || stage !== row.stage || closedOn !== row.closed_on;
  if (isNew) {
    const data = await toldOf(deps, known, { all, fresh: fresh.map(({ event }) => event), stage, closedOn, number: standing.number });
    const bad =
      data.lost !== null && stage === 'bad-address'
        ? await wrongAddress(deps, await survivorOf(deps.store, row.debtor_id), postman, standing.address)
        : [];
    const documents = fresh.flatMap(({ event, bytes }) => (event.sha256 && bytes ? [{ sha256: event.sha256, bytes }] : []));
    const entry: EntryDraft = { kind: 'letter.carried', by: postman.provider, data };
    await deps.store.record([entry, ...bad], { documents });
  }
  return (await letterBack(deps, row, all, stage)) || isNew;
}

/** As it is by now: others may have told meanwhile. */
async function knownOf({ store }: Pick<Deps, 'store'>, { id }: PostedRow): Promise<Known | null> {
  const [row] = await store.select('posted', { id }, { limit: 1 });
  const [dispatch] = row ? await store.select('dispatch', { id: row.dispatch_id }, { limit: 1 }) : [];
  const [contact] = row ? await store.select('contact', { id: row.contact_id }, { limit: 1 }) : [];
  if (!row || !dispatch || !contact) return null;
  return { row, dispatch, contact, events: await readAll(store, 'letter_event', 'dispatch_id', [dispatch.id]) };
}

function isStep(what: LetterEventRow['what']): what is PostStep {
  return !what.startsWith('proof-');
}

type Fresh = { readonly event: LetterEventRow; readonly bytes: Uint8Array | null };

/** What is not on record yet; a proof only with its bytes. */
async function freshEvents(deps: Deps, { row, events }: Known, postman: Postman, standing: PostStanding): Promise<Fresh[]> {
  const marks = new Set(events.map((one) => one.mark));
  const isFresh = (what: LetterEventRow['what']) => !marks.has(markOf(row, what));
  // What they date on a day that has not come is not believed before: a wrong day would be a day of the law.
  const hasCome = ({ at }: { readonly at: string | null }) => at === null || deps.clock.dayOf(at) <= deps.clock.today();
  const firsts = standing.news.filter(hasCome).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  const steps = firsts.filter(({ what }, at) => isFresh(what) && firsts.findIndex((one) => one.what === what) === at);
  const proofs: { readonly what: `proof-${(typeof standing.proofs)[number]['what']}`; readonly at: string; readonly kept: Kept }[] = [];
  for (const { what, at } of standing.proofs.filter(hasCome)) {
    if (!isFresh(`proof-${what}`)) continue;
    const proof = await postman.proof(row.provider_id, what);
    if (proof === null || proof.bytes.length === 0 || proof.bytes.length > MOST_PROOF_BYTES) continue;
    proofs.push({ what: `proof-${what}`, at, kept: { ...proof, sha256: deps.digest.sha256(proof.bytes) } });
  }
  const first = await deps.store.reserve('letter_event', Math.max(1, steps.length + proofs.length));
  const numbered = (at: number) => (first + at) as LetterEventId;
  return [
    ...steps.map((one, at) => ({ event: eventRow(deps, row, numbered(at), one, null), bytes: null })),
    ...proofs.map(({ what, at: when, kept }, at) => ({
      event: eventRow(deps, row, numbered(steps.length + at), { what, at: when, code: null }, kept),
      bytes: kept.bytes,
    })),
  ];
}

type Kept = { readonly sha256: Sha256; readonly bytes: Uint8Array; readonly mediaType: string };

function markOf({ reference }: PostedRow, what: LetterEventRow['what']): string {
  return `${reference} ${what}`;
}

function eventRow(
  { clock }: Pick<Deps, 'clock'>,
  row: PostedRow,
  id: LetterEventId,
  { what, at, code }: Omit<PostNews, 'what'> & { readonly what: LetterEventRow['what'] },
  kept: Kept | null,
): LetterEventRow {
  const today = clock.today();
  const { creditor_id, debtor_id, dispatch_id } = row;
  return {
    ...{ id, creditor_id, debtor_id, dispatch_id, what, told_on: today, code },
    on_day: at === null ? today : clock.dayOf(at),
    sha256: kept?.sha256 ?? null,
    media_type: kept?.mediaType ?? null,
    author: 'maileva',
    mark: markOf(row, what),
  };
}

/** Over, and every proof that is to be expected is there; or waited for long enough. */
function closedBy(row: PostedRow, all: readonly LetterEventRow[], stage: PostStage, today: Day): Day | null {
  if (row.closed_on !== null) return row.closed_on;
  if (today > addDays(row.taken_on, DAYS_IN_ALL)) return today;
  if (!isOver(stage)) return null;
  const has = (what: LetterEventRow['what']) => all.some((one) => one.what === what);
  const isProved = has('proof-deposit') && (has('proof-receipt') || has('proof-undelivered'));
  const since = dayOf(all, stage) ?? row.stage_on;
  return stage === 'rejected' || isProved || today > addDays(since, DAYS_FOR_PROOFS) ? today : null;
}

function dayOf(all: readonly LetterEventRow[], what: PostStage): Day | null {
  return all.find((one) => one.what === what)?.on_day ?? null;
}

type Now = {
  readonly all: readonly LetterEventRow[];
  readonly fresh: readonly LetterEventRow[];
  readonly stage: PostStage;
  readonly closedOn: Day | null;
  readonly number: string | null;
};

async function toldOf(deps: Deps, { row, dispatch, contact }: Known, now: Now): Promise<EntryData['letter.carried']> {
  const { all, fresh, stage, closedOn, number } = now;
  const postedOn = leftOn(all, stage);
  const isLost = stage === 'rejected' || stage === 'bad-address';
  const left = postedOn !== null && dispatch.status === 'sent' && stage !== 'rejected' ? { on: postedOn, tracking: number } : null;
  const siblings = await deps.store.select('dispatch', { contact_id: contact.id }, { limit: 10 });
  const isAlone = siblings.every((one) => one.id === dispatch.id || one.status === 'failed' || one.status === 'withdrawn');
  const stands = dispatch.status === 'sent' || dispatch.status === 'posted';
  return {
    ...{ id: row.id as PostedId, dispatchId: dispatch.id, contactId: contact.id, debtorId: row.debtor_id, creditorId: row.creditor_id },
    events: [...fresh],
    ...{ from: row.stage, stage, closedOn },
    stageOn: dayOf(all, stage) ?? row.stage_on,
    task: taskOf(stage),
    left: left && { ...left, madeOn: contact.made_on === null ? left.on : laterOf(contact.made_on, left.on) },
    lost: isLost && stands ? { why: stage, contact: isAlone && contact.state === 'made' } : null,
  };
}

/** The day of the proof of deposit; of a letter that came to its end without one, the first day on which the post had it. */
function leftOn(all: readonly LetterEventRow[], stage: PostStage): Day | null {
  const posted = dayOf(all, 'posted');
  if (posted !== null || !isOver(stage)) return posted;
  const days = all.filter(({ what }) => isStep(what) && what !== 'printed' && what !== 'blocked').map(({ on_day }) => on_day);
  return days.toSorted()[0] ?? null;
}
