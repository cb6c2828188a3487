import type { Day } from '../core/base/day.ts';
import type { HoldId, ItemId } from '../core/base/id.ts';
import { type Currency, type Money, money, sumCents } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { type Contact, caseNumber, contactDay } from '../core/case/contact.ts';
import { holds } from '../core/case/hold.ts';
import { undisputed } from '../core/case/undisputed.ts';
import type { PortalLinkRow, PortalRequestRow } from '../core/journal/portal-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { PaymentBlock } from '../core/letter/message.ts';
import { spokenFor } from '../core/letter/on-behalf.ts';
import { paymentBlock } from '../core/letter/payment-block.ts';
import { type Item, isCredit, isOverdue } from '../core/receivable/item.ts';
import type { CreditorProfile, DebtorDetails } from '../core/receivable/party.ts';
import { type OnlineOnPage, onlineOnPage } from './card-payments-of.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { mergedWith } from './merged-debtor.ts';
import { agencyFor } from './on-behalf-of.ts';
import { limitsOf } from './plan-limits.ts';
import { type ChargesClaimed, chargesOnPage } from './portal-charges.ts';
import { type InstalmentsOffered, instalmentsOffered } from './portal-instalments.ts';
import { linkOf } from './portal-link.ts';
import { type OfferOnPage, offersOnPage } from './portal-offers.ts';
import { askedOfPlan, type PlanOnPage, plansOnPage } from './portal-plans.ts';
import { readAll } from './read-all.ts';
import { paidInPart, type SettledInvoice, settledInvoices } from './settled-invoices.ts';

type PageDeps = Pick<Deps, 'store' | 'clock' | 'digest' | 'links' | 'payments'>;

export type PageLine = {
  /** What is contested of it in part is taken off what is open, and said beside. */
  readonly item: Item;
  /** Disputed: looked into, and not asked for meanwhile. */
  readonly disputed: boolean;
  /** Paid by the instalments of a plan: it is not asked for whole. */
  readonly planned: boolean;
  readonly late: boolean;
  /** Its invoice can be opened. */
  readonly hasDocument: boolean;
};

/** What the holder of a link sees: what is owed and was said before, and nothing of anybody else. */
export type DebtorPage = {
  readonly link: PortalLinkRow;
  readonly debtor: DebtorRow;
  readonly details: DebtorDetails;
  /** Whose invoices they are; answered and paid where its agency says, if it has one. */
  readonly creditor: CreditorProfile;
  /** The agency that collects for the creditor. */
  readonly agency: CreditorProfile | null;
  readonly zone: string;
  readonly language: Language;
  readonly day: Day;
  /** What the debtor quotes: of the last message. */
  readonly reference: string;
  /** A court has opened proceedings: nothing may be asked for, nor paid. @law C. com. L622-7 */
  readonly insolvent: boolean;
  readonly lines: readonly PageLine[];
  readonly credits: readonly Item[];
  readonly charges: readonly ChargesClaimed[];
  readonly plans: readonly PlanOnPage[];
  /** What is accepted in place of the whole, if it comes in time. */
  readonly offers: readonly OfferOnPage[];
  /** What is to be paid, by currency; disputed invoices are no part of it, and of a plan what it asks for now. */
  readonly toPay: readonly Money[];
  readonly payments: readonly PaymentBlock[];
  readonly online: OnlineOnPage;
  /** The schedules that may be asked for within the creditor's limits. */
  readonly offered: readonly InstalmentsOffered[];
  readonly settled: readonly SettledInvoice[];
  /** Money that came in for invoices that are open still; nothing of those of which some went back. */
  readonly inPart: readonly SettledInvoice[];
  /** The last day of each hold that stands. */
  readonly heldUntil: ReadonlyMap<HoldId, Day>;
  /** What was said by this debtor's links, the newest first. */
  readonly said: readonly PortalRequestRow[];
};

const MOST_SAID = 20;

/** The page that a token opens, in the debtor's language where no other is asked for; `null` where it opens none. Looking at it changes nothing and counts as nothing. */
export async function debtorPage(deps: PageDeps, token: string, asked?: Language): Promise<DebtorPage | null> {
  const opened = await linkOf(deps, token);
  if (!opened) return null;
  const { store, clock } = deps;
  const { link, debtor } = opened;
  const [file] = await store.caseFiles([debtor.id]);
  const [vault] = await store.vault([debtor.vault_id]);
  if (!file || !vault?.details) return null;
  const creditor = await creditorOf(store, debtor.creditor_id);
  const agency = await agencyFor(store, creditor);
  const profile = spokenFor(creditor.profile, agency === null ? undefined : { agency, firstLetter: null });
  const day = clock.today();
  const insolvent = debtor.insolvent_since !== null;
  const last = lastMessage(file, link);
  const shown = insolvent ? [] : itemsShown(file, last, day);
  const credits = insolvent ? [] : file.items.filter((item) => isCredit(item) && !item.kept);
  const plans = insolvent ? [] : plansOnPage(file, day);
  const lines = await linesOf(deps, file, shown, plans, day);
  const unplanned = lines.filter((line) => !line.planned);
  const charges = insolvent ? [] : await chargesOnPage(deps, creditor, file, unplanned);
  const toPay = totalsOf(unplanned, credits, charges, plans);
  const language = asked ?? debtor.language;
  const reference = last ? caseNumber(last.id, last.decidedOn) : `D-${debtor.id}`;
  return {
    link,
    debtor,
    details: vault.details,
    creditor: profile,
    agency,
    zone: creditor.zone,
    language,
    day,
    reference,
    insolvent,
    lines,
    credits,
    charges,
    plans,
    offers: insolvent ? [] : await offersOnPage(store, creditor, profile, file, language, day),
    toPay,
    payments: toPay.flatMap((sum) => paymentOf(profile, sum, reference, language)),
    // Money collected for others comes in on the dedicated account alone.
    online: await onlineOnPage(deps, debtor, agency === null ? toPay : []),
    offered: instalmentsOffered(
      unplanned.filter((line) => !line.disputed).map((line) => line.item),
      limitsOf(creditor, debtor.kind),
      day,
      zoneOf(creditor),
    ),
    settled: await settledInvoices(store, debtor.id, day, ''),
    inPart: await receivedFor(deps, debtor, day),
    heldUntil: new Map(file.holds.flatMap((hold) => (hold.until === null ? [] : [[hold.id, hold.until] as const]))),
    said: await saidBy(deps, debtor),
  };
}

