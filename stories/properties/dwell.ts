import { isBusinessDay } from '../../src/core/base/business-day.ts';
import { Refusal } from '../../src/core/base/refusal.ts';
import { FORMAL } from '../../src/core/case/contact.ts';
import type { Step } from '../../src/core/dunning/scenario.ts';
import type { DispatchRow } from '../../src/core/journal/tables.ts';
import { approve, goLive, releaseRun } from '../../src/use-cases/approve.ts';
import { confirmPosted, printLetters } from '../../src/use-cases/print-letters.ts';
import { reportCall } from '../../src/use-cases/report-call.ts';
import { runDay } from '../../src/use-cases/run-day.ts';
import { sendEmails } from '../../src/use-cases/send-emails.ts';
import { resolveUncertain } from '../../src/use-cases/sending.ts';
import { tasks } from '../../src/use-cases/tasks.ts';
import { CREDITOR } from '../engine/world.ts';
import { plus, span } from './calendar.ts';
import { enact } from './enact.ts';
import type { Life } from './life.ts';
import { ORIGIN } from './model.ts';
import { expected, type Facts } from './oracle.ts';
import { type Fault, judgeContact, judgeListing, judgeOmission, type Rule } from './rules.ts';
import { factsOf, type Inhabitant, settle, type Town } from './town.ts';
import { createWatch, inMemory, meetUnder, type StoreMaker, type Watch } from './watch.ts';

export type Lived = {
  readonly faults: readonly Fault[];
  readonly left: readonly string[];
  readonly journal: readonly string[];
  readonly days: number;
  readonly contacts: number;
};

/** Lives some lives side by side through the use cases, on a store, under the eyes of the oracle. */
export async function dwell(lives: readonly Life[], liveAfter: number, makeStore: StoreMaker = inMemory): Promise<Lived> {
  const watch = createWatch();
  const town = await settle(meetUnder(watch, makeStore), lives, liveAfter);
  watch.town = town;
  const days = Math.max(...lives.map((life) => life.days));
  for (let n = 0; n < days; n += 1) await dwellOneDay(watch, town, n, liveAfter);
  const chain = await town.world.deps.store.chain({ after: 0, limit: 1_000_000 });
  const contacts = await town.world.deps.store.select('contact', {}, { limit: 100_000 });
  return {
    faults: watch.faults,
    left: watch.left,
    journal: chain.map((entry) => `${entry.bytes} ${entry.hash}`),
    days: days * lives.length,
    contacts: contacts.length,
  };
}

async function dwellOneDay(watch: Watch, town: Town, n: number, liveAfter: number): Promise<void> {
  const { world, people } = town;
  const today = plus(ORIGIN, (people[0]?.life.start ?? 0) + n);
  world.clock.moveTo(today);
  if (n === liveAfter && n > 0) await goLive(world.deps, CREDITOR, today);
  for (const one of people) await beginDay(town, one, n);
  if (town.offUntil === null || span(town.offUntil, today) >= 0) {
    await runTwice(watch, town);
    for (const one of people) await atNoon(town, one);
    await act(town);
    await leave(watch, town);
  }
  for (const one of people) await judgeState(watch, town, one);
}

async function beginDay(town: Town, one: Inhabitant, n: number): Promise<void> {
  for (const { at, noon, happens } of one.life.events) {
    if (at !== n) continue;
    if (noon) one.noon.push(happens);
    else await enact(town, one, happens);
  }
}

async function atNoon(town: Town, one: Inhabitant): Promise<void> {
  const pending = await town.world.deps.store.select('contact', { debtor_id: one.id, state: 'pending' }, { limit: 1 });
  const next = pending.length > 0 ? one.noon.shift() : undefined;
  if (next) await enact(town, one, next);
}

/** The day's run, and at once a second one that must find nothing to do. */
async function runTwice(watch: Watch, town: Town): Promise<void> {
  const { deps } = town.world;
  const first = await runDay(deps, CREDITOR, town.world.clock.today());
  if (first.heldBack !== null) return;
  for (const one of town.people) await judgeDecisions(watch, town, one);
  const second = await runDay(deps, CREDITOR, town.world.clock.today());
  if (Object.keys(second.decided).length > 0 || second.questions > 0 || second.dropped > 0) {
    report(watch, 'twice', `a second run decides ${JSON.stringify(second.decided)}, asks ${second.questions} and drops ${second.dropped}`);
  }
}

