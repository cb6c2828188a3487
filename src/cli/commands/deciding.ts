import type { Command } from 'commander';
import type { HoldId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { HOLDS_FR } from '../../words/typed-fr.ts';
import { choice, collect, dayOption, type Face, idOption, type Register, whole } from '../face.ts';
import { ageJson } from '../json/bank.ts';
import { explanationJson, settledJson } from '../json/documents.ts';
import { explainText } from '../text/explain-text.ts';
import { runText, simulationText } from '../text/run-text.ts';
import { agesFirst } from './bank.ts';
import { debtorMeant } from './debtors.ts';

/** `acquit run`, `explain`, `simulate`, `hold`, `lift`, `go-live`. */
export const registerDeciding: Register = (cli, face) => {
  cli
    .command('run')
    .option('--date <day>')
    .option('--accept-old-books')
    .action(async (flags: { date?: string; acceptOldBooks?: boolean }, command) => {
      const one = face(command);
      const asked = flags.date === undefined ? null : dayOption(flags.date);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const overview = await agesFirst(one, session, creditor);
        const onProgress = one.progress(one.words.deciding.looking);
        const report = await session.program.runDay(creditor.id, asked ?? session.clock.today(), {
          acceptOldBooks: flags.acceptOldBooks ?? false,
          onProgress,
        });
        one.print({ ...report, bank: overview.accounts.map(ageJson) }, runText(one.words, report, creditor.books_max_age, overview));
      });
    });
  cli
    .command('explain')
    .argument('<debtor or invoice>')
    .option('--date <day>')
    .action(async (query: string, flags: { date?: string }, command) => {
      const one = face(command);
      const asked = flags.date === undefined ? null : dayOption(flags.date);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const id = await session.program.findDebtor(creditor.id, query);
        const day = asked ?? session.clock.today();
        const explanation = await session.program.explain(id, day, one.progress(one.words.explaining.reading));
        const settled = await session.program.settledInvoices(id, day, query);
        const inPart = await session.program.paidInPart(explanation.items, day);
        one.print(
          { ...explanationJson(explanation), settled: settled.map(settledJson), paidInPart: inPart.map(settledJson) },
          explainText(one.words, explanation, { settled, inPart }),
        );
      });
    });
  registerSimulate(cli, face);
  registerHolds(cli, face);
};

function registerSimulate(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('simulate')
    .option('--days <days>', '', '60')
    .option('--from <day>')
    .action(async (flags: { days: string; from?: string }, command) => {
      const one = face(command);
      const [days, asked] = [whole(flags.days, 1, 730), flags.from === undefined ? null : dayOption(flags.from)];
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const from = asked ?? session.clock.today();
        const result = await session.program.simulateDays(creditor.id, from, days, one.progress(one.words.deciding.looking));
        one.print(result, simulationText(one.words, result));
      });
    });
  cli
    .command('go-live')
    .option('--from <day>')
    .action(async (flags: { from?: string }, command) => {
      const one = face(command);
      const asked = flags.from === undefined ? null : dayOption(flags.from);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const from = asked ?? session.clock.today();
        await session.program.goLive(creditor.id, from);
        one.print({ liveFrom: from }, one.words.deciding.live(one.words.day(from)));
      });
    });
}

const HOLD_KINDS = ['dispute', 'promise', 'plan', 'insolvency', 'stop', 'other'] as const;
type HoldFlags = { reason: string; kind?: string; until?: string; invoice?: string[] };

function registerHolds(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('hold')
    .argument('<debtor>')
    .requiredOption('--reason <text>')
    .option('--kind <kind>')
    .option('--until <day>')
    .option('--invoice <number>', '', collect)
    .action(async (query: string, flags: HoldFlags, command) => {
      const one = face(command);
      const kind = choice('--kind', flags.kind ?? 'other', HOLD_KINDS, HOLDS_FR);
      const until = flags.until === undefined ? null : dayOption(flags.until);
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        const itemIds = flags.invoice ? await session.program.findItems(id, flags.invoice) : null;
        const hold = await session.program.placeHold(id, { kind, reason: flags.reason, until, itemIds });
        const said = until === null ? null : one.words.day(until);
        const { held, heldItems } = one.words.deciding;
        one.print(
          { hold, debtor: id },
          flags.invoice ? heldItems(hold, name, one.words.list(flags.invoice), said) : held(hold, name, said),
        );
      });
    });
  cli
    .command('lift')
    .argument('<hold>')
    .requiredOption('--reason <text>')
    .action(async (typed: string, flags: { reason: string }, command) => {
      const one = face(command);
      const hold = idOption<HoldId>(typed);
      if (flags.reason.trim() === '') throw new NotUnderstood('reason-missing', 'Say why, with --reason "…".');
      await one.within(async ({ program }) => {
        await program.liftHold(hold, flags.reason);
        one.print({ lifted: hold }, one.words.deciding.lifted(hold));
      });
    });
}
