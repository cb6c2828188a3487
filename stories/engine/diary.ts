import type { Day } from '../../src/core/base/day.ts';
import { weekday } from '../../src/core/base/day.ts';
import type { ContactId, DebtorId, ItemId } from '../../src/core/base/id.ts';
import { decimalOf } from '../../src/core/base/money.ts';
import type { Reason } from '../../src/core/dunning/decision.ts';
import type { DecidedContact, Entry, EntryData } from '../../src/core/journal/entry.ts';
import type { NoticeStateRow } from '../../src/core/journal/notice-tables.ts';
import type { QuestionRow } from '../../src/core/journal/tables.ts';
import { handOverTold } from './hand-over-events.ts';
import { mailTold } from './mail-events.ts';
import { proceedingTold } from './proceeding-events.ts';
import { nameOf, numberOf, type World } from './world.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Tells in lines what the journal gained since a position: what a reader of a story wants to see, and no more. */
export async function tell(world: World, afterSeq: number, on: Day): Promise<{ lines: string[]; seq: number }> {
  const entries = await world.deps.store.entries({ after: afterSeq, limit: 10_000 });
  const lines: string[] = [];
  for (const entry of inOrder(entries))
    lines.push(...(await told(world, entry)).map((line) => `> ${on} ${WEEKDAYS[weekday(on) - 1]}  ${line}`));
  return { lines, seq: entries.at(-1)?.seq ?? afterSeq };
}

/** E-mails leave side by side: which of them is heard of first says nothing. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const ended = entries.filter((entry) => entry.kind === 'dispatch.ended').sort((a, b) => contactOf(a) - contactOf(b) || a.seq - b.seq);
  return entries.map((entry) => (entry.kind === 'dispatch.ended' ? (ended.shift() ?? entry) : entry));
}

function contactOf(entry: Entry): number {
  return entry.kind === 'dispatch.ended' ? entry.data.contactId : 0;
}

async function told(world: World, entry: Entry): Promise<string[]> {
  switch (entry.kind) {
    case 'contact.decided':
      return [decided(world, entry.data.contact, entry.data.dispatches.map((one) => one.channel).join(' + '))];
    case 'contact.dropped':
      return [`${await contactName(world, entry.data.id)} withdrawn: ${entry.data.why}`];
    case 'letter.received':
      return [`${await contactName(world, entry.data.contactId)}: ${entry.data.receipt} on ${entry.data.on}`];
    case 'insolvency.recorded':
      return [`${nameOf(world, entry.data.id)} is insolvent since ${entry.data.since}`];
    case 'notices.heeded':
      return [heeded(world, entry.data.state)];
    case 'insolvency.corrected':
      return [`${nameOf(world, entry.data.id)} is not insolvent: ${entry.data.why}`];
    case 'dispatch.withdrawn':
      return [`one channel withdrawn: ${entry.data.why}`];
    case 'dispatch.ended':
      return [
        `${await contactName(world, entry.data.contactId)}: ${entry.data.status}${entry.data.status === 'failed' ? ` (${entry.data.outcome})` : ''}${await until(world, entry.data.contactId)}`,
      ];
    case 'questions.asked':
      return entry.data.questions.map((question) => asked(world, question));
    case 'money.laid':
      return [laid(world, entry.data)];
    case 'money.unlaid':
      return [
        `a match is undone: ${entry.data.open.map((one) => `${numberOf(world, one.id)} ${decimalOf(BigInt(one.cents))} open`).join(', ')}`,
      ];
    case 'bank-lines.judged':
      return entry.data.lines.flatMap((line) => judged(world, line));
    case 'hold.lifted':
      return entry.data.why === 'kept' ? [`the promise of ${nameOf(world, entry.data.debtorId)} is kept`] : [];
    case 'portal.requested':
      return [
        `${nameOf(world, entry.data.request.debtor_id)} says on its page: ${entry.data.request.kind}${entry.data.request.files.length > 0 ? ', with a file' : ''}`,
      ];
    case 'portal.answered':
      return [`somebody has looked at what ${nameOf(world, entry.data.debtorId)} said: ${entry.data.answer}`];
    case 'call.recorded': {
      const { debtor_id, again_on } = entry.data.call;
      return again_on === null ? [] : [`${nameOf(world, debtor_id)} is to be called again on ${again_on}`];
    }
    case 'promise.judged':
      return [`the promise of ${nameOf(world, entry.data.debtorId)} is ${entry.data.verdict}`];
    case 'plan.offered':
      return [
        `a plan for ${nameOf(world, entry.data.plan.debtor_id)}: ${entry.data.plan.instalments.map((one) => `${one.on} ${decimalOf(BigInt(one.cents))}`).join(', ')}`,
      ];
    case 'plan.warned':
      return [`${nameOf(world, entry.data.debtorId)} is warned: the plan holds until ${entry.data.until}`];
    case 'plan.ended':
      return [`the plan of ${nameOf(world, entry.data.debtorId)} is ${entry.data.state}`];
    case 'plan.resumed':
      return [`the plan of ${nameOf(world, entry.data.debtorId)} is in force again`];
    case 'run.ended':
      return entry.data.state === 'waiting' ? ['the run waits for a person'] : [];
    default:
      return cameBack(world, entry);
  }
}

async function cameBack(world: World, entry: Entry): Promise<string[]> {
  switch (entry.kind) {
    case 'mail.taken':
      return [await mailTold(world, entry.data)];
    case 'mail.answered':
      return [
        `somebody has read what ${entry.data.debtorId === null ? 'nobody known' : nameOf(world, entry.data.debtorId)} wrote: ${entry.data.answer}`,
      ];
    case 'letter.carried': {
      const { contactId, events, left, lost } = entry.data;
      const told = events.map(({ what, on_day }) => `${what} on ${on_day}`).join(', ');
      const became = [...(left ? [`in the mail since ${left.on}`] : []), ...(lost ? ['not made'] : [])].join(', ');
      return [`${await contactName(world, contactId)}: ${told}${became && ` (${became})`}`];
    }
    case 'letter.answered':
      return [`a person chooses: ${entry.data.answer}`];
    case 'text.reported':
      return entry.data.delivered ? [] : [`${await contactName(world, entry.data.contactId)}: the telephone did not receive it`];
    case 'dispatch.bounced':
      return [`${await contactName(world, entry.data.contactId)}: came back (${entry.data.outcome})`];
    default:
      return [...(await proceedingTold(world, entry)), ...(await handOverTold(world, entry))];
  }
}

function laid(world: World, { laying, settlements, open, added }: EntryData['money.laid']): string {
  const parts = settlements.map(
    (one) => `${numberOf(world, one.item_id)} ${decimalOf(BigInt(one.cents))}${one.kind === 'payment' ? '' : ` (${one.kind})`}`,
  );
  const rest = added.map((item) => `${decimalOf(BigInt(-item.open_cents))} on account of ${nameOf(world, item.debtor_id)}`);
  const back = laying.kind === 'return' ? open.map((one) => `${numberOf(world, one.id)} ${decimalOf(BigInt(one.cents))} open again`) : [];
  return `${laying.kind} of ${laying.on_day} (${laying.how}): ${[...parts, ...rest, ...back].join(', ')}`;
}

function judged(world: World, { state, suggestions }: EntryData['bank-lines.judged']['lines'][number]): string[] {
  if (state !== 'suggested') return [`a bank line is ${state}`];
  const ways = (suggestions ?? []).map(({ allocations, remainder }) =>
    [
      ...allocations.map((one) => `${numberOf(world, one.item)} ${decimalOf(BigInt(one.cents))}`),
      ...(remainder.cents === 0 ? [] : [`${decimalOf(BigInt(remainder.cents))} ${remainder.as}`]),
    ].join(' + '),
  );
  return [`a payment waits for a person: ${ways.join(' | ')}`];
}

/** What is open of a debtor's items. */
export async function owes(world: World, debtor: DebtorId): Promise<string[]> {
  const items = await world.deps.store.select('item', { debtor_id: debtor }, { limit: 100 });
  return items.map((item) => `> owes: ${item.number} ${decimalOf(BigInt(item.open_cents))} of ${decimalOf(BigInt(item.amount_cents))}`);
}

