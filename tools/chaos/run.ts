import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../../src/adapters/clock/clock.ts';
import { verify } from '../../src/adapters/db/verify.ts';
import { digest } from '../../src/adapters/digest.ts';
import { addDays, type Day, day } from '../../src/core/base/day.ts';
import type { DebtorId } from '../../src/core/base/id.ts';
import { confirmPosted } from '../../src/use-cases/print-letters.ts';
import { resolveUncertain } from '../../src/use-cases/sending.ts';
import { broken, lost, type Picture, pictureOf, uncertainOnes } from './check.ts';
import { type Dice, diceOf } from './dice.ts';
import { type End, type Life, newLife } from './life.ts';
import { addCreditor, addDebtors, addressOf, CREDITOR, hold, type Office, openOffice, pay, serverOf, WORKSPACE } from './office.ts';
import type { Order, Stage, Task } from './order.ts';
import { type Phase, phaseOf, phaseOfEmail } from './phase.ts';
import { killServer } from './server-kill.ts';
import { type ChaosSink, chaosSink, type Moment } from './sink.ts';
import { arm, type Plan, planOf } from './trigger.ts';

export type ChaosOptions = {
  readonly kills: number;
  readonly seed: number;
  readonly onProgress?: (line: string) => void;
  /** Ends the killing; what has been done is still looked at. */
  readonly signal?: AbortSignal;
};

export type ChaosReport = {
  readonly kills: number;
  readonly serverKills: number;
  readonly cuts: ChaosSink['cuts'];
  readonly debtors: number;
  readonly received: number;
  /** Uncertain ones that a person had to resolve, and how many of them had left. */
  readonly uncertain: number;
  readonly uncertainThatLeft: number;
  /** Kills by where they fell; and the e-mails under way then. */
  readonly phases: Readonly<Partial<Record<Phase, number>>>;
  readonly underWay: Readonly<Partial<Record<Phase, number>>>;
  readonly entries: number;
  /** What did not hold; nothing when all is well. */
  readonly found: readonly string[];
};

const MONDAY = day('2026-03-02');
const DAYS = 4;
const MINUTES_BETWEEN_LIVES = 3;

/** All that goes on in one run of chaos. */
type Stand = {
  readonly options: ChaosOptions;
  readonly dice: Dice;
  readonly sink: ChaosSink;
  office: Office;
  next: Life;
  kills: number;
  serverKills: number;
  lives: number;
  readonly debtors: Set<DebtorId>;
  readonly early: Set<DebtorId>;
  readonly stopped: Set<DebtorId>;
  readonly phases: Partial<Record<Phase, number>>;
  readonly underWay: Partial<Record<Phase, number>>;
  readonly found: Set<string>;
};

/**
 * Kills workers while they decide, send and print, again and again, and looks after each kill whether what must hold
 * holds; then lets one finish, resolves what is uncertain as a person who has looked at the sink, and looks again.
 */