function report(watch: Watch, rule: Rule, what: string): void {
  watch.faults.push({ rule, day: watch.town?.world.clock.today() ?? ORIGIN, what });
}

async function judgeDecisions(watch: Watch, town: Town, one: Inhabitant): Promise<void> {
  const today = town.world.clock.today();
  const facts = await factsOf(town.world, one.id);
  const fresh = facts.contacts.filter((contact) => contact.decidedOn === today && contact.state === 'pending');
  if (fresh.length > 1) report(watch, 'once', `${one.name} gets ${fresh.length} contacts`);
  if (!one.unaware) await judgeWaiting(watch, town, facts);
  const [contact] = fresh;
  const before: Facts = { ...facts, contacts: facts.contacts.filter((other) => other !== contact) };
  const tell = (rule: Rule, what: string) => report(watch, rule, `${one.name}: ${what}`);
  if (!contact) {
    // Whoever has not been looked at since the rules changed is looked at on the day set before.
    if (!one.unaware) judgeOmission(expected(before, today), null, tell);
    return;
  }
  const dispatches = await town.world.deps.store.select('dispatch', { contact_id: contact.id }, { limit: 10 });
  const step = facts.scenario.steps.find((other) => other.key === contact.step) as Step;
  for (const { channel, automatic } of dispatches) {
    const personal = step.severity >= 3 || step.approval === 'person' || channel === 'registered-letter' || channel === 'call';
    if (personal && automatic) report(watch, 'approval', `${step.key} by ${channel} would leave by itself`);
  }
  const planned = { step, items: contact.items, channels: dispatches.map((row) => row.channel), approval: step.approval };
  const foreign = facts.items.some((item) => item.currency !== 'EUR');
  judgeContact(before, planned, today, (rule, what) => (rule === 'approval' && foreign ? undefined : tell(rule, what)));
  judgeListing(before, planned, today, tell);
  judgeOmission(expected(before, today), planned, tell);
}

/** What still waits for a person after the run is what would be decided today; what is approved comes to the gate. */
async function judgeWaiting(watch: Watch, { world }: Town, facts: Facts): Promise<void> {
  for (const contact of facts.contacts.filter(({ state }) => state === 'pending')) {
    const rows = await world.deps.store.select('dispatch', { contact_id: contact.id }, { limit: 10 });
    if (!rows.every(({ status }) => status === 'proposed')) continue;
    const right = expected({ ...facts, contacts: facts.contacts.filter((other) => other !== contact) }, world.clock.today());
    if (typeof right === 'string') report(watch, 'stands', `contact ${contact.id} goes on waiting although ${right}`);
    else if (right.step.key !== contact.step)
      report(watch, 'stands', `contact ${contact.id} goes on waiting as ${contact.step} instead of ${right.step.key}`);
  }
}

/** What people do at their desks: release, approve, call, say what became of the uncertain; late, or never. */
async function act(town: Town): Promise<void> {
  const { world, waits } = town;
  const { deps } = world;
  const today = world.clock.today();
  if (waits === null || !isBusinessDay(today, 'mainland')) return;
  for (const run of await deps.store.select('run', { state: 'waiting' }, { limit: 100 }))
    if (span(run.day, today) >= waits) await releaseRun(deps, run.id);
  const proposed = await ripe(town, await deps.store.select('dispatch', { status: 'proposed' }, { limit: 1_000 }), waits);
  // Letters sometimes lie on the desk a few days longer than the e-mail of the same contact.
  const letters = new Set((await ripe(town, proposed, waits + 5)).map((row) => row.id));
  const written = proposed.filter(
    (row) => row.channel === 'email' || (row.channel !== 'call' && (row.id % 2 === 0 || letters.has(row.id))),
  );
  if (written.length > 0)
    await approve(
      deps,
      CREDITOR,
      written.map((row) => row.id),
    ).catch(unlessRateIsMissing);
  for (const call of proposed.filter((row) => row.channel === 'call')) {
    const promisedOn = town.calls === 'promised' ? plus(today, 10) : null;
    const said = { outcome: town.calls, note: 'said', promisedOn, confirmed: true };
    // What was paid, or taken to court, since the call was decided is not promised or contested any more: it was a talk.
    await reportCall(deps, call.id, said).catch(() => reportCall(deps, call.id, { outcome: 'reached', note: '' }));
  }
  const uncertain = await ripe(town, await deps.store.select('dispatch', { status: 'uncertain' }, { limit: 1_000 }), waits + 3);
  for (const row of uncertain) await resolveUncertain(deps, row.id, row.id % 2 === 0, today);
}

