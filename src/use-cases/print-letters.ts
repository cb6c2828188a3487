import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { FORMAL } from '../core/case/contact.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, CreditorRow, DispatchRow, DocumentRow } from '../core/journal/tables.ts';
import type { PrintBundle, QueuedLetter } from '../ports/outside.ts';
import { composeLetter, leastDaysLeft } from './compose-contact.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { dispatchEnded } from './dispatch-end.ts';
import { type GateDeps, type HeldBack, isStillRight, passGate, refuseOtherDay, type Unwritable, whyHeldBack, written } from './gate.ts';
import { whyNotActing } from './may-act.ts';
import { linkEntry, type PageAddress } from './portal-link.ts';
import { printedHere } from './post-way.ts';
import { refuseUnseen } from './seen.ts';
import type { LeaveOptions } from './sending.ts';
import { BATCH_LETTERS } from './to-leave.ts';
import { type TrackingTold, trackingOf } from './tracking-told.ts';

export type PrintReport = {
  readonly day: Day;
  readonly letters: number;
  readonly withdrawn: number;
  readonly unwritable: readonly Unwritable[];
  /** `null` when there was nothing to print. */
  readonly batch: ({ readonly id: number } & PrintBundle) | null;
  readonly heldBack: HeldBack | null;
};

type Composed = {
  readonly dispatch: DispatchRow;
  readonly letter: QueuedLetter;
  readonly deadline: Day | null;
  readonly page: PageAddress | null;
};

/** Prints the approved letters of the day as one PDF with its posting list. A person posts them and says so. @throws Refusal `not-today`, `busy`; `overtaken` when other letters wait than those that were confirmed */
export async function printLetters(
  deps: Deps,
  creditorId: CreditorId,
  day: Day,
  { acceptOldBooks = false, seen, onProgress = () => {}, goesOn = () => true }: LeaveOptions = {},
): Promise<PrintReport> {
  refuseOtherDay(deps.clock, day);
  return deps.store.exclusive('print', async () => {
    const creditor = await creditorOf(deps.store, creditorId);
    const heldBack = await whyHeldBack(deps.store, creditor, day, acceptOldBooks);
    if (heldBack) return { day, letters: 0, withdrawn: 0, unwritable: [], batch: null, heldBack };
    const gate: GateDeps = { ...deps, creditor, context: await dunningContext(deps.store, creditor), day };
    const approved = await deps.store.select(
      'dispatch',
      { creditor_id: creditorId, channel: await printedHere(deps.store, creditorId), status: 'approved' },
      { limit: BATCH_LETTERS },
    );
    refuseUnseen(approved, seen, deps.digest);
    const composed: Composed[] = [];
    const unwritable: Unwritable[] = [];
    let withdrawn = 0;
    for (const dispatch of approved) {
      // Broken off between two letters: what was only composed is not printed, and waits as before.
      if (!goesOn()) return { day, letters: 0, withdrawn, unwritable, batch: null, heldBack: null };
      const passed = await passGate(gate, dispatch);
      const paper = passed && (await written(gate, passed, dispatch, () => composeLetter(deps, gate, passed, dispatch)));
      if (!paper) withdrawn += 1;
      else if ('code' in paper) unwritable.push(paper);
      else composed.push({ dispatch, ...paper });
      onProgress(composed.length + withdrawn + unwritable.length);
    }
    const { letters, bundle } = await bundled(deps, creditor.id, composed, day);
    withdrawn += composed.length - letters.length;
    if (bundle === null) return { day, letters: 0, withdrawn, unwritable, batch: null, heldBack: null };
    const id = await recordBatch(deps, creditor, letters, bundle, day);
    return { day, letters: letters.length, withdrawn, unwritable, batch: { id, ...bundle }, heldBack: null };
  });
}

