import { EVENTS } from '../../stories/engine/events.ts';
import { addDebtor, addItem, CREDITOR, createWorld, type DebtorTraits, type Meet, type World } from '../../stories/engine/world.ts';
import { hourOf } from '../adapters/clock/clock.ts';
import { digest } from '../adapters/digest.ts';
import { fakeMailer } from '../adapters/fake/mailer.ts';
import { fakePrinter } from '../adapters/fake/printer.ts';
import { fakeTexter } from '../adapters/fake/texter.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { type Day, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { ContactState } from '../core/case/contact.ts';
import type { DispatchRow, DispatchStatus } from '../core/journal/tables.ts';
import type { Clock, Mailer } from '../ports/outside.ts';
import { approve } from './approve.ts';
import type { Deps } from './context.ts';
import { runDay } from './run-day.ts';

/** A Monday; the invoices of the debtors below are due so that their next step is due on it. */
export const MONDAY = day('2026-03-02');
export const TUESDAY = day('2026-03-03');
export const SUNDAY = day('2026-03-08');

/** Nine in the morning; moved by hand. */
export function clockOf(): Clock & { pass(minutes: number): void; moveTo(on: Day): void } {
  let today = MONDAY;
  let instant = Date.parse('2026-03-02T08:00:00Z');
  return {
    today: () => today,
    moveTo: (on) => {
      today = on;
    },
    now: () => new Date(instant).toISOString(),
    dayOf: (text) => day(text.slice(0, 10)),
    hourOf,
    pass: (minutes) => {
      instant += minutes * 60_000;
    },
  };
}

export const inMemory: Meet = async (clock) => {
  const dead = new Set<string>();
  const texter = fakeTexter(dead);
  return {
    store: createMemoryStore(clock, digest),
    digest,
    dead,
    mailer: fakeMailer(dead),
    texter: async () => texter,
    printer: fakePrinter,
    qrPng: () => new Uint8Array(),
  };
};

export type Office = { readonly world: World; readonly deps: Deps; readonly clock: ReturnType<typeof clockOf> };

export async function office(meet: Meet, mailer?: Mailer): Promise<Office> {
  const world = await createWorld(meet, MONDAY);
  const clock = clockOf();
  return { world, clock, deps: { ...world.deps, clock, ...(mailer ? { mailer } : {}) } };
}

/** Debtors whose first reminder (e-mail) is due; with `letterToo`, whose second one (e-mail and letter) is. */
export async function debtorsDue(
  { world }: Office,
  names: readonly string[],
  letterToo = false,
  traits: Partial<DebtorTraits> = {},
): Promise<DebtorId[]> {
  for (const name of names) {
    await addDebtor(world, name, {
      kind: 'business',
      email: true,
      address: true,
      confirmed: true,
      scenario: null,
      segment: null,
      ...traits,
    });
    const due = day(letterToo ? '2026-02-10' : '2026-02-25');
    await addItem(world, `F-${name}`, name, {
      kind: 'invoice',
      cents: 120_000,
      currency: 'EUR' as never,
      issued: day('2026-01-10'),
      due,
      doubt: null,
    });
    if (letterToo) await tell(world, 'reached', `F-${name}`, 'call', '2026-02-20');
  }
  return names.map((name) => world.debtors.get(name) as DebtorId);
}

/** Decides and approves all, on the day itself. */
export async function decided({ deps, clock }: Office, on = MONDAY): Promise<void> {
  clock.moveTo(on);
  await runDay(deps, CREDITOR, on);
  await approve(deps, CREDITOR, 'all');
}

export async function tell(world: World, event: string, ...words: string[]): Promise<void> {
  await EVENTS[event]?.(world, words);
}

/** Channel and status of all dispatches of a debtor, in order, and the state of its contacts. */
export async function statuses(
  { deps }: Office,
  debtor: DebtorId,
): Promise<{ dispatches: [DispatchRow['channel'], DispatchStatus][]; contacts: ContactState[] }> {
  const dispatches = await deps.store.select('dispatch', { debtor_id: debtor }, { limit: 100 });
  const contacts = await deps.store.select('contact', { debtor_id: debtor }, { limit: 100 });
  return { dispatches: dispatches.map((one) => [one.channel, one.status]), contacts: contacts.map((one) => one.state) };
}

export async function dispatchOf({ deps }: Office, debtor: DebtorId, channel: DispatchRow['channel'] = 'email'): Promise<DispatchRow> {
  const [dispatch] = (await deps.store.select('dispatch', { debtor_id: debtor, channel }, { limit: 100 })).slice(-1);
  if (!dispatch) throw new Error(`debtor ${debtor} has no ${channel}`);
  return dispatch;
}
