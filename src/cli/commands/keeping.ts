import { journalStampText } from '../../words/time-stamp.ts';
import { EXIT, type Register } from '../face.ts';
import { backupText, restoreText, verifyText } from '../text/keeping-text.ts';

/** `acquit verify`, `stamp`, `backup`, `restore`. */
export const registerKeeping: Register = (cli, face) => {
  cli.command('verify').action(async (_: object, command) => {
    const one = face(command);
    await one.within(async ({ program }) => {
      const report = await program.verify(one.progress(one.words.keeping.checking));
      one.print(report, verifyText(one.words, report));
      if (!report.ok) process.exitCode = EXIT.notVerified;
    });
  });
  cli.command('stamp').action(async (_: object, command) => {
    const one = face(command);
    await one.within(async ({ program }) => {
      const stamped = await program.stampJournal();
      one.print({ stamped }, journalStampText(stamped, one.language) ?? one.words.keeping.nothingToStamp);
    });
  });
  cli
    .command('backup')
    .argument('<file>')
    .option('--overwrite')
    .action(async (file: string, flags: { overwrite?: boolean }, command) => {
      const one = face(command);
      await one.within(async ({ program }) => {
        const report = await program.backup(file, flags.overwrite);
        one.print(report, backupText(one.words, report));
      });
    });
  cli
    .command('restore')
    .argument('<file>')
    .action(async (file: string, _: object, command) => {
      const one = face(command);
      const { workspace } = one.config;
      const report = await one.wiring.restore(one.config, file, workspace);
      one.print({ workspace, ...report }, restoreText(one.words, workspace, report));
    });
};
