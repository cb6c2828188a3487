import type { Day } from '../../src/core/base/day.ts';
import { weekday } from '../../src/core/base/day.ts';
import type { ContactId, ItemId } from '../../src/core/base/id.ts';
import { decimalOf } from '../../src/core/base/money.ts';
import type { Reason } from '../../src/core/dunning/decision.ts';
import type { DecidedContact, Entry } from '../../src/core/journal/entry.ts';
import type { QuestionRow } from '../../src/core/journal/tables.ts';
import { nameOf, numberOf, type World } from './world.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Tells in lines what the journal gained since a position: what a reader of a story wants to see, and no more. */
export async function tell(world: World, afterSeq: number, on: Day): Promise<{ lines: string[]; seq: number }> {
  const entries = await world.deps.store.entries({ after: afterSeq, limit: 10_000 });
  const lines: string[] = [];
  for (const entry of entries) lines.push(...(await told(world, entry)).map((line) => `> ${on} ${WEEKDAYS[weekday(on) - 1]}  ${line}`));
  return { lines, seq: entries.at(-1)?.seq ?? afterSeq };
}

async function told(world: World, entry: Entry): Promise<string[]> {
  switch (entry.kind) {
    case 'contact.decided':
      return [decided(world, entry.data.contact, entry.data.dispatches.map((one) => one.channel).join(' + '))];
    case 'contact.dropped':
      return [`${await contactName(world, entry.data.id)} withdrawn: ${entry.data.why}`];
    case 'dispatch.withdrawn':
      return [`one channel withdrawn: ${entry.data.why}`];
    case 'dispatch.ended':
      return [
        `${await contactName(world, entry.data.contactId)}: ${entry.data.status}${entry.data.status === 'failed' ? ` (${entry.data.outcome})` : ''}${await until(world, entry.data.contactId)}`,
      ];
    case 'questions.asked':
      return entry.data.questions.map((question) => asked(world, question));
    case 'run.ended':
      return entry.data.state === 'waiting' ? ['the run waits for a person'] : [];
    default:
      return [];
  }
}

function decided(world: World, contact: DecidedContact, channels: string): string {
  const part = (role: 'claimed' | 'information') =>
    contact.items
      .filter((item) => item.role === role)
      .map(
        (item) =>
          `${numberOf(world, item.item)} ${decimalOf(BigInt(item.cents))}${role === 'information' ? ` at ${item.step ?? 'no step yet'}` : ''}`,
      );
  const information = part('information');
  return `${contact.step} to ${nameOf(world, contact.debtor_id)} by ${channels}: ${part('claimed').join(', ')}${information.length > 0 ? ` (for information: ${information.join(', ')})` : ''}`;
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
      `> why: ${code}${itemIds.map((id: ItemId) => ` ${numberOf(world, id)}`).join('')}${day ? ` until ${day}` : ''}`,
  );
}
