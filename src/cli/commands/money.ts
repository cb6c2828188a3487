import type { ItemId } from '../../core/base/id.ts';
import { decimalOf, money } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { GivenUp } from '../../use-cases/give-up.ts';
import { amountOption } from '../amount.ts';
import type { Face, Register } from '../face.ts';
import { lines } from '../text/layout.ts';

/** `acquit write-off`, `lay-credit`, `refund`: money settled without a bank line. */
export const registerMoney: Register = (cli, face) => {
  cli
    .command('write-off')
    .argument('<invoice>')
    .option('--amount <amount>')
    .requiredOption('--reason <text>')
    .action(async (typed: string, flags: { amount?: string; reason: string }, command) => {
      const one = face(command);
      checkReason(flags.reason);
      const cents = flags.amount === undefined ? null : amountOption('--amount', flags.amount);
      await one.within(async (session) => {
        const item = await session.program.findItem((await one.creditor(session)).id, typed, 'invoice');
        const done = await session.program.writeOff(item.id, cents, flags.reason);
        tell(one, done, item, one.words.money.writtenOff(amountOf(one, done), item.number));
      });
    });
  cli
    .command('lay-credit')
    .argument('<credit>')
    .argument('<invoice...>')
    .option('--confirm')
    .action(async (typed: string, numbers: string[], flags: { confirm?: boolean }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const credit = await session.program.findItem(creditor.id, typed, 'credit');
        const items: ItemRow[] = [];
        for (const number of numbers) items.push(await session.program.findItem(creditor.id, number, 'invoice'));
        const ids: ItemId[] = [...new Set(items.map((item) => item.id))];
        const done = await session.program.layCredit(credit.id, ids, null, flags.confirm ?? false);
        const on = one.words.list([...new Set(items.map((item) => item.number))]);
        tell(one, done, credit, one.words.money.creditLaid(amountOf(one, done), credit.number, on));
      });
    });
  cli
    .command('refund')
    .argument('<credit>')
    .requiredOption('--reason <text>')
    .action(async (typed: string, flags: { reason: string }, command) => {
      const one = face(command);
      checkReason(flags.reason);
      await one.within(async (session) => {
        const credit = await session.program.findItem((await one.creditor(session)).id, typed, 'credit');
        const done = await session.program.refundCredit(credit.id, flags.reason);
        tell(one, done, credit, one.words.money.refunded(amountOf(one, done), credit.number));
      });
    });
};

function checkReason(reason: string): void {
  if (reason.trim() === '') throw new NotUnderstood('reason-missing', 'Say why, with --reason "…".');
}

function amountOf(face: Face, { cents, currency }: GivenUp): string {
  return face.words.amount(money(cents, currency));
}

function tell(face: Face, { id, cents, currency, debtorId, dropped }: GivenUp, { number }: ItemRow, text: string): void {
  const { money: say } = face.words;
  face.print(
    { act: id, number, amount: decimalOf(cents), currency, debtor: debtorId, dropped },
    lines(text, dropped > 0 && `  ${say.dropped(dropped)}`, say.undoAct(id)),
  );
}
