import { Refusal } from '../../core/base/refusal.ts';
import type { SealedCase } from '../../ports/sealed-case.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { dayOption, EXIT, type Register } from '../face.ts';
import { openOut } from '../out-file.ts';
import { caseCheckText, exportedText, readinessLines } from '../text/case-text.ts';
import { loadFile } from './read.ts';

/** `acquit readiness`, `export-case`, `verify-case`: what is there of it, what is handed over to a court, an officer or an agency, and whether it is as it was. */
export const registerCase: Register = (cli, face) => {
  cli
    .command('export-case')
    .argument('<debtor or invoice>')
    .requiredOption('--out <file>')
    .option('--on <day>')
    .option('--overwrite')
    .action(async (query: string, flags: { out: string; on?: string; overwrite?: boolean }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const id = await session.program.findDebtor(creditor.id, query);
        const on = flags.on === undefined ? session.clock.today() : dayOption(flags.on);
        const out = await openOut(flags.out, flags.overwrite ?? false);
        try {
          const { bytes, stamp, ...made } = await session.program.exportCase(id, on, CASE_WORDS);
          await out.write(bytes);
          const told = exportedText(one.words, flags.out, { ...made, stamp, size: bytes.length }, one.language);
          one.print({ file: flags.out, on, ...made, stamp: stampJson(stamp) }, told);
        } finally {
          await out.drop();
        }
      });
    });
  cli
    .command('readiness')
    .argument('<debtor or invoice>')
    .action(async (query: string, _: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const id = await session.program.findDebtor(creditor.id, query);
        const readiness = await session.program.readiness(id);
        one.print({ debtor: id, readiness }, readinessLines(one.words, readiness, one.language));
      });
    });
  cli
    .command('verify-case')
    .argument('<file>')
    .option('--trust <file>')
    .action(async (path: string, flags: { trust?: string }, command) => {
      const one = face(command);
      const check = await one.wiring.checkCase((await loadFile(path)).bytes, flags.trust ?? null);
      one.print({ file: path, ...check }, caseCheckText(one.words, check, one.language));
      if (!check.ok) process.exitCode = EXIT.notVerified;
    });
};

/** Of the token the case itself is the place; a stamp that could not be had is told by its code. */
function stampJson(stamp: SealedCase['stamp']): object | null {
  if (stamp === null) return null;
  return stamp instanceof Refusal
    ? { at: null, authority: null, refused: stamp.code }
    : { at: stamp.at, authority: stamp.authority, refused: null };
}
