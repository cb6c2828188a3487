import { addDays, day } from '../../src/core/base/day.ts';
import { decimalOf } from '../../src/core/base/money.ts';
import type { Receipt } from '../../src/core/journal/tables.ts';
import type { Proceedings } from '../../src/core/law/insolvency.ts';
import { claimStatements } from '../../src/use-cases/claim-statement.ts';
import { correctInsolvency, recordInsolvency } from '../../src/use-cases/insolvency.ts';
import { proofsOfDebt } from '../../src/use-cases/proofs-of-debt.ts';
import { recordReceipt } from '../../src/use-cases/record-receipt.ts';
import { debtorId } from './events.ts';
import { after, dayAfter } from './words.ts';
import { CREDITOR, nameOf, numberOf, type World } from './world.ts';

/** What a story can tell of the law. */
export const LAW_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  received: async (world, [name = '', on = '', how = 'received']) => {
    const letters = await world.deps.store.select('dispatch', { debtor_id: debtorId(world, name), channel: 'registered-letter' });
    const id = letters.at(-1)?.id;
    if (id === undefined) throw new Error(`${name} got no registered letter`);
    await recordReceipt(world.deps, id, how as Receipt, day(on));
  },
  insolvent: async (world, [name = '', ...words]) => {
    const [since, publishedOn, declaredOn] = [dayAfter(words, 'since'), dayAfter(words, 'published'), dayAfter(words, 'declared')];
    const kind = after(words, 'kind');
    await recordInsolvency(world.deps, debtorId(world, name), {
      ...(since ? { since } : {}),
      ...(publishedOn ? { publishedOn } : {}),
      ...(declaredOn ? { declaredOn } : {}),
      ...(kind === null ? {} : { proceedings: kind as Proceedings }),
    });
  },
  'not-insolvent': async (world, [name = '', why = '']) => correctInsolvency(world.deps, debtorId(world, name), why),
};

/** What the law says is owed, line by line, as of yesterday's end or of a day. */
export async function claim(world: World, [name = '', ...words]: readonly string[]): Promise<string[]> {
  const on = dayAfter(words, 'on') ?? addDays(world.clock.today(), -1);
  const statements = await claimStatements(world.deps, debtorId(world, name), on);
  return statements.flatMap(({ items, total, findings }) => [
    ...items.flatMap(({ item, lines }) =>
      lines.map((line) => {
        const from = line.accrual ? ` from ${line.accrual.from} through ${line.on}` : '';
        return `> claim: ${numberOf(world, item.id)} ${line.kind} ${decimalOf(line.cents)}${from}${line.certainty === 'verified' ? '' : ' (to be verified)'}`;
      }),
    ),
    `> claim: ${decimalOf(total)} in all on ${on}${findings.map(({ code }) => `, ${code}`).join('')}`,
  ]);
}

/** What is to be declared to insolvency proceedings, until when. */
export async function proofs(world: World): Promise<string[]> {
  return (await proofsOfDebt(world.deps, CREDITOR)).map(
    ({ debtorId: id, open, later, lastDay, certainty }) =>
      `> to declare: ${nameOf(world, id)} ${open.map((sum) => decimalOf(sum.cents)).join(' + ')} by ${lastDay ?? 'a day not known'}${certainty === 'verified' ? '' : ' (to be verified)'}${later.map((sum) => `, ${decimalOf(sum.cents)} issued since`).join('')}`,
  );
}
