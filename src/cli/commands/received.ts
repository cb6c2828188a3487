import type { DispatchId } from '../../core/base/id.ts';
import { RECEIPTS_FR } from '../../words/typed-fr.ts';
import { choice, dayOption, idOption, type Register } from '../face.ts';
import { receiptText } from '../text/receipt-text.ts';

const RECEIPTS = ['received', 'refused', 'unclaimed'] as const;

/** `acquit received`: the slip of a registered letter came back. */
export const registerReceived: Register = (cli, face) => {
  cli
    .command('received')
    .argument('<dispatch>')
    .requiredOption('--on <day>')
    .option('--how <how>')
    .action(async (typed: string, flags: { on: string; how?: string }, command) => {
      const one = face(command);
      const [dispatch, on] = [idOption<DispatchId>(typed), dayOption(flags.on)];
      const how = flags.how === undefined ? 'received' : choice('--how', flags.how, RECEIPTS, RECEIPTS_FR);
      await one.within(async ({ program }) => {
        const told = await program.recordReceipt(dispatch, how, on);
        one.print({ dispatch, receipt: how, on, ...told }, receiptText(one.words, dispatch, how, on, told));
      });
    });
};