export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const home = mkdtempSync(join(tmpdir(), 'acquit-chaos-'));
  const dice = diceOf(options.seed);
  const sink = await chaosSink(diceOf(options.seed + 1));
  const office = await openOffice(home, () => `${MONDAY}T07:00:00.000Z`);
  const stand: Stand = {
    options,
    dice,
    sink,
    office,
    next: newLife(home),
    kills: 0,
    serverKills: 0,
    lives: 0,
    debtors: new Set(),
    early: new Set(),
    stopped: new Set(),
    phases: {},
    underWay: {},
    found: new Set(),
  };
  try {
    await addCreditor(office, MONDAY);
    // More than one batch of the day run, so that a run can be killed between two of them.
    for (let batches = 0; batches < (options.kills >= 100 ? 3 : 1); batches += 1) {
      await welcome(stand, 60);
      await welcome(stand, 1_940, true);
    }
    while (stand.kills < options.kills && stand.found.size === 0 && !options.signal?.aborted) await live(stand, planOf(dice));
    return await finish(stand);
  } finally {
    stand.next.kill();
    await stand.office.close();
    await sink.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** More debtors: with a step that is due, or `early` ones of whom nothing is to be heard. */
async function welcome(stand: Stand, count: number, early = false): Promise<void> {
  if (count === 0) return;
  const ids = await addDebtors(stand.office, count, today(stand), early);
  for (const id of ids) (early ? stand.early : stand.debtors).add(id);
}

function today({ kills, options }: Stand): Day {
  return addDays(MONDAY, Math.min(DAYS - 1, Math.floor((kills * DAYS) / options.kills)));
}

function orderOf(stand: Stand, tasks: readonly Task[]): Order {
  stand.lives += 1;
  const now = new Date(Date.parse(`${today(stand)}T07:00:00Z`) + stand.lives * MINUTES_BETWEEN_LIVES * 60_000).toISOString();
  return { home: stand.office.home, workspace: WORKSPACE, creditor: CREDITOR, smtpPort: stand.sink.port, day: today(stand), now, tasks };
}

/** One life: given its order, ended at its moment, and looked at. The next one loads meanwhile. */
async function live(stand: Stand, plan: Plan): Promise<void> {
  const { sink } = stand;
  await welcome(stand, plan.newDebtors);
  const life = await take(stand);
  const fate: { seen: Seen | null; serverKilled: boolean } = { seen: null, serverKilled: false };
  const strike = () => {
    if (plan.killsServer) {
      killServer(serverOf(stand.office));
      fate.serverKilled = true;
      stand.serverKills += 1;
    }
    // Without its server, a worker has a moment to do harm in before it is killed as well.
    const grace = plan.killsServer ? stand.dice.between(0, 150) : 0;
    setTimeout(() => {
      fate.seen = { stage: life.stage, moments: new Map(sink.moments) };
      life.kill();
    }, grace);
  };
  arm(plan.ends, life, sink, strike);
  life.begin(orderOf(stand, plan.tasks));
  const end = await life.end;
  await sink.quiet();
  if (fate.serverKilled) await reopen(stand);
  const picture = await look(stand);
  if (end.killed && fate.seen) count(stand, fate.seen, picture);
  else if (!fate.serverKilled) await ownEnd(stand, plan, end);
  await onlookerActs(stand, picture);
  if (end.killed && stand.kills % 20 === 0) tellProgress(stand);
}

type Seen = { readonly stage: Stage; readonly moments: ReadonlyMap<string, Moment> };

async function take(stand: Stand): Promise<Life> {
  const life = stand.next;
  await life.ready;
  stand.next = newLife(stand.office.home);
  return life;
}

/** The server was killed: a new one is started and recovers, under the eyes of the onlooker. */
async function reopen(stand: Stand): Promise<void> {
  const former = stand.office;
  stand.office = await openOffice(former.home, () => `${today(stand)}T07:00:00.000Z`);
  await former.close();
}

async function look(stand: Stand): Promise<Picture> {
  const picture = await pictureOf(stand.office);
  for (const one of broken(picture, stand.sink, stand.stopped, stand.early)) stand.found.add(one);
  return picture;
}

function count(stand: Stand, seen: Seen, { dispatches }: Picture): void {
  const emails = dispatches
    .filter((one) => one.status === 'sending')
    .map((one) => phaseOfEmail(seen.moments.get(one.message_id ?? '') ?? seen.moments.get(addressOf(one.debtor_id))));
  const phase = phaseOf(seen.stage, emails);
  stand.kills += 1;
  stand.phases[phase] = (stand.phases[phase] ?? 0) + 1;
  for (const email of emails) stand.underWay[email] = (stand.underWay[email] ?? 0) + 1;
}

/** A worker that was done before it could be killed has nothing left to do: there is more work. One that failed is a finding. */
async function ownEnd(stand: Stand, plan: Plan, end: End): Promise<void> {
  if (wellEnded(stand, end) && plan.tasks.includes('run')) await welcome(stand, 60);
}

function wellEnded(stand: Stand, { code, stage, errors }: End): boolean {
  const well = code === 0 && stage === 'done';
  if (!well) stand.found.add(`failed: a worker ended by itself with ${code} at "${stage}": ${errors.slice(-600)}`);
  return well;
}

/** Now and then the onlooker posts what is printed, and a debtor of whose contact nothing has left pays, or is put on hold. */
async function onlookerActs(stand: Stand, { dispatches }: Picture): Promise<void> {
  if (stand.dice.chance(0.3)) await post(stand);
  const untouched = dispatches.filter((one) => one.status === 'approved' && one.tries === 0 && one.channel === 'email');
  // One of those who are next in turn: the gate must notice, before a day run does.
  const spared = untouched[Math.floor(stand.dice.between(0, Math.min(6, untouched.length)))];
  const others = dispatches.filter((one) => one.debtor_id === spared?.debtor_id);
  if (!spared || others.length > 1 || !stand.dice.chance(0.5)) return;
  await (stand.dice.chance(0.5) ? pay : hold)(stand.office, spared.debtor_id, today(stand));
  stand.stopped.add(spared.debtor_id);
}

async function post(stand: Stand): Promise<void> {
  const { office } = stand;
  const on = today(stand);
  const printed = await office.store.select('dispatch', { status: 'printed' });
  for (const batch of new Set(printed.map((one) => one.batch_id))) {
    if (batch !== null) await confirmPosted({ store: office.store, clock: fixedClock(on), by: 'claire' }, batch, on);
  }
}

/** Everything is done to its end; what is uncertain is resolved, and what had not left is done again. */
async function finish(stand: Stand): Promise<ChaosReport> {
  stand.sink.calm();
  await wholeDay(stand);
  const picture = await look(stand);
  const { ids, found } = await uncertainOnes(stand.office, picture, today(stand));
  for (const one of found) stand.found.add(one);
  let left = 0;
  for (const id of ids) {
    const dispatch = picture.dispatches.find((one) => one.id === id);
    const arrived = stand.sink.received.has(dispatch?.message_id ?? '');
    if (arrived) left += 1;
    await resolveUncertain({ store: stand.office.store, by: 'claire' }, id, arrived, today(stand));
  }
  await wholeDay(stand);
  const { store, database, workspace } = stand.office;
  for (const one of await lost(stand.office, await look(stand), stand.debtors, stand.stopped)) stand.found.add(one);
  const { findings, entries } = await verify(database, workspace, digest);
  for (const one of findings) stand.found.add(`journal: ${one.code}: ${one.message}`);
  const running = await store.select('run', { state: 'running' });
  for (const one of running) stand.found.add(`unfinished: run ${one.id}`);
  const { kills, serverKills, debtors, phases, underWay, sink } = stand;
  return {
    kills,
    serverKills,
    cuts: sink.cuts,
    debtors: debtors.size,
    received: sink.received.size,
    uncertain: ids.length,
    uncertainThatLeft: left,
    phases,
    underWay,
    entries,
    found: [...stand.found],
  };
}

/** Lives that nobody ends, until a day leaves nothing open; then all letters are posted. */
async function wholeDay(stand: Stand): Promise<void> {
  // A mail refused for now waits for the next life, and the one whose contact has failed for the one after it.
  for (let times = 0; times < 3; times += 1) {
    const life = await take(stand);
    life.begin(orderOf(stand, ['run', 'approve', 'send', 'print']));
    wellEnded(stand, await life.end);
    await post(stand);
  }
}

function tellProgress({ kills, options, sink, debtors, phases }: Stand): void {
  options.onProgress?.(
    `${kills}/${options.kills} kills, ${debtors.size} debtors, ${sink.received.size} e-mails received, ${Object.keys(phases).length} phases hit`,
  );
}
