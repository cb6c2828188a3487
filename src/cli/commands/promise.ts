import type { HoldId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { PROMISE_WAYS } from '../../core/case/promised.ts';
import { PROMISE_WAYS_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, collect, dayOption, idOption, type Register } from '../face.ts';
import { lines } from '../text/layout.ts';
import { debtorMeant } from './debtors.ts';

type PromiseFlags = {
  on?: string;
  amount?: string;
  invoice?: string[];
  via?: string;
  note?: string;
  confirm?: boolean;
  withdraw?: boolean;
};

/** `acquit promise`: what a debtor said it would pay, and when. */
export const registerPromise: Register = (cli, face) => {
  cli
    .command('promise')
    .argument('<debtor>')
    .option('--on <day>')
    .option('--amount <amount>')
    .option('--invoice <number>', '', collect)
    .option('--via <how>')
    .option('--note <text>')
    .option('--confirm')
    .option('--withdraw')
    .action(async (query: string, flags: PromiseFlags, command) => {
      const one = face(command);
      const { agreeing: say } = one.words;
      if (flags.withdraw) {
        const id = idOption<HoldId>(query);
        await one.within(async ({ program }) => {
          await program.withdrawPromise(id, flags.note ?? '');
          one.print({ withdrawn: id }, say.withdrawn(id));
        });
        return;
      }
      if (flags.on === undefined) throw new NotUnderstood('promise-on-missing', 'A promise needs its day: add --on 2026-12-31.');
      const on = dayOption(flags.on);
      const cents = flags.amount === undefined ? null : amountOption('--amount', flags.amount);
      const via = choice('--via', flags.via ?? 'call', PROMISE_WAYS, PROMISE_WAYS_FR);
      await one.within(async (session) => {
        const { id: debtor, name } = await debtorMeant(one, session, query);
        const itemIds = flags.invoice ? await session.program.findItems(debtor, flags.invoice) : null;
        const promise = { on, cents, itemIds, via, note: flags.note ?? '', confirmed: flags.confirm ?? false };
        const { id, until, replaces } = await session.program.recordPromise(debtor, promise);
        const sum = cents === null ? null : one.words.amount(money(cents, EUR));
        one.print(
          { promise: id, debtor, on, until, replaces },
          lines(
            say.promised(id, name, sum, one.words.day(on), one.words.day(until)),
            replaces.length > 0 && say.replaces(one.words.list(replaces.map(String))),
          ),
        );
      });
    });
};