function decided(world: World, contact: DecidedContact, channels: string): string {
  const part = (role: 'claimed' | 'information' | 'paid' | 'instalment' | 'agreed') =>
    contact.items
      .filter((item) => item.role === role)
      .map(
        (item) =>
          `${numberOf(world, item.item)} ${decimalOf(BigInt(item.cents))}${role === 'information' ? ` at ${item.step ?? 'no step yet'}` : ''}`,
      );
  const information = part('information');
  return `${contact.step} to ${nameOf(world, contact.debtor_id)} by ${channels}: ${[...part('claimed'), ...part('paid'), ...part('instalment'), ...part('agreed')].join(', ')}${information.length > 0 ? ` (for information: ${information.join(', ')})` : ''}`;
}

async function contactName(world: World, id: ContactId): Promise<string> {
  const [contact] = await world.deps.store.select('contact', { id }, { limit: 1 });
  return contact ? `${contact.step} to ${nameOf(world, contact.debtor_id)}` : `contact ${id}`;
}

async function until(world: World, id: ContactId): Promise<string> {
  const [contact] = await world.deps.store.select('contact', { id }, { limit: 1 });
  return contact?.deadline ? `, asks for payment by ${contact.deadline}` : '';
}

function asked(world: World, question: QuestionRow): string {
  return `asks a person: ${question.code} (${nameOf(world, question.debtor_id)}${question.item_ids.map((id) => ` ${numberOf(world, id)}`).join('')})`;
}

/** Why nothing, or nothing more, is done: the reasons of a decision. */
export function reasons(world: World, list: readonly Reason[]): string[] {
  return list.map(
    ({ code, itemIds, day }) =>
      `> why: ${code}${itemIds.map((id: ItemId) => ` ${numberOf(world, id)}`).join('')}${day ? ` ${code === 'insolvent' ? 'since' : 'until'} ${day}` : ''}`,
  );
}

function heeded(world: World, { id, phase, asks }: NoticeStateRow): string {
  const asked = asks.length === 0 ? '' : `, asks a person: ${asks.map((one) => one.code).join(', ')}`;
  return `notices of ${nameOf(world, id)}: ${phase ?? 'no proceedings'}${asked}`;
}