/** The newest message that reached the debtor, or the one that brought the link and may be in the post. */
function lastMessage({ contacts }: CaseFile, link: PortalLinkRow): Contact | undefined {
  return contacts
    .filter((one) => one.state === 'made' || one.id === link.contact_id)
    .toSorted((a, b) => (contactDay(a) < contactDay(b) ? -1 : 1))
    .at(-1);
}

/** What the last message named, and what is late by now. */
function itemsShown({ items }: CaseFile, last: Contact | undefined, day: Day): Item[] {
  const named = new Set(last?.items.map((one) => one.itemId));
  return items
    .filter((item) => item.kind === 'invoice' && item.openCents > 0n && (named.has(item.id) || isOverdue(item, day)))
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

async function linesOf(
  { store }: PageDeps,
  file: CaseFile,
  items: readonly Item[],
  plans: readonly PlanOnPage[],
  day: Day,
): Promise<PageLine[]> {
  const documents = await readAll(
    store,
    'document',
    'item_id',
    items.map((item) => item.id),
    { media_type: PDF },
  );
  const documented = new Set<ItemId | null>(documents.map((one) => one.item_id));
  const asked = new Map(undisputed(file).items.map((item) => [item.id, item]));
  return items.map((item) => {
    const fair = asked.get(item.id) ?? item;
    const wholly = fair.openCents <= 0n;
    return {
      item: wholly ? item : fair,
      late: isOverdue(item, day),
      disputed: wholly || file.holds.some((hold) => hold.kind === 'dispute' && holds(hold, item.id, day)),
      planned: plans.some(({ itemIds }) => itemIds.includes(item.id)),
      hasDocument: documented.has(item.id),
    };
  });
}

function totalsOf(
  lines: readonly PageLine[],
  credits: readonly Item[],
  charges: readonly ChargesClaimed[],
  plans: readonly PlanOnPage[],
): Money[] {
  const asked = lines.filter((line) => !line.disputed).map(({ item }) => item);
  const currencies = [...new Set<Currency>([...asked, ...plans].map((one) => one.currency))];
  // A credit is not laid on an instalment by itself: a person says what it is for.
  const comesOff = credits.filter((credit) => asked.some((item) => item.currency === credit.currency));
  return currencies
    .map((currency) =>
      money(
        sumCents([...asked, ...comesOff].filter((item) => item.currency === currency).map((item) => item.openCents)) +
          sumCents(charges.filter((one) => one.currency === currency).map((one) => one.interest + one.fees)) +
          sumCents(plans.filter((one) => one.currency === currency).map(askedOfPlan)),
        currency,
      ),
    )
    .filter(({ cents }) => cents > 0n);
}

async function receivedFor({ store }: PageDeps, debtor: DebtorRow, day: Day): Promise<SettledInvoice[]> {
  const rows = await readAll(store, 'item', 'debtor_id', [debtor.id], { kind: 'invoice' });
  return (await paidInPart(store, rows, day)).flatMap(({ row, by }) => {
    const money = by.filter(({ kind }) => kind === 'payment');
    return money.length === 0 || by.some(({ cents }) => cents < 0) ? [] : [{ row, by: money }];
  });
}

/** Where the account of a currency is missing or mistyped, how to pay is left out: a person mends it. */
function paymentOf(creditor: CreditorProfile, sum: Money, reference: string, language: Language): PaymentBlock[] {
  try {
    return [paymentBlock(creditor, sum, reference, language)];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

async function saidBy({ store }: PageDeps, debtor: DebtorRow): Promise<PortalRequestRow[]> {
  return store.select('portal_request', { debtor_id: await mergedWith(store, debtor) }, { limit: MOST_SAID, newestFirst: true });
}

const PDF = 'application/pdf';

/** The file of an invoice that the page shows, open or settled; `null` for any other. */
export async function invoiceOnPage(
  deps: PageDeps,
  token: string,
  item: ItemId,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const page = await debtorPage(deps, token);
  const shown = [...(page?.lines.map((line) => line.item.id) ?? []), ...(page?.settled.map(({ row }) => row.id) ?? [])];
  if (!shown.includes(item)) return null;
  const [document] = await deps.store.select('document', { item_id: item, media_type: PDF }, { limit: 1, newestFirst: true });
  const bytes = document ? await deps.store.document(document.sha256) : null;
  return document && bytes ? { name: document.name, bytes } : null;
}
