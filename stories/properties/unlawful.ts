import type { Day } from '../../src/core/base/day.ts';
import type { ContactId, HoldId, ItemId } from '../../src/core/base/id.ts';
import type { CaseFile } from '../../src/core/case/case-file.ts';
import type { Contact, ContactItem } from '../../src/core/case/contact.ts';
import type { Hold } from '../../src/core/case/hold.ts';
import type { PlannedContact } from '../../src/core/dunning/decision.ts';
import type { Step } from '../../src/core/dunning/scenario.ts';
import type { Item } from '../../src/core/receivable/item.ts';
import { plus } from './calendar.ts';
import { HOLDS } from './life.ts';
import type { Moment } from './moments.ts';
import { concerns, contactsUsing } from './oracle.ts';

/** A contact and the case that it is for. */
export type Case = { readonly planned: PlannedContact; readonly file: CaseFile; readonly today: Day };

/** Makes a lawful contact unlawful, in one way; `null` where there is nothing to spoil. */
type Spoil = (lawful: Case, moment: Moment, chance: number) => Case | null;

const claimedLines = ({ planned }: Case) => planned.items.filter((line) => line.role === 'claimed');
const pick = <T>(list: readonly T[], chance: number): T | undefined => list[chance % Math.max(1, list.length)];

function withItem(one: Case, id: ItemId, changes: Partial<Item>): Case {
  return { ...one, file: { ...one.file, items: one.file.items.map((item) => (item.id === id ? { ...item, ...changes } : item)) } };
}

function withStep(one: Case, step: Step | undefined): Case | null {
  return step ? { ...one, planned: { ...one.planned, step } } : null;
}

function withLine(one: Case, line: ContactItem): Case {
  return { ...one, planned: { ...one.planned, items: [...one.planned.items, line] } };
}

function withContact(one: Case, changes: Partial<Contact>): Case {
  const made: Contact = {
    id: 9_999 as ContactId,
    debtorId: one.file.debtor.id,
    step: one.planned.step.key,
    severity: one.planned.step.severity,
    items: [],
    decidedOn: plus(one.today, -300),
    state: 'made',
    madeOn: plus(one.today, -300),
    deadline: null,
    ...changes,
  };
  return { ...one, file: { ...one.file, contacts: [...one.file.contacts, made] } };
}

const holdOf = (one: Case, itemIds: readonly ItemId[] | null, chance: number): Hold => ({
  id: 9_999 as HoldId,
  debtorId: one.file.debtor.id,
  itemIds,
  kind: pick(HOLDS, chance) ?? 'other',
  reason: '',
  author: '',
  liftedOn: null,
  from: plus(one.today, -(chance % 5)),
  until: chance % 2 === 0 ? null : plus(one.today, chance % 3),
});

const hold: (role: ContactItem['role']) => Spoil =
  (role) =>
  (one, { facts }, chance) => {
    const invoices = one.planned.items.filter(
      (line) => line.role === role && facts.items.some((item) => item.id === line.itemId && item.kind === 'invoice'),
    );
    const line = pick(invoices, chance);
    return line
      ? { ...one, file: { ...one.file, holds: [...one.file.holds, holdOf(one, chance % 7 === 0 ? null : [line.itemId], chance)] } }
      : null;
  };

const onClaimed =
  (change: (item: Item, one: Case) => Partial<Item> | null): Spoil =>
  (one, _, chance) => {
    const line = pick(claimedLines(one), chance);
    const item = one.file.items.find((candidate) => candidate.id === line?.itemId);
    const changes = item && change(item, one);
    return item && changes ? withItem(one, item.id, changes) : null;
  };

/** A line for another item that must not be there. */
const addLine =
  (role: ContactItem['role'], change: (one: Case) => Partial<Item> | null): Spoil =>
  (one, { facts }, chance) => {
    const like = facts.items.find((candidate) => candidate.id === pick(claimedLines(one), chance)?.itemId);
    const changes = change(one);
    if (!like || !changes) return null;
    const item = { ...like, id: 9_998 as ItemId, ...changes };
    const line = { itemId: item.id, openCents: item.openCents, role, step: one.planned.step.key };
    return withLine({ ...one, file: { ...one.file, items: [...one.file.items, item] } }, line);
  };

const credit = { kind: 'credit-note', amountCents: -1n, openCents: -1n } as const;