/** In a half-year whose rate this version does not know, a formal notice is not approved; the others are. */
function unlessRateIsMissing(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'notice-incomplete' || error.details['point'] !== 'law-value-unknown') throw error;
}

async function ripe({ world }: Town, rows: readonly DispatchRow[], days: number): Promise<DispatchRow[]> {
  const contacts = await world.deps.store.select('contact', { id: rows.map((row) => row.contact_id) }, { limit: 1_000 });
  const decidedOn = new Map(contacts.map((contact) => [contact.id, contact.decided_on]));
  return rows.filter((row) => span(decidedOn.get(row.contact_id) ?? world.clock.today(), world.clock.today()) >= days);
}

async function leave(watch: Watch, town: Town): Promise<void> {
  const { deps, clock } = town.world;
  watch.killed = false;
  try {
    await sendEmails(deps, CREDITOR, clock.today());
  } catch (error) {
    if (!watch.killed) throw error;
    // The other senders of the same process end too before the next day.
    await new Promise((resume) => setImmediate(resume));
  }
  await printLetters(deps, CREDITOR, clock.today());
  if (town.waits === null || !isBusinessDay(clock.today(), 'mainland')) return;
  await postLetters(town, town.waits);
}

/**
 * Posts what was printed so many days ago; a letter left out, or overtaken, or that grants too little time by now, goes back to the
 * queue, as the task list asks. A careless town posts what has been overtaken all the same.
 */
async function postLetters(town: Town, waits: number): Promise<void> {
  const { deps, clock } = town.world;
  const printed = await ripe(town, await deps.store.select('dispatch', { status: 'printed' }, { limit: 1_000 }), waits);
  for (const batch of new Set(printed.map((row) => row.batch_id))) {
    if (batch === null) continue;
    const letters = await deps.store.select('dispatch', { batch_id: batch, status: 'printed' }, { limit: 1_000 });
    const contacts = await deps.store.select('contact', { id: letters.map((row) => row.contact_id) }, { limit: 1_000 });
    const expired = contacts
      .filter(({ deadline, severity }) => deadline !== null && span(clock.today(), deadline) < (severity >= FORMAL ? 8 : 1))
      .map((contact) => contact.id);
    const careless = town.post === 'fails';
    const { toPost } = await tasks(deps, CREDITOR, { limit: 1_000 });
    const overtaken = careless ? [] : toPost.filter((line) => line.overtaken).map((line) => line.dispatch.id);
    const out = letters.filter(
      (row, index) => expired.includes(row.contact_id) || overtaken.includes(row.id) || (index === 0 && town.post === 'fails'),
    );
    await confirmPosted(deps, batch, clock.today(), { except: out.map((row) => row.id), allTheSame: careless });
  }
}

const LIVE: readonly DispatchRow['status'][] = ['proposed', 'approved', 'sending', 'printed', 'uncertain'];

/** What must hold every evening. */
async function judgeState(watch: Watch, { world }: Town, one: Inhabitant): Promise<void> {
  const { store } = world.deps;
  for (const contact of await store.select('contact', { debtor_id: one.id, state: 'pending' }, { limit: 10 })) {
    const rows = await store.select('dispatch', { contact_id: contact.id }, { limit: 10 });
    if (!rows.some((row) => LIVE.includes(row.status)))
      report(watch, 'due', `contact ${contact.id} is under way for ever: ${rows.map((row) => `${row.channel} ${row.status}`).join()}`);
  }
  for (const item of await store.select('item', { debtor_id: one.id }, { limit: 100 })) {
    const laid = (await store.select('settlement', { item_id: item.id }, { limit: 1_000 })).reduce((sum, row) => sum + row.cents, 0);
    if (item.amount_cents !== item.open_cents + laid) report(watch, 'money', `item ${item.id} has lost a cent`);
  }
}
