import { addDays, type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, ItemId, OfferId } from '../core/base/id.ts';
import { sumCents } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { lastInTime } from '../core/case/offer.ts';
import { isPlan } from '../core/case/plan.ts';
import { undisputed } from '../core/case/undisputed.ts';
import type { OfferRow } from '../core/journal/dispute-tables.ts';
import { shareBetween } from '../core/law/allocation-order.ts';
import type { Item } from '../core/receivable/item.ts';
import { creditorOf, zoneOf } from './context.ts';
import { refuseContested } from './dispute.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

export type NewOffer = {
  readonly itemIds: readonly ItemId[];
  /** What is accepted for all of them together. */
  readonly payCents: bigint;
  readonly until: Day;
};

const MOST_ITEMS = 100;
const LONGEST_DAYS = 180;

/**
 * Prepares an offer: less for some invoices if the money is at the bank by a day. Nobody is told before somebody who may has granted it.
 * @throws Refusal `unknown-debtor`, `not-items-of-debtor`, `offer-amount`, `offer-two-currencies`, `offer-until`,
 * `offer-overlaps`, `plan-running`
 */
export async function makeOffer(deps: PersonDeps, debtorId: DebtorId, told: NewOffer): Promise<OfferId> {
  const { store, by, clock } = deps;
  const today = clock.today();
  const debtor = await debtorOf(store, debtorId);
  const head = await store.head();
  checkUntil(told.until, today);
  const items = await openInvoices(deps, debtorId, told.itemIds);
  const open = sumCents(items.map((item) => item.openCents));
  if (told.payCents <= 0n || told.payCents >= open)
    throw new Refusal('offer-amount', 'An offer accepts more than nothing and less than what is open and not contested.', {});
  await refuseOverlap(deps, debtorId, items);
  const given = shareBetween(
    open - told.payCents,
    items.map((item) => item.openCents),
  );
  const id = (await store.reserve('offer', 1)) as OfferId;
  const offer: OfferRow = {
    id,
    creditor_id: debtor.creditor_id,
    debtor_id: debtorId,
    items: items.map((item, at) => ({ item: item.id, open: Number(item.openCents), given: Number(given[at] ?? 0n) })),
    until_day: told.until,
    state: 'proposed',
    made_on: today,
    made_by: by,
    granted_on: null,
    granted_by: null,
  };
  await store.record([{ kind: 'offer.made', by, data: { offer } }], {}, head);
  return id;
}

function checkUntil(until: Day, today: Day): void {
  if (!isDay(until) || until < today || until > addDays(today, LONGEST_DAYS))
    throw new Refusal(
      'offer-until',
      `An offer ends between today and ${LONGEST_DAYS} days from now, not on ${oneLine(String(until), 20)}.`,
      {
        text: oneLine(String(until), 20),
        most: LONGEST_DAYS,
      },
    );
}

async function openInvoices({ store }: PersonDeps, debtorId: DebtorId, itemIds: readonly ItemId[]): Promise<Item[]> {
  const [file] = await store.caseFiles([debtorId]);
  const wanted = [...new Set(itemIds)];
  const items = file ? undisputed(file).items.filter((item) => isFree(item) && wanted.includes(item.id)) : [];
  if (wanted.length === 0 || wanted.length > MOST_ITEMS || items.length !== wanted.length)
    throw new Refusal(
      'not-items-of-debtor',
      `An offer names invoices of its own debtor that are open and not contested; these are not all.`,
      {
        debtorId,
      },
    );
  if (file) refusePlanned(file, items);
  if (new Set(items.map((item) => item.currency)).size > 1)
    throw new Refusal('offer-two-currencies', 'An offer is of one currency: make one for each.', {});
  return items;
}

/** Instalments ask for the whole: less for money by another day would be asked beside them. */
function refusePlanned({ holds }: CaseFile, items: readonly Item[]): void {
  const plan = holds.filter(isPlan).find((hold) => hold.itemIds?.some((id) => items.some((item) => item.id === id)));
  if (plan)
    throw new Refusal('plan-running', `Plan ${plan.plan.planId} runs for some of these invoices.`, {
      id: plan.plan.planId,
    });
}

/** What is contested is decided before anything of it is let go. */
function isFree({ kind, openCents, contestedCents }: Item): boolean {
  return kind === 'invoice' && openCents > 0n && contestedCents === undefined;
}

async function refuseOverlap(deps: PersonDeps, debtorId: DebtorId, items: readonly Item[]): Promise<void> {
  const id = await offerStanding(deps, debtorId, items);
  if (id !== null) throw new Refusal('offer-overlaps', `Offer ${id} is about one of these invoices already: withdraw it first.`, { id });
}

/** The offer that stands, or waits to be granted, about one of some invoices: what it lets go is not to be agreed otherwise meanwhile. */
export async function offerStanding(
  { store, clock }: Pick<PersonDeps, 'store' | 'clock'>,
  debtor_id: DebtorId,
  items: readonly { readonly id: ItemId }[],
): Promise<OfferId | null> {
  const about = (offer: OfferRow) => offer.items.some(({ item }) => items.some((own) => own.id === item));
  const rows = (await store.select('offer', { debtor_id, state: ['proposed', 'granted'] }, { limit: 10_000 })).filter(about);
  const [first] = rows;
  if (!first) return null;
  const zone = zoneOf(await creditorOf(store, first.creditor_id));
  return rows.find((one) => lastInTime(one.until_day, zone) >= clock.today())?.id ?? null;
}

/**
 * Grants an offer: the debtor is told with the next message, and it is honoured.
 * @throws Refusal `unknown-offer`, `offer-over`, `already-disputed`, `overtaken`
 */
export async function grantOffer(deps: PersonDeps, id: OfferId): Promise<void> {
  const head = await deps.store.head();
  const offer = await offerRow(deps, id);
  const today = deps.clock.today();
  if (offer.state !== 'proposed' || offer.until_day < today)
    throw new Refusal('offer-over', `Offer ${id} does not wait to be granted: it was granted or withdrawn, or its day is past.`, { id });
  await refuseContested(deps, offer.debtor_id, offer.items);
  const data = { id, debtorId: offer.debtor_id, creditorId: offer.creditor_id, on: today };
  await deps.store.record([{ kind: 'offer.granted', by: deps.by, data }], {}, head);
}

/** Takes an offer back: what came in by then is honoured no more by itself. @throws Refusal `unknown-offer`, `offer-over`, `overtaken` */
export async function withdrawOffer(deps: PersonDeps, id: OfferId, why: string): Promise<void> {
  const offer = await offerRow(deps, id);
  if (offer.state === 'withdrawn') throw new Refusal('offer-over', `Offer ${id} was withdrawn.`, { id });
  const data = { id, debtorId: offer.debtor_id, creditorId: offer.creditor_id, on: deps.clock.today(), why: oneLine(why, 500) };
  await deps.store.record([{ kind: 'offer.withdrawn', by: deps.by, data }]);
}

async function offerRow({ store }: Pick<PersonDeps, 'store'>, id: OfferId): Promise<OfferRow> {
  const [row] = await store.select('offer', { id }, { limit: 1 });
  if (!row) throw new Refusal('unknown-offer', `There is no offer ${id} in this workspace.`, { id });
  return row;
}
