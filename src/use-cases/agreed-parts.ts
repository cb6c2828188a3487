import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { EUR, money, sumCents } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { contactDay } from '../core/case/contact.ts';
import { disputeOf } from '../core/case/dispute.ts';
import type { DisputeRow, OfferRow, WordDetails } from '../core/journal/dispute-tables.ts';
import type { ContactRow } from '../core/journal/tables.ts';
import type { AgreedParts, ContestedPart, DisputeAnswer, OfferTold } from '../core/letter/agreed-parts.ts';
import type { Item } from '../core/receivable/item.ts';
import type { Store } from '../ports/store.ts';

/** More are of no use to anybody in one message. */
const MOST_TOLD = 20;
const MOST_READ = 1_000;

/**
 * What a message to a debtor says of what it contests and of what it was offered.
 * @param file the case as what may be asked for
 */
export async function agreedParts(store: Store, contact: ContactRow, file: CaseFile, today: Day): Promise<AgreedParts> {
  const claimed = contact.items.filter((one) => one.role === 'claimed').map((one) => one.item);
  const items = file.items.filter((item) => claimed.includes(item.id));
  const last = lastToldOf(contact, file);
  return {
    contested: items.flatMap((item) => contestedPart(item, file)),
    answers: await answersOf(store, contact, items, last),
    offers: await offersOf(store, contact, items, last, today),
  };
}

/** The last day on which the debtor was told of each invoice, this message apart. */
function lastToldOf(contact: ContactRow, { contacts }: CaseFile): (item: ItemId) => Day | null {
  const made = contacts.filter((one) => one.id !== contact.id && one.state === 'made');
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
  last: (item: ItemId) => Day | null,
  today: Day,
): Promise<OfferTold[]> {
  const granted = await store.select('offer', { debtor_id, state: 'granted' }, { limit: MOST_READ, newestFirst: true });
  return granted
    .flatMap((offer): OfferTold[] => {
      const about = items.filter((item) => offer.items.some((one) => one.item === item.id));
      const [first] = about;
      if (!first) return [];
      const isOver = offer.until_day < today;
      const told = { numbers: about.map((item) => item.number), pay: money(payOf(offer), first.currency), until: offer.until_day, isOver };
      if (isOver) return about.some((item) => isSince(offer.until_day, last(item.id))) ? [told] : [];
      // Something of it was paid or contested since: what is left of it is no longer what was offered.
      const stands = offer.items.every((one) => about.some((item) => item.id === one.item && item.openCents === BigInt(one.open)));
      return stands ? [told] : [];
    })
    .slice(0, MOST_TOLD);
}

export function payOf({ items }: Pick<OfferRow, 'items'>): bigint {
  return sumCents(items.map(({ open, given }) => BigInt(open - given)));
}