/** A thousand letters take minutes: what was paid, held or changed meanwhile is left out, and withdrawn when it is looked at next. */
async function bundled(
  deps: Deps,
  creditor: CreditorId,
  composed: readonly Composed[],
  day: Day,
): Promise<{ readonly letters: readonly Composed[]; readonly bundle: PrintBundle | null }> {
  let letters = composed;
  for (let bundle: PrintBundle | null = null; letters.length > 0; ) {
    const overtaken = new Set(
      await printedSince(
        deps,
        creditor,
        letters.map((one) => one.dispatch),
      ),
    );
    if (overtaken.size === 0 && bundle !== null) return { letters, bundle };
    letters = letters.filter((one) => !overtaken.has(one.dispatch.id));
    if (letters.length === 0) break;
    bundle = await deps.printer.bundle(
      letters.map((one) => one.letter),
      { date: day, language: 'fr', duplex: false },
    );
  }
  return { letters: [], bundle: null };
}

async function recordBatch(
  deps: Deps,
  creditor: CreditorRow,
  composed: readonly Composed[],
  bundle: PrintBundle,
  day: Day,
): Promise<number> {
  const { store, digest, by } = deps;
  const batch = await store.reserve('batch', 1);
  const firstDocument = await store.reserve('document', composed.length);
  const papers = composed.map((one, index) => {
    const sha256 = digest.sha256(one.letter.pdf);
    const document: DocumentRow = {
      id: firstDocument + index,
      item_id: null,
      contact_id: one.dispatch.contact_id,
      sha256,
      name: `courrier-${one.dispatch.id}.pdf`,
      media_type: 'application/pdf',
    };
    return {
      document,
      bytes: one.letter.pdf,
      printed: { id: one.dispatch.id, document: sha256, contactId: one.dispatch.contact_id, deadline: one.deadline },
    };
  });
  const links: EntryDraft[] = [];
  for (const { dispatch, page } of composed) {
    if (page) links.push(await linkEntry(deps, creditor, dispatch.debtor_id, dispatch.contact_id, page));
  }
  const bundleSha = digest.sha256(bundle.letters);
  await store.record(
    [
      { kind: 'documents.added', by, data: { documents: papers.map((paper) => paper.document) } },
      ...links,
      { kind: 'letters.printed', by, data: { batch, letters: papers.map((paper) => paper.printed), bundle: bundleSha, on: day } },
    ],
    {
      documents: [
        ...papers.map((paper) => ({ sha256: paper.document.sha256, bytes: paper.bytes })),
        { sha256: bundleSha, bytes: bundle.letters },
      ],
    },
  );
  return batch;
}

export type Posted = {
  /** Letters that were not posted: they go back to the print queue. */
  readonly except?: readonly DispatchId[];
  /** Also those that were overtaken since they were printed. */
  readonly allTheSame?: boolean;
  /** All letters of the batch that this is said of; where others wait, nothing is recorded (`overtaken`). */
  readonly seen?: readonly DispatchId[] | null;
  /** The carrier's numbers, as they were typed or scanned. */
  readonly tracking?: readonly TrackingTold[];
};

/**
 * A person posted a batch, all of it or all but some letters.
 * @throws Refusal `tracking-unreadable`, `tracking-twice`, `tracking-of-none`, `posted-in-the-future`, `posted-before-decided`, `nothing-to-post`, `letters-overtaken`, `granted-date-has-passed` naming the letters that must be printed anew
 */
