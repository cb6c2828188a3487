import { digest } from '../../src/adapters/digest.ts';
import { fakePrinter } from '../../src/adapters/fake/printer.ts';
import { createMemoryStore } from '../../src/adapters/memory/store.ts';
import { isBusinessDay } from '../../src/core/base/business-day.ts';
import type { Day } from '../../src/core/base/day.ts';
import type { ContactId } from '../../src/core/base/id.ts';
import type { Currency } from '../../src/core/base/money.ts';
import { formatMoney } from '../../src/core/base/text.ts';
import type { Contact } from '../../src/core/case/contact.ts';
import type { DispatchRow } from '../../src/core/journal/tables.ts';
import type { Message } from '../../src/core/letter/message.ts';
import type { Digest } from '../../src/ports/digest.ts';
import type { Clock, Mailer, MailOutcome, Printer } from '../../src/ports/outside.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Meet } from '../engine/world.ts';
import { span } from './calendar.ts';
import { expected, type Facts } from './oracle.ts';
import { type Fault, judgeLines, type Rule } from './rules.ts';
import { factsOf, saltless, type Town } from './town.ts';

/** What left the house, and what was wrong with it at that very moment. */
export type Watch = {
  town: Town | null;
  readonly faults: Fault[];
  /** Everything that left, in order, word for word. */
  readonly left: string[];
  /** When something of a contact left or was printed. */
  readonly departures: { readonly contact: ContactId; readonly on: Day }[];
  /** Dispatches that have left, or may have. */
  readonly gone: Set<number>;
  killed: boolean;
};

export function createWatch(): Watch {
  return { town: null, faults: [], left: [], departures: [], gone: new Set(), killed: false };
}

/** Makes the store that a town lives in. */
export type StoreMaker = (clock: Clock, digest: Digest) => Promise<Store>;
export const inMemory: StoreMaker = async (clock, plain) => createMemoryStore(clock, plain);

/** A world whose mail server and printer look at what they are given. */
export function meetUnder(watch: Watch, makeStore: StoreMaker): Meet {
  return async (clock) => {
    const plain = saltless(digest);
    return {
      store: await makeStore(clock, plain),
      digest: plain,
      dead: new Set(),
      mailer: watchingMailer(watch),
      printer: watchingPrinter(watch),
      qrPng: () => new Uint8Array(),
    };
  };
}

const OUTCOMES: Readonly<Record<Exclude<Town['post'], 'killed'>, MailOutcome>> = {
  arrives: { kind: 'accepted', reply: '250 OK' },
  fails: { kind: 'refused', permanent: false, recipientAtFault: false, reply: '451 try later' },
  bounces: { kind: 'refused', permanent: true, recipientAtFault: true, reply: '550 no such user' },
  uncertain: { kind: 'unknown', reply: 'connection lost' },
};

function watchingMailer(watch: Watch): Mailer {
  return {
    ready: () => undefined,
    build: async (mail) => ({
      envelope: { from: mail.from.address, to: mail.to.address },
      messageId: mail.messageId,
      raw: new TextEncoder().encode(JSON.stringify([mail.to, mail.subject, mail.text])),
    }),
    send: async ({ messageId, raw }) => {
      const town = inhabited(watch);
      const [, contactId, dispatchId] = /^acquit\.(\d+)\.(\d+)\./.exec(messageId) ?? [];
      if (watch.killed) throw new Error('the process is dead');
      const text = new TextDecoder().decode(raw);
      await judgeLeaving(
        watch,
        Number(contactId) as ContactId,
        (row) => row.id === Number(dispatchId),
        'sending',
        (facts, contact) => judgeText(watch, facts, contact, text),
      );
      if (town.post === 'killed') {
        // Nobody knows whether it left: so nobody may send it again.
        watch.gone.add(Number(dispatchId));
        watch.killed = true;
        throw new Error('killed');
      }
      const outcome = OUTCOMES[town.post];
      if (outcome.kind !== 'refused') {
        watch.gone.add(Number(dispatchId));
        watch.departures.push({ contact: Number(contactId) as ContactId, on: town.world.clock.today() });
      }
      watch.left.push(`${messageId} ${outcome.kind}: ${text}`);
      return outcome;
    },
  };
}

function watchingPrinter(watch: Watch): Printer {
  return {
    ...fakePrinter,
    letter: async (message) => {
      const id = Number(message.reference.split('-').at(-1)) as ContactId;
      const isLetter = (row: DispatchRow) => row.channel.endsWith('letter') && row.status === 'approved';
      await judgeLeaving(watch, id, isLetter, 'approved', (facts, contact) => judgeMessage(watch, facts, contact, message));
      watch.departures.push({ contact: id, on: inhabited(watch).world.clock.today() });
      const pdf = await fakePrinter.letter(message);
      watch.left.push(new TextDecoder().decode(pdf));
      return pdf;
    },
  };
}

function inhabited({ town }: Watch): Town {
  if (!town) throw new Error('nobody lives here yet');
  return town;
}

function report(watch: Watch, rule: Rule, what: string): void {
  watch.faults.push({ rule, day: inhabited(watch).world.clock.today(), what });
}

