import type { Day } from '../core/base/day.ts';
import { isDay } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, Sha256 } from '../core/base/id.ts';
import type { Currency } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Instalment } from '../core/case/instalment.ts';
import { isPlan } from '../core/case/plan.ts';
import { type PlanFault, planFaults, type Rhythm, schedule } from '../core/case/plan-proposal.ts';
import { openOf, SUPERSEDED } from '../core/case/promise.ts';
import type { PlanCharges, PlanRow, PlanSignature } from '../core/journal/agreement-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { isInsolvent } from '../core/law/insolvency.ts';
import { planAgreement } from '../core/letter/plan-agreement.ts';
import type { Item } from '../core/receivable/item.ts';
import type { Printer } from '../ports/outside.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { offerStanding } from './offer.ts';
import { agencyFor } from './on-behalf-of.ts';
import { limitsOf } from './plan-limits.ts';

type Writing = Pick<Deps, 'store' | 'by' | 'clock'>;
type Printing = Writing & Pick<Deps, 'digest'> & { readonly printer: Pick<Printer, 'letter'> };

export type NewPlan = {
  /** `null`: all invoices that are open now. */
  readonly itemIds: readonly ItemId[] | null;
  readonly count: number;
  readonly rhythm: Rhythm;
  readonly firstOn: Day;
  readonly firstCents: bigint | null;
  readonly charges: PlanCharges;
};

/** A plan as it would be offered: nothing is recorded. */
export type PlanDraft = {
  readonly currency: Currency;
  readonly totalCents: bigint;
  readonly items: readonly Item[];
  readonly instalments: readonly Instalment[];
  /** What goes beyond the creditor's limits: a person may offer it all the same. */
  readonly faults: readonly PlanFault[];
};

/**
 * The schedule that a plan would have, and whether it keeps within what the creditor offers.
 * @throws Refusal `unknown-debtor`, `debtor-insolvent`, `nothing-to-plan`, `not-items-of-debtor`, `plan-two-currencies`, `plan-running`,
 * `plan-day`, `plan-instalments`, `plan-consumer-charges`, `offer-overlaps`
 */
export async function draftPlan(deps: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId, asked: NewPlan): Promise<PlanDraft> {
  return (await drafted(deps, debtorId, asked)).draft;
}

async function drafted(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  debtorId: DebtorId,
  asked: NewPlan,
): Promise<{ readonly draft: PlanDraft; readonly file: CaseFile; readonly creditor: CreditorRow }> {
  const today = clock.today();
  const [file] = await store.caseFiles([debtorId]);
  if (!file) throw new Refusal('unknown-debtor', `There is no debtor ${debtorId}.`, { query: String(debtorId) });
  const creditor = await creditorOf(store, file.debtor.creditorId);
  if (isInsolvent(file.debtor.insolventSince, today))
    throw new Refusal('debtor-insolvent', 'Insolvency proceedings are open: what was owed before is declared, and not promised.', {});
  if (!isDay(asked.firstOn) || asked.firstOn < today)
    throw new Refusal('plan-day', 'The first instalment is today or later.', { text: String(asked.firstOn).slice(0, 40) });
  if (file.debtor.kind === 'consumer' && asked.charges !== 'waived-if-kept')
    throw new Refusal('plan-consumer-charges', 'To a consumer a plan is granted without cost.', {});
  const items = plannedItems(file, asked.itemIds);
  await refuseOffered({ store, clock }, debtorId, items);
  const limits = limitsOf(creditor, file.debtor.kind);
  const totalCents = openOf({ itemIds: null }, items);
  const sums = { ...asked, totalCents };
  const instalments = scheduled(() => schedule(sums, limits, zoneOf(creditor)));
  const currency = items[0]?.currency as Currency;
  return { draft: { currency, totalCents, items, instalments, faults: planFaults(sums, instalments, limits) }, file, creditor };
}

/** Less is accepted for money by a day: instalments of the whole would be asked for beside it. */
async function refuseOffered(deps: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId, items: readonly Item[]): Promise<void> {
  const id = await offerStanding(deps, debtorId, items);
  if (id !== null) throw new Refusal('offer-overlaps', `Offer ${id} is about one of these invoices already: withdraw it first.`, { id });
}

function scheduled(make: () => Instalment[]): Instalment[] {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('plan-instalments', 'At least two instalments, of at least a cent each, and a first one that leaves a rest.', {});
  }
}