/** Ways in which a contact can be wrong that no one may ever send. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  'a claimed item is on hold': hold('claimed'),
  'a mentioned item is on hold': hold('information'),
  'a claimed item was paid': onClaimed(() => ({ openCents: 0n })),
  'a claimed item is gone from the case': (one, _, chance) => {
    const line = pick(claimedLines(one), chance);
    return { ...one, file: { ...one.file, items: one.file.items.filter((item) => item.id !== line?.itemId) } };
  },
  'a claimed item was paid in part': onClaimed((item) => (item.openCents > 1n ? { openCents: item.openCents - 1n } : null)),
  'the amount of a claimed item is another': (one, _, chance) => {
    const line = pick(claimedLines(one), chance);
    const items = one.planned.items.map((other) => (other === line ? { ...other, openCents: other.openCents + 1n } : other));
    return { ...one, planned: { ...one.planned, items } };
  },
  'the amount of a mentioned item is another': (one, _, chance) => {
    const line = pick(
      one.planned.items.filter((other) => other.role === 'information'),
      chance,
    );
    const items = one.planned.items.map((other) => (other === line ? { ...other, openCents: other.openCents + 1n } : other));
    return line ? { ...one, planned: { ...one.planned, items } } : null;
  },
  'a claimed item may not have arrived': onClaimed(() => ({ doubt: 'bounced' })),
  'a claimed item has no due date': onClaimed(() => ({ dueOn: null })),
  'a claimed item is not late': onClaimed((_, { planned, today }) => (planned.step.beforeDueOnly ? null : { dueOn: today })),
  'a courtesy is for what is late': onClaimed((_, { planned, today }) => (planned.step.beforeDueOnly ? { dueOn: plus(today, -1) } : null)),
  'a claimed item is a credit': addLine('claimed', () => credit),
  'a credit kept on account is netted': addLine('information', () => ({ ...credit, kept: true })),
  'an item not yet due is claimed too': addLine('claimed', ({ today, planned }) =>
    planned.step.beforeDueOnly ? null : { dueOn: plus(today, 1) },
  ),
  'an item not yet due is mentioned': addLine('information', ({ today }) => ({ dueOn: today })),
  'a doubtful item is mentioned': addLine('information', () => ({ doubt: 'refused' })),
  'an undated item is mentioned': addLine('information', () => ({ dueOn: null })),
  'an item stands there twice': (one, _, chance) => {
    const line = pick(one.planned.items, chance);
    return line ? withLine(one, line) : null;
  },
  'an unknown item is mentioned': (one) => withLine(one, { itemId: 9_999 as ItemId, openCents: 1n, role: 'information', step: null }),
  'nothing is claimed': (one) => ({
    ...one,
    planned: { ...one.planned, items: one.planned.items.filter((line) => line.role !== 'claimed') },
  }),
  'a step is skipped': (one, { facts, scenario, today }, chance) => {
    const at = scenario.steps.findIndex((step) => step.key === one.planned.step.key);
    const item = facts.items.find((candidate) => candidate.id === pick(claimedLines(one), chance)?.itemId);
    const step = pick(scenario.steps.slice(at + 1), chance);
    return item && concerns(facts, one.planned.step, item, today)
      ? withStep(one, step && { ...step, when: { from: 'due', days: -1_000 } })
      : null;
  },
  'a step comes again': (one, { facts, scenario }, chance) => {
    const item = facts.items.find((candidate) => candidate.id === pick(claimedLines(one), chance)?.itemId);
    const used = item ? contactsUsing(facts, item).map((contact) => contact.step) : [];
    return withStep(
      one,
      scenario.steps.find((step) => used.includes(step.key)),
    );
  },
  'a step is of no scenario': (one) => withStep(one, { ...one.planned.step, key: 'of-no-scenario' }),
  'a step does not concern the debtor': (one) => withStep(one, { ...one.planned.step, condition: { segments: ['of nobody'] } }),
  'a step comes too early': (one, { today }) =>
    withStep(one, { ...one.planned.step, when: { from: 'due', days: today > '2020' ? 4_000 : 0 } }),
  'a granted date has not passed': (one, { facts, scenario }, chance) => {
    const line = pick(claimedLines(one), chance);
    const item = facts.items.find((candidate) => candidate.id === line?.itemId);
    const before = item && contactsUsing(facts, item).at(-1);
    const contacts = one.file.contacts.map((contact) =>
      contact === before ? { ...contact, deadline: plus(one.today, chance % 9) } : contact,
    );
    return before && scenario.steps.some((step) => step.key === before.step) ? { ...one, file: { ...one.file, contacts } } : null;
  },
  'a contact is under way': (one) => withContact(one, { state: 'pending', madeOn: null }),
  'another contact was made a day too near': (one, { facts }) => {
    const { minimumDaysBetween } = facts.conduct;
    return minimumDaysBetween > 0 ? withContact(one, { madeOn: plus(one.today, 1 - minimumDaysBetween) }) : null;
  },
  'another contact was made the same day': (one) => withContact(one, { madeOn: one.today }),
  'the debtor was called in vain the same day': (one) => withContact(one, { state: 'attempted', madeOn: one.today }),
  'the cap is full': (one, { facts }) => {
    const { count, days } = facts.conduct.cap;
    let full = one;
    for (let n = 0; n < count; n += 1) full = withContact(full, { state: 'attempted', madeOn: plus(one.today, 1 - days) });
    return full;
  },
  'a formal notice goes to a debtor of unconfirmed kind': (one) =>
    one.planned.step.severity === 3 ? { ...one, file: { ...one.file, debtor: { ...one.file.debtor, kindConfirmed: false } } } : null,
  'a formal notice goes to a debtor of unknown kind': (one) =>
    one.planned.step.severity === 3 ? { ...one, file: { ...one.file, debtor: { ...one.file.debtor, kind: 'unknown' } } } : null,
  'a formal notice leaves without a person': (one) =>
    one.planned.step.severity === 3 ? { ...one, planned: { ...one.planned, approval: 'automatic' } } : null,
  'a channel does not reach the debtor': (one) =>
    one.planned.channels.includes('email') ? { ...one, file: { ...one.file, debtor: { ...one.file.debtor, email: 'bounced' } } } : null,
};
