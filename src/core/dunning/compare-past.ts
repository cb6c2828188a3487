import type { Day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { asksFor, type Contact, contactDay, conversations } from '../case/contact.ts';
import { THANK_YOU } from './beside.ts';
import type { Relived } from './relive.ts';

/** One step to one debtor, with the day on which it left in fact and the day on which it would have left. */
export type StepCompared = {
  readonly debtorId: DebtorId;
  readonly step: string;
  readonly items: readonly { readonly itemId: ItemId; readonly openCents: bigint }[];
  /** `null`: it did not leave. */
  readonly left: Day | null;
  /** `null`: it would not have left. */
  readonly simulated: Day | null;
};

/** What left in fact and what would have left, from a day on, step by step; thanks and confirmations of calls are in no scenario. */
export function comparePast(contacts: readonly Contact[], relived: Relived, from: Day): StepCompared[] {
  const left = conversations(contacts).filter((one) => one.state === 'made' && contactDay(one) >= from && one.step !== THANK_YOU.key);
  const both = left.filter((one) => relived.shared.has(one.id)).map((one) => compared(one, contactDay(one), contactDay(one)));
  const only = left.filter((one) => !relived.shared.has(one.id));
  const instead = relived.invented.map(({ contact, day }) => {
    const at = only.findIndex((one) => one.step === contact.step && isAboutSame(one, contact));
    const [moved] = at < 0 ? [] : only.splice(at, 1);
    return compared(contact, moved ? contactDay(moved) : null, day);
  });
  const gone = only.map((one) => compared(one, contactDay(one), null));
  return [...both, ...instead, ...gone];
}

function compared(contact: Contact, left: Day | null, simulated: Day | null): StepCompared {
  const items = contact.items.filter(asksFor).map(({ itemId, openCents }) => ({ itemId, openCents }));
  return { debtorId: contact.debtorId, step: contact.step, items, left, simulated };
}

function isAboutSame(a: Contact, b: Contact): boolean {
  return a.items.some((one) => asksFor(one) && b.items.some((other) => asksFor(other) && other.itemId === one.itemId));
}
