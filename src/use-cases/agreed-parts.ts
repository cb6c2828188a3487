import type { HolidayZone } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { ContactId, ItemId } from '../core/base/id.ts';
import { EUR, money, sumCents } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { contactDay } from '../core/case/contact.ts';
import { disputeOf } from '../core/case/dispute.ts';
import type { DisputeRow, OfferRow, WordDetails } from '../core/journal/dispute-tables.ts';
import type { ContactRow } from '../core/journal/tables.ts';
import type { AgreedParts, ContestedPart, DisputeAnswer, OfferTold } from '../core/letter/agreed-parts.ts';
import type { Item } from '../core/receivable/item.ts';
import type { Store } from '../ports/store.ts';
import { askedNow, itemsOffered, offersNow } from './standing-offers.ts';
import { toldByTextOnly } from './told-by-text.ts';

/** More are of no use to anybody in one message. */
const MOST_TOLD = 20;
const MOST_READ = 1_000;

/**
 * What a message to a debtor says of what it contests and of what it was offered.
 * @param file the case as what may be asked for
 */
export async function agreedParts(
  store: Store,
  contact: ContactRow,
  file: CaseFile,
  { today, zone }: { readonly today: Day; readonly zone: HolidayZone },
): Promise<AgreedParts> {
  const claimed = contact.items.filter((one) => one.role === 'claimed').map((one) => one.item);
  const items = file.items.filter((item) => claimed.includes(item.id));
  const last = lastToldOf(contact, file, await toldByTextOnly(store, contact.debtor_id));
  return {
    contested: items.flatMap((item) => contestedPart(item, file)),
    answers: await answersOf(store, contact, items, last),
    offers: await offersOf(store, contact, items, { last, today, zone }),
  };
}

/** The last day on which the debtor was told of each invoice, this message apart. */
function lastToldOf(contact: ContactRow, { contacts }: CaseFile, texts: ReadonlySet<ContactId>): (item: ItemId) => Day | null {
  const made = contacts.filter((one) => one.id !== contact.id && one.state === 'made' && !texts.has(one.id));
  return (item) =>
    made
      .filter((one) => one.items.some((line) => line.itemId === item && line.role === 'claimed'))
      .map(contactDay)
      .reduce<Day | null>((latest, one) => (latest === null || one > latest ? one : latest), null);
}

function contestedPart(item: Item, { disputes = [] }: CaseFile): ContestedPart[] {
  if (item.contestedCents === undefined) return [];
  const isRight = disputeOf(item.id, disputes)?.state === 'credit-awaited';
  return [{ number: item.number, amount: money(item.contestedCents, item.currency), isRight }];
}

/** What was decided against the debtor since it was last told of the invoices. */
async function answersOf(
  store: Store,
  { debtor_id }: ContactRow,
  items: readonly Item[],
  last: (item: ItemId) => Day | null,
): Promise<DisputeAnswer[]> {
  const decided = await store.select(
    'dispute',
    { debtor_id, resolution: ['rejected', 'partial'] },
    { limit: MOST_READ, newestFirst: true },
  );
  const untold = decided.flatMap((row) => {
    const about = items.filter((item) => row.items.some((one) => one.item === item.id) && isSince(row.resolved_on, last(item.id)));
    return about.length > 0 ? [{ row, about }] : [];
  });
  const found: DisputeAnswer[] = [];
  for (const { row, about } of untold.slice(0, MOST_TOLD)) {
    const reason = await answerOf(store, row);
    if (reason !== null) found.push({ numbers: about.map((item) => item.number), accepted: acceptedOf(row, about), reason });
  }
  return found;
}

/** A message of the very day may have left before it was decided: it is said once more rather than never. */
function isSince(resolved: Day | null, told: Day | null): boolean {
  return resolved !== null && (told === null || told <= resolved);
}

async function answerOf(store: Store, { id, copy_of }: DisputeRow): Promise<string | null> {
  const words = await store.select(
    'dispute_word',
    { dispute_id: [id, ...(copy_of === null ? [] : [copy_of])], kind: 'answer' },
    { limit: MOST_READ },
  );
  const word = words.at(-1);
  if (!word) return null;
  const [vault] = await store.vault<WordDetails>([word.vault_id]);
  return vault?.details?.said ?? null;
}

function acceptedOf({ resolution, accepted }: DisputeRow, about: readonly Item[]): DisputeAnswer['accepted'] {
  if (resolution !== 'partial' || accepted === null) return null;
  const cents = accepted.filter(({ item }) => about.some((one) => one.id === item)).map((one) => BigInt(one.cents ?? 0));
  return money(sumCents(cents), about[0]?.currency ?? EUR);
}

/** Offers that stand and cover nothing but what is claimed; and those that ended unused since the debtor was last told. */
async function offersOf(
  store: Store,
  { debtor_id }: ContactRow,
  items: readonly Item[],
  { last: toldOn, today, zone }: { readonly last: (item: ItemId) => Day | null; readonly today: Day; readonly zone: HolidayZone },
): Promise<OfferTold[]> {
  const granted = await store.select('offer', { debtor_id, state: 'granted' }, { limit: MOST_READ, newestFirst: true });
  const about = (offer: OfferRow) => items.filter((item) => offer.items.some((one) => one.item === item.id));
  const concerned = granted.filter((offer) => about(offer).length > 0);
  return (await offersNow(store, concerned, await itemsOffered(store, concerned), zone))
    .flatMap((offer): OfferTold[] => {
      const claimed = about(offer.row);
      const told = (cents: bigint, isOver: boolean): OfferTold => {
        const numbers = claimed.map((item) => item.number);
        return { numbers, pay: money(cents, claimed[0]?.currency ?? EUR), until: offer.row.until_day, isOver };
      };
      if (offer.last < today) return claimed.some((item) => isSince(offer.last, toldOn(item.id))) ? [told(payOf(offer.row), true)] : [];
      const cents = askedNow(offer, today);
      // What is contested of it since, or not asked for here, is no part of what this message may settle.
      const isWhole = [...offer.asked].every(
        ([id, asked]) => asked === 0n || claimed.some((item) => item.id === id && item.contestedCents === undefined),
      );
      return cents !== null && isWhole ? [told(cents, false)] : [];
    })
    .slice(0, MOST_TOLD);
}

export function payOf({ items }: Pick<OfferRow, 'items'>): bigint {
  return sumCents(items.map(({ open, given }) => BigInt(open - given)));
}
