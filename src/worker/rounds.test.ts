import { afterAll, describe, expect, it } from 'vitest';
import { scratchDatabase } from '../adapters/db/scratch-workspace.ts';
import { createPgStore } from '../adapters/db/store.ts';
import { digest } from '../adapters/digest.ts';
import { fakePrinter } from '../adapters/fake/printer.ts';
import type { Keeper } from '../ports/keeper.ts';
import type { Mailer } from '../ports/outside.ts';
import { type Program, programOf } from '../program.ts';
import { debtorsDue, office } from '../use-cases/sending.test-kit.ts';
import { workRound } from './rounds.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());
const NOON = () => 12 * 60;

/** A workspace of its own in the one database, with reminders that are due to these people. */
async function atWork(name: string, people: readonly string[]) {
  const { workspace } = await scratch.addWorkspace(name);
  const posted: string[] = [];
  const mailer: Mailer = {
    ready: () => {},
    build: async (mail) => ({
      envelope: { from: mail.from.address, to: mail.to.address },
      messageId: mail.messageId,
      raw: new TextEncoder().encode(mail.text),
    }),
    send: async (mail) => {
      posted.push(mail.envelope.to);
      return { kind: 'accepted', reply: '250 ok' };
    },
  };
  const it = await office(
    async (clock) => ({
      store: createPgStore(scratch.database, workspace, clock),
      ...{ digest, mailer, printer: fakePrinter, qrPng: () => new Uint8Array(), dead: new Set<string>() },
    }),
    mailer,
  );
  await debtorsDue(it, people);
  return { it, posted, program: programOf(it.deps, {} as Keeper) };
}

describe('a round of the worker', () => {
  it('decides and sends the day of each workspace, and sees nothing of one in the other; one that fails stops none', async () => {
    const [ours, theirs] = [await atWork('ours', ['Dupont', 'Roy']), await atWork('theirs', ['Martin'])];
    const open = async (workspace: string): Promise<Program> => {
      if (workspace === 'gone') throw new Error('its rows cannot be read');
      return workspace === 'ours' ? ours.program : theirs.program;
    };
    const round = await workRound(['gone', 'ours', 'theirs'], { open, clock: ours.it.deps.clock, minuteOfDay: NOON });
    expect(round.failed).toMatchObject([{ workspace: 'gone' }]);
    expect(round.worked).toMatchObject([
      { workspace: 'ours', decided: 2, sent: 2, heldBack: null },
      { workspace: 'theirs', decided: 1, sent: 1, heldBack: null },
    ]);
    expect([ours.posted.length, theirs.posted.length]).toEqual([2, 1]);
    expect(ours.posted.filter((to) => theirs.posted.includes(to))).toEqual([]);
    for (const [{ it }, runs] of [[ours, 1] as const, [theirs, 1] as const])
      expect(await it.deps.store.select('run', {}, { limit: 9 })).toHaveLength(runs);
    expect(await ours.it.deps.store.select('debtor', {}, { limit: 9 })).toHaveLength(2);
    expect(await theirs.it.deps.store.select('debtor', {}, { limit: 9 })).toHaveLength(1);
  });

  it('leaves a workspace that has much to send for another turn, and says so', async () => {
    const [large, small] = [await atWork('large', ['A', 'B']), await atWork('small', ['C'])];
    const open = async (workspace: string) => (workspace === 'large' ? large : small).program;
    const outside = { open, clock: large.it.deps.clock, minuteOfDay: NOON };
    const round = await workRound(['large', 'small'], { ...outside, turnMs: -1 });
    expect(round).toMatchObject({ isCutShort: true, worked: [{ sent: 0 }, { sent: 0 }] });
    expect(await workRound(['large', 'small'], outside)).toMatchObject({ isCutShort: false, worked: [{ sent: 2 }, { sent: 1 }] });
  });

  it('ends between two workspaces when the program is to end', async () => {
    const open = async () => {
      throw new Error('nothing is opened any more');
    };
    const outside = { open, clock: {} as never, minuteOfDay: NOON, isStopped: () => true };
    expect(await workRound(['a', 'b'], outside)).toEqual({ worked: [], failed: [], isCutShort: false });
  });
});
