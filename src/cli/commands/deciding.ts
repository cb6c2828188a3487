import type { Command } from 'commander';
import type { DebtorId, HoldId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { HoldKind } from '../../core/case/hold.ts';
import { dayOption, type Face, idOption, type Register, type Session } from '../face.ts';

/** `acquit run`, `explain`, `simulate`, `hold`, `lift`, `go-live`. */
export const registerDeciding: Register = (cli, face) => {
  cli
    .command('run')
    .description('décider la prochaine étape de chaque débiteur / decide the next step for every debtor')
    .option('--date <day>', 'day (default: today in Paris)')
    .option('--accept-old-books', 'run although the books have not been brought up to date')
    .action(async (flags: { date?: string; acceptOldBooks?: boolean }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const day = flags.date ? dayOption(flags.date) : session.clock.today();
        const report = await session.program.runDay(creditor.id, day, { acceptOldBooks: flags.acceptOldBooks ?? false, onProgress: one.progress(one.words.deciding.looking) });
        one.print(report, one.words.deciding.run(report));
      });
    });
  registerExplain(cli, face);
  registerHolds(cli, face);
  cli
    .command('simulate')
    .description('ce qui partirait si personne ne payait / what would be sent if nobody paid')
    .option('--days <n>', 'number of days', '60')
    .option('--from <day>', 'first day (default: today in Paris)')
    .action(async (flags: { days: string; from?: string }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const from = flags.from ? dayOption(flags.from) : session.clock.today();
        const result = await session.program.simulateDays(creditor.id, from, daysOf(flags.days), one.progress(one.words.deciding.looking));
        one.print(result, one.words.deciding.simulation(result));
      });
    });
  cli
    .command('go-live')
    .description('laisser partir les étapes automatiques / let automatic steps leave by themselves')
    .option('--from <day>', 'first day (default: today in Paris)')
    .action(async (flags: { from?: string }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const from = flags.from ? dayOption(flags.from) : session.clock.today();
        await session.program.goLive(creditor.id, from);
        one.print({ liveFrom: from }, one.words.deciding.live(from));
      });
    });
};

function daysOf(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 730) throw new Refusal('not-a-number', '--days is a number from 1 to 730.');
  return days;
}

function registerExplain(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('explain')
    .description('pourquoi cette étape, ou pourquoi rien / why this step, or why nothing')
    .argument('<debtor or invoice>')
    .option('--date <day>', 'day, also long past (default: today in Paris)')
    .action(async (query: string, flags: { date?: string }, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const id = await debtorOf(one, session, query);
        const explanation = await session.program.explain(id, flags.date ? dayOption(flags.date) : session.clock.today());
        one.print(explanation, one.words.deciding.explanation(explanation));
      });
    });
}

const HOLD_KINDS: readonly string[] = ['dispute', 'promise', 'plan', 'insolvency', 'stop', 'other'];

function registerHolds(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('hold')
    .description('suspendre les relances d’un débiteur / suspend dunning for a debtor')
    .argument('<debtor>')
    .requiredOption('--reason <text>', 'why, in words')
    .option('--kind <kind>', HOLD_KINDS.join(' | '), 'other')
    .option('--until <day>', 'last day of the suspension; resumes by itself on the next one')
    .option('--invoice <number>', 'only this invoice (repeatable)', (value: string, all: string[] = []) => [...all, value])
    .action(async (query: string, flags: { reason: string; kind: string; until?: string; invoice?: string[] }, command) => {
      const one = face(command);
      if (!HOLD_KINDS.includes(flags.kind)) throw new Refusal('hold-kind', `--kind is one of ${HOLD_KINDS.join(', ')}.`);
      await one.within(async (session) => {
        const id = await debtorOf(one, session, query);
        const hold = await session.program.placeHold(id, {
          kind: flags.kind as HoldKind,
          reason: flags.reason,
          until: flags.until ? dayOption(flags.until) : null,
          itemIds: flags.invoice ? await session.program.findItems(id, flags.invoice) : null,
        });
        one.print({ hold }, one.words.deciding.held(hold));
      });
    });
  cli
    .command('lift')
    .description('lever une suspension / lift a suspension')
    .argument('<hold>', 'its number')
    .requiredOption('--reason <text>', 'why, in words')
    .action(async (hold: string, flags: { reason: string }, command) => {
      const one = face(command);
      await one.within(async ({ program }) => {
        await program.liftHold(idOption<HoldId>(hold), flags.reason);
        one.print({ lifted: Number(hold) }, one.words.deciding.lifted(Number(hold)));
      });
    });
}

export async function debtorOf(face: Face, session: Session, query: string): Promise<DebtorId> {
  const creditor = await face.creditor(session);
  return session.program.findDebtor(creditor.id, query);
}