function plannedItems({ items, holds }: CaseFile, wanted: readonly ItemId[] | null): Item[] {
  const open = items.filter((item) => item.kind === 'invoice' && item.openCents > 0n);
  const unknown = wanted?.find((id) => !open.some((item) => item.id === id));
  if (unknown !== undefined)
    throw new Refusal('not-items-of-debtor', `Invoice ${unknown} is not an open invoice of this debtor.`, { debtorId: Number(unknown) });
  const named = wanted === null ? open : open.filter((item) => wanted.includes(item.id));
  if (named.length === 0)
    throw new Refusal('nothing-to-plan', 'None of these invoices is open: there is nothing to pay in instalments.', {});
  if (new Set(named.map((item) => item.currency)).size > 1)
    throw new Refusal('plan-two-currencies', 'A plan is in one currency: name the invoices of one.', {});
  const running = holds.filter(isPlan).find((hold) => hold.itemIds?.some((id) => named.some((item) => item.id === id)));
  if (running)
    throw new Refusal('plan-running', `Plan ${running.plan.planId} runs for some of these invoices.`, { id: running.plan.planId });
  return named;
}

/**
 * Offers a plan: the agreement is printed and kept, nothing is on hold before it is signed.
 * @param confirmed somebody offers it although it goes beyond the creditor's limits
 * @throws Refusal those of {@link draftPlan}, `plan-beyond-limits`, `erased`, `no-postal-address`
 */
export async function offerPlan(
  deps: Printing,
  debtorId: DebtorId,
  asked: NewPlan,
  confirmed: boolean,
): Promise<{ readonly id: number; readonly pdf: Uint8Array; readonly draft: PlanDraft }> {
  const { store, by, clock, digest } = deps;
  const { draft, file, creditor } = await drafted(deps, debtorId, asked);
  if (draft.faults.length > 0 && !confirmed)
    throw new Refusal(
      'plan-beyond-limits',
      `This goes beyond what you offer (${draft.faults.join(', ')}): a person may offer it all the same.`,
      {
        faults: draft.faults.join(', '),
      },
    );
  const id = await store.reserve('plan', 1);
  const pdf = await printed(deps, { draft, file, creditor, id, charges: asked.charges });
  const document = digest.sha256(pdf) as Sha256;
  const plan = {
    id,
    creditor_id: creditor.id,
    debtor_id: debtorId,
    item_ids: draft.items.map((item) => item.id),
    currency: draft.currency,
    total_cents: Number(draft.totalCents),
    instalments: draft.instalments.map((one) => ({ ...one, cents: Number(one.cents) })),
    charges: asked.charges,
    offered_on: clock.today(),
    offered_by: by,
    document,
  };
  await store.record([{ kind: 'plan.offered', by, data: { plan } }], { documents: [{ sha256: document, bytes: pdf }] });
  return { id, pdf, draft };
}

/** The agreement as it would be printed: nothing is recorded. @throws Refusal those of {@link draftPlan}, `erased`, `no-postal-address` */
export async function previewPlan(deps: Printing, debtorId: DebtorId, asked: NewPlan): Promise<Uint8Array> {
  return printed(deps, { ...(await drafted(deps, debtorId, asked)), id: 0, charges: asked.charges });
}

async function printed(
  { store, printer, clock }: Printing,
  of: {
    readonly draft: PlanDraft;
    readonly file: CaseFile;
    readonly creditor: CreditorRow;
    readonly id: number;
    readonly charges: PlanCharges;
  },
): Promise<Uint8Array> {
  const { draft, file, creditor, id, charges } = of;
  const [debtor] = await store.select('debtor', { id: file.debtor.id }, { limit: 1 });
  const [vault] = debtor ? await store.vault([debtor.vault_id]) : [];
  if (!vault?.details) throw new Refusal('erased', `The personal data of debtor ${file.debtor.id} have been erased: nothing can be sent.`);
  const agency = await agencyFor(store, creditor);
  const { logo: kept } = agency ?? creditor.profile;
  const logo = kept === null ? null : await store.document(kept);
  const on = clock.today();
  const { kind, language } = file.debtor;
  const reference = `E-${on.slice(0, 4)}-${String(id).padStart(6, '0')}`;
  const message = planAgreement({
    ...draft,
    charges,
    creditor: creditor.profile,
    agency,
    details: vault.details,
    kind,
    on,
    language,
    reference,
  });
  return printer.letter(message, logo === null ? {} : { logo });
}

/**
 * The debtor has signed: its invoices rest as long as the plan is in order. What was open has to be open still: else it is offered anew.
 * @param signedOn the day that the agreement bears, from which the time to sue runs anew; `null`: today
 * @throws Refusal `no-such-plan`, `plan-signed-on`, `plan-outdated`, `plan-running`, `offer-overlaps`, `debtor-insolvent`, `overtaken`
 */