/** The rules once more, from the tables, at the moment of leaving. */
async function judgeLeaving(
  watch: Watch,
  id: ContactId,
  which: (row: DispatchRow) => boolean,
  status: DispatchRow['status'],
  judge: (facts: Facts, contact: Contact) => void,
): Promise<void> {
  const { world } = inhabited(watch);
  const { store } = world.deps;
  const today = world.clock.today();
  const [row] = await store.select('contact', { id }, { limit: 1 });
  const dispatch = (await store.select('dispatch', { contact_id: id }, { limit: 10 })).find(which);
  if (!row || !dispatch) return report(watch, 'leaving', `contact ${id} is unknown`);
  if (!isBusinessDay(today, 'mainland')) report(watch, 'leaving', `contact ${id} leaves on a day off`);
  if (dispatch.status !== status) report(watch, 'leaving', `dispatch ${dispatch.id} leaves while it is ${dispatch.status}`);
  if (watch.gone.has(dispatch.id)) report(watch, 'once', `dispatch ${dispatch.id} leaves a second time`);
  const personal = row.severity >= 3 || dispatch.channel === 'registered-letter';
  if (dispatch.approved_by === null || (personal && dispatch.approved_by === 'scenario'))
    report(watch, 'approval', `dispatch ${dispatch.id} was approved by ${dispatch.approved_by}`);
  const facts = await factsOf(world, row.debtor_id);
  if (dispatch.channel === 'email' && facts.debtor.email !== 'usable')
    report(watch, 'leaving', `dispatch ${dispatch.id} goes to a dead address`);
  const contact = facts.contacts.find((one) => one.id === id);
  if (!contact) return;
  for (const one of watch.departures) {
    const days = span(one.on, today);
    const other = facts.contacts.find(
      (candidate) => candidate.id === one.contact && candidate.state !== 'failed' && candidate.state !== 'dropped',
    );
    if (other && other.id !== id && days < facts.conduct.minimumDaysBetween)
      report(watch, 'spacing', `contact ${id} leaves ${days} days after something of contact ${one.contact}`);
  }
  const others = { ...facts, contacts: facts.contacts.filter((one) => one !== contact) };
  const step = facts.scenario.steps.find((one) => one.key === contact.step);
  judgeLines(others, step ?? { severity: contact.severity }, contact.items, today, (_, what) => report(watch, 'leaving', what));
  const right = expected(others, today);
  if (typeof right === 'string') report(watch, 'leaving', `contact ${id} leaves although ${right}`);
  else if (right.step.key !== contact.step)
    report(watch, 'leaving', `contact ${id} leaves as ${contact.step} instead of ${right.step.key}`);
  if (step?.approval === 'person' && dispatch.approved_by === 'scenario')
    report(watch, 'approval', `dispatch ${dispatch.id} needs a person by now`);
  judge(facts, contact);
}

/** What is claimed in each currency, less the credits shown with it. */
function totals({ items }: Facts, contact: Contact): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint>();
  const currencyOf = (id: number) => items.find((item) => item.id === id)?.currency;
  for (const line of contact.items) {
    const currency = currencyOf(line.itemId);
    if (currency && line.role === 'claimed') sums.set(currency, (sums.get(currency) ?? 0n) + line.openCents);
  }
  for (const line of contact.items) {
    const currency = currencyOf(line.itemId);
    if (currency && line.openCents < 0n && sums.has(currency)) sums.set(currency, (sums.get(currency) ?? 0n) + line.openCents);
  }
  return sums;
}

function judgeNumbers(watch: Watch, { items }: Facts, contact: Contact, text: string): void {
  const said = new Map(contact.items.map((line) => [line.itemId, line]));
  for (const item of items) {
    const line = said.get(item.id);
    if (!line && text.includes(item.number))
      report(watch, 'leaving', `contact ${contact.id} speaks of ${item.number}, which it should not`);
    if (line?.role === 'claimed' && !text.includes(item.number))
      report(watch, 'money', `contact ${contact.id} does not name ${item.number}`);
  }
}

function judgeText(watch: Watch, facts: Facts, contact: Contact, text: string): void {
  judgeNumbers(watch, facts, contact, text);
  for (const [currency, cents] of totals(facts, contact)) {
    const total = formatMoney({ cents, currency }, 'fr');
    if (!text.includes(total)) report(watch, 'money', `contact ${contact.id} does not ask for ${total}`);
  }
}

function judgeMessage(watch: Watch, facts: Facts, contact: Contact, { blocks, severity }: Message): void {
  const words = JSON.stringify(blocks, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  judgeNumbers(watch, facts, contact, words);
  const right = totals(facts, contact);
  const [table] = blocks.filter((block) => block.kind === 'items');
  const sum = (list: readonly bigint[]) => list.reduce((total, cents) => total + cents, 0n);
  const all = sum([...right.values()]);
  if (sum(table?.rows.map((row) => row.openCents) ?? []) !== all)
    report(watch, 'money', `the lines of contact ${contact.id} do not add up`);
  if (sum(table?.totals.map((total) => total.cents) ?? []) !== all)
    report(watch, 'money', `the totals of contact ${contact.id} are not what is claimed`);
  if (severity >= 3) return;
  for (const block of blocks) {
    if (block.kind === 'payment' && block.payment.amount.cents !== right.get(block.payment.amount.currency))
      report(watch, 'money', `contact ${contact.id} asks for ${block.payment.amountText}`);
  }
}