export async function confirmPosted(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  batch: number,
  on: Day,
  { except = [], allTheSame = false, seen = null, tracking = [] }: Posted = {},
): Promise<number> {
  const { store, by, clock } = deps;
  if (on > clock.today())
    throw new Refusal('posted-in-the-future', `The day ${on} has not come: say so once the letters are in the mail.`, { on });
  const printed = await store.select('dispatch', { batch_id: batch, status: 'printed' }, { limit: BATCH_LETTERS });
  if (printed.length === 0) throw new Refusal('nothing-to-post', `Print batch ${batch} has no letter waiting to be posted.`, { batch });
  if (seen !== null && (seen.length !== printed.length || printed.some((one) => !seen.includes(one.id))))
    throw new Refusal(
      'overtaken',
      `${printed.length} letters of batch ${batch} wait to be posted, and not those that were seen: look again.`,
      {
        count: printed.length,
      },
    );
  const left = printed.filter((dispatch) => !except.includes(dispatch.id));
  const numbers = trackingOf(left, tracking);
  await refuseExpired(store, left, on);
  if (!allTheSame) await refuseOvertaken(deps, left);
  const entries: EntryDraft[] = [];
  for (const dispatch of printed) {
    const [held, number] = [except.includes(dispatch.id), numbers.get(dispatch.id)];
    entries.push(
      await dispatchEnded(
        store,
        by,
        dispatch,
        held
          ? { status: 'approved', outcome: 'not posted', retryAt: null }
          : { status: 'posted', outcome: 'posted by hand', retryAt: null, ...(number === undefined ? {} : { tracking: number }) },
        on,
      ),
    );
  }
  await store.record(entries);
  return printed.length - entries.filter((entry) => entry.kind === 'dispatch.ended' && entry.data.status === 'approved').length;
}

/** Paid, held or changed since it was printed: whoever posts it must mean to, or have done so already. */
async function refuseOvertaken(deps: Pick<Deps, 'store' | 'clock'>, letters: readonly DispatchRow[]): Promise<void> {
  const [first] = letters;
  if (!first) return;
  const ids = new Set(letters.map((one) => one.id));
  const overtaken = (await printedSince(deps, first.creditor_id, letters)).filter((one) => ids.has(one));
  if (overtaken.length > 0)
    throw new Refusal(
      'letters-overtaken',
      `Things have changed since these letters were printed (paid, held, changed): ${overtaken.join(', ')}. Leave them out, or say that they have left all the same.`,
      { ids: overtaken.join(', ') },
    );
}

async function printedSince(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  letters: readonly DispatchRow[],
): Promise<DispatchId[]> {
  const creditor = await creditorOf(store, creditorId);
  if ((await whyNotActing(store, creditor, clock.today())) !== null) return letters.map((letter) => letter.id);
  const context = await dunningContext(store, creditor);
  const contacts = new Map(
    (await store.select('contact', { id: letters.map((one) => one.contact_id) }, { limit: BATCH_LETTERS })).map((row) => [row.id, row]),
  );
  const files = new Map((await store.caseFiles([...new Set(letters.map((one) => one.debtor_id))])).map((file) => [file.debtor.id, file]));
  const stands = (letter: DispatchRow) => {
    const [file, contact] = [files.get(letter.debtor_id), contacts.get(letter.contact_id)];
    return file !== undefined && contact !== undefined && isStillRight({ context, day: clock.today() }, file, contact, letter);
  };
  return letters.filter((letter) => !stands(letter)).map((letter) => letter.id);
}

/** A letter cannot have left before it was decided upon, and one that grants hardly any time when it leaves threatens too soon. */
async function refuseExpired(store: Deps['store'], letters: readonly DispatchRow[], on: Day): Promise<void> {
  const contacts = await store.select('contact', { id: letters.map((one) => one.contact_id) }, { limit: BATCH_LETTERS });
  const early = contacts.find((contact) => on < contact.decided_on);
  if (early)
    throw new Refusal('posted-before-decided', `These letters were decided on ${early.decided_on}: they cannot have left on ${on}.`, {
      on,
      decidedOn: early.decided_on,
    });
  const isShort = ({ deadline, severity }: ContactRow) =>
    deadline !== null && deadline < addDays(on, severity >= FORMAL ? leastDaysLeft(severity) : 1);
  const expired = new Set(contacts.filter(isShort).map((contact) => contact.id));
  const ids = letters.filter((one) => expired.has(one.contact_id)).map((one) => one.id);
  if (ids.length > 0)
    throw new Refusal(
      'granted-date-has-passed',
      `The date that these letters grant has passed on ${on}, or leaves too little time: leave them out, and print them anew: ${ids.join(', ')}.`,
      { on, ids: ids.join(', ') },
    );
}