export async function signPlan({ store, by, clock }: Writing, id: number, signedOn: Day | null = null): Promise<HoldId> {
  const head = await store.head();
  const plan = await planIn(store, id, ['offered']);
  const [file] = await store.caseFiles([plan.debtor_id]);
  const today = clock.today();
  const on = signedOn ?? today;
  if (!isDay(on) || on < plan.offered_on || on > today)
    throw new Refusal(
      'plan-signed-on',
      `Plan ${id} was offered on ${plan.offered_on}: it was signed on that day or later, and not after today.`,
      {
        id,
        day: plan.offered_on,
      },
    );
  if (!file || isInsolvent(file.debtor.insolventSince, today))
    throw new Refusal('debtor-insolvent', 'Insolvency proceedings are open: what was owed before is declared, and not promised.', {});
  const isSame = openOf({ itemIds: plan.item_ids }, file.items) === BigInt(plan.total_cents);
  if (!isSame || plan.item_ids.some((item) => !file.items.some((one) => one.id === item)))
    throw new Refusal('plan-outdated', `What is open has changed since plan ${id} was offered: cancel it and offer it anew.`, { id });
  await refuseOffered({ store, clock }, plan.debtor_id, plannedItems(file, plan.item_ids));
  const hold: NewHoldRow = {
    id: (await store.reserve('hold', 1)) as HoldId,
    debtor_id: plan.debtor_id,
    item_ids: plan.item_ids,
    kind: 'plan',
    reason: '',
    author: by,
    from_day: today,
    until_day: null,
    lifted_on: null,
    lifted_why: null,
    basis_cents: plan.total_cents,
    plan_id: id,
    instalments: plan.instalments,
  };
  const creditorId = plan.creditor_id;
  const replaced = file.holds
    .filter((one) => one.kind === 'promise' && (one.until === null || one.until >= today))
    .filter((one) => one.itemIds?.every((item) => plan.item_ids.includes(item)))
    .map((one): EntryDraft => {
      return { kind: 'hold.lifted', by, data: { id: one.id, debtorId: plan.debtor_id, creditorId, on: today, why: SUPERSEDED } };
    });
  await store.record([...replaced, { kind: 'plan.signed', by, data: { id, on, hold, creditorId } }], {}, head);
  return hold.id;
}

/**
 * Ends a plan that was offered or signed: the reminders go on from where they were.
 * @param signature of a signed one: whether the debtor had signed it, which acknowledges the debt for good, or never did
 * @throws Refusal `no-such-plan`, `plan-signature`, `overtaken`
 * @law C. civ. 2240
 */
export async function cancelPlan(
  { store, by, clock }: Writing,
  id: number,
  why: string,
  signature: PlanSignature | null = null,
): Promise<void> {
  // Whether it bears a signature, and the hold that it placed, must still be so.
  const head = await store.head();
  const plan = await planIn(store, id, ['offered', 'signed']);
  if (plan.state === 'signed' && signature === null)
    throw new Refusal('plan-signature', `Plan ${id} bears a signature: say whether the debtor had signed it, or never did.`, { id });
  const signed = plan.state === 'signed' && signature !== null ? { signature } : {};
  // The last hold that bears it: a merger of debtors places it anew.
  const hold = (await store.select('hold', { plan_id: id, lifted_on: null }, { limit: 100 })).at(-1);
  const whose = { debtorId: hold?.debtor_id ?? plan.debtor_id, creditorId: plan.creditor_id, on: clock.today() };
  const data = { id, holdId: hold?.id ?? null, ...whose, state: 'cancelled' as const, why: oneLine(why, 500) || 'cancelled', ...signed };
  await store.record([{ kind: 'plan.ended', by, data }], {}, head);
}

/** The agreement as it was printed, to the byte. @throws Refusal `no-such-plan` */
export async function planDocument({ store }: Pick<Deps, 'store'>, id: number): Promise<Uint8Array> {
  const plan = await planIn(store, id, ['offered', 'signed', 'kept', 'lapsed', 'cancelled']);
  const bytes = await store.document(plan.document);
  if (bytes === null) throw new Refusal('no-such-plan', `There is no plan ${id} of that kind in this workspace.`, { id });
  return bytes;
}

/** Whose plan it is. @throws Refusal `no-such-plan` */
export async function planIn(store: Deps['store'], id: number, states: readonly PlanRow['state'][]): Promise<PlanRow> {
  const [plan] = await store.select('plan', { id, state: [...states] }, { limit: 1 });
  if (!plan) throw new Refusal('no-such-plan', `There is no plan ${id} of that kind in this workspace.`, { id });
  return plan;
}
