import { choice, type PageFlags, paged, pageOf, type Register } from '../face.ts';
import { insolvencyText, lookText } from '../text/notices-text.ts';
import { NOTICING } from '../words/noticing.ts';

type Flags = PageFlags & { look?: boolean; watch?: string; seen?: string };

/** `acquit insolvency`: who is in proceedings, what their notices ask, and whether the BODACC is watched. */
export const registerNotices: Register = (cli, face) => {
  paged(cli.command('insolvency').option('--look').option('--watch <on|off>').option('--seen <debtor>')).action(
    async (flags: Flags, command) => {
      const one = face(command);
      const on = flags.watch === undefined ? null : choice('--watch', flags.watch, ['on', 'off'] as const) === 'on';
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const { program } = session;
        if (on !== null) await program.watchNotices(on);
        if (flags.seen !== undefined) {
          const debtor = await program.findDebtor(creditor.id, flags.seen);
          await program.noticesSeen(debtor);
          return one.print({ debtor }, NOTICING[one.language].seen);
        }
        const look = flags.look ? await program.lookForNotices(true) : null;
        const list = await program.insolvencyList(creditor.id, pageOf(flags));
        one.print({ look, ...list }, [...(look ? [lookText(one.words, look)] : []), insolvencyText(one.words, list)].join('\n'));
      });
    },
  );
};
