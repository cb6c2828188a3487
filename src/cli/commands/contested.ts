import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import type { DisputeId, OfferId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { DISPUTE_CAUSES, RESOLUTIONS } from '../../core/case/dispute.ts';
import type { ContestedSum } from '../../use-cases/dispute.ts';
import type { DisputeView } from '../../use-cases/disputes-of.ts';
import { DISPUTE_CAUSE_WORDS, RESOLUTION_WORDS } from '../../words/dispute-terms.ts';
import { DISPUTE_CAUSES_FR, RESOLUTIONS_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, collect, dayOption, type Face, idOption, type PageFlags, paged, pageOf, type Register, type Session } from '../face.ts';
import { contestedText, disputeJson, disputeLine } from '../text/disputes-text.ts';
import { lines, parts } from '../text/layout.ts';
import { debtorMeant } from './debtors.ts';

type DisputeFlags = {
  cause?: string;
  invoice?: readonly string[];
  amount?: string;
  line?: string;
  reason?: string;
  owner?: string;
  deadline?: string;
  decide?: string;
  reopen?: boolean;
  ask?: string;
};

/** `acquit dispute`, `disputes`, `offer`: what is contested, and what is let go for money in time. */
export const registerContested: Register = (cli, face) => {
  registerDispute(cli, face);
  registerDisputes(cli, face);
  registerOffer(cli, face);
};

function registerDispute(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('dispute')
    .argument('<debtor>')
    .option('--cause <cause>')
    .option('--invoice <number>', '', collect)
    .option('--amount <amount>')
    .option('--line <text>')
    .option('--reason <text>')
    .option('--owner <name>')
    .option('--deadline <day>')
    .option('--decide <how>')
    .option('--reopen')
    .option('--ask <question>')
    .action(async (query: string, flags: DisputeFlags, command) => {
      const one = face(command);
      if (flags.ask !== undefined) return ask(one, idOption<DisputeId>(query), flags.ask);
      if (flags.reopen) return reopen(one, idOption<DisputeId>(query));
      if (flags.decide !== undefined) return decide(one, idOption<DisputeId>(query), flags.decide, flags);
      return open(one, query, flags);
    });
}

async function open(one: Face, query: string, flags: DisputeFlags): Promise<void> {
  const { contesting: say } = one.words;
  if (flags.cause === undefined)
    throw new NotUnderstood('dispute-cause-missing', 'A dispute has its cause: add --cause damaged (or: --cause other --reason "…").');
  const cause = choice('--cause', flags.cause, DISPUTE_CAUSES, DISPUTE_CAUSES_FR);
  const deadline = flags.deadline === undefined ? null : dayOption(flags.deadline);
  await one.within(async (session) => {
    const { id: debtor, name } = await debtorMeant(one, session, query);
    const contested = await sumsOf(session, debtor, flags);
    const told = {
      contested,
      cause,
      reason: flags.reason ?? '',
      ...(flags.owner ? { owner: flags.owner } : {}),
      ...(deadline ? { deadline } : {}),
    };
    const id = await session.program.openDispute(debtor, told);
    const view = (await session.program.disputesOf(debtor)).find(({ row }) => row.id === id);
    const until = view?.row.deadline ?? session.clock.today();
    one.print(
      { dispute: id, debtor, cause, deadline: until },
      say.opened(id, name, view ? contestedText(one.words, view) : '', one.words.day(until)),
    );
  });
}

async function sumsOf(
  session: Session,
  debtor: Parameters<Session['program']['findItems']>[0],
  flags: DisputeFlags,
): Promise<ContestedSum[]> {
  if (!flags.invoice) throw new NotUnderstood('dispute-invoice-missing', 'Name the invoice: --invoice FA-12.');
  const cents = flags.amount === undefined ? null : amountOption('--amount', flags.amount);
  if (cents !== null && flags.invoice.length > 1)
    throw new NotUnderstood('dispute-amount-of-one', 'An amount is of one invoice: one command for each.');
  const line = flags.line === undefined ? {} : { line: flags.line };
  return (await session.program.findItems(debtor, flags.invoice)).map((itemId) => ({ itemId, cents, ...line }));
}

async function decide(one: Face, id: DisputeId, how: string, flags: DisputeFlags): Promise<void> {
  const { contesting: say } = one.words;
  const resolution = choice('--decide', how, RESOLUTIONS, RESOLUTIONS_FR);
  await one.within(async (session) => {
    const dispute = await session.program.findDispute(id);
    const accepted = resolution === 'partial' ? await acceptedOf(session, dispute, flags) : [];
    await session.program.resolveDispute(id, { resolution, accepted, reason: flags.reason ?? '' });
    const isRight = resolution === 'justified' || resolution === 'partial';
    const isTold = resolution === 'rejected' || resolution === 'partial';
    one.print(
      { dispute: id, resolution },
      lines(say.decided(id, RESOLUTION_WORDS[resolution][one.language]), isRight ? say.awaits : say.resumes, isTold && say.told),
    );
  });
}

/** Of one contested invoice alone its number need not be said again. */
async function acceptedOf(session: Session, { debtor_id, items }: DisputeView['row'], flags: DisputeFlags): Promise<ContestedSum[]> {
  const [only] = items;
  if (flags.invoice || items.length !== 1 || !only) return sumsOf(session, debtor_id, flags);
  return [{ itemId: only.item, cents: flags.amount === undefined ? null : amountOption('--amount', flags.amount) }];
}

/** The link is shown this once: whoever has it can answer once, without an account. */
async function ask(one: Face, id: DisputeId, question: string): Promise<void> {
  await one.within(async ({ program }) => {
    const { token, until } = await program.askColleague(id, question);
    const link = `${one.config.publicUrl}/question/${encodeURIComponent(one.config.workspace)}/${token}`;
    one.print({ dispute: id, link, until }, one.words.contesting.asked(link, one.words.day(until)));
  });
}

async function reopen(one: Face, id: DisputeId): Promise<void> {
  await one.within(async ({ program }) => {
    await program.reopenDispute(id);
    one.print({ reopened: id }, one.words.contesting.reopened(id));
  });
}

function registerDisputes(cli: Command, face: (command: Command) => Face): void {
  paged(cli.command('disputes')).action(async (flags: PageFlags, command) => {
    const one = face(command);
    const { contesting: say } = one.words;
    const page = pageOf(flags);
    await one.within(async (session) => {
      const creditor = await one.creditor(session);
      const open = await session.program.openDisputes(creditor.id, page);
      const causes = await session.program.disputeCauses(creditor.id);
      const rows: string[] = [];
      for (const view of open) {
        const name = (await session.program.debtorName(view.row.debtor_id)) ?? String(view.row.debtor_id);
        rows.push(disputeLine(one.words, view, name));
      }
      const counted = causes.map(
        (each) => `  ${DISPUTE_CAUSE_WORDS[each.cause][one.language]} : ${each.open}, ${each.right}, ${each.wrong}`,
      );
      one.print(
        { disputes: open.map(disputeJson), causes },
        parts(rows.length === 0 ? say.none : rows.join('\n'), counted.length > 0 && lines(say.causes, ...counted)),
      );
    });
  });
}

type OfferFlags = { invoice?: readonly string[]; pays?: string; until?: string; grant?: boolean; withdraw?: boolean; reason?: string };

function registerOffer(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('offer')
    .argument('<debtor>')
    .option('--invoice <number>', '', collect)
    .option('--pays <amount>')
    .option('--until <day>')
    .option('--grant')
    .option('--withdraw')
    .option('--reason <text>')
    .action(async (query: string, flags: OfferFlags, command) => {
      const one = face(command);
      const { contesting: say } = one.words;
      if (flags.grant || flags.withdraw) {
        const id = idOption<OfferId>(query);
        await one.within(async ({ program }) => {
          if (flags.grant) await program.grantOffer(id);
          else await program.withdrawOffer(id, flags.reason ?? '');
          one.print({ offer: id, state: flags.grant ? 'granted' : 'withdrawn' }, flags.grant ? say.granted(id) : say.withdrawnOffer(id));
        });
        return;
      }
      await makeOffer(one, query, flags);
    });
}

async function makeOffer(one: Face, query: string, { invoice, pays, until: typed }: OfferFlags): Promise<void> {
  if (!invoice || pays === undefined || typed === undefined)
    throw new NotUnderstood('offer-incomplete', 'An offer says how much and until when: --pays 900.00 --until 2026-12-31 --invoice FA-12.');
  const [payCents, until]: [bigint, Day] = [amountOption('--pays', pays), dayOption(typed)];
  await one.within(async (session) => {
    const { id: debtor, name } = await debtorMeant(one, session, query);
    const itemIds = await session.program.findItems(debtor, invoice);
    const id = await session.program.makeOffer(debtor, { itemIds, payCents, until });
    const view = (await session.program.offersOf(debtor)).find(({ row }) => row.id === id);
    const pay = one.words.amount(view?.pay ?? money(payCents, EUR));
    one.print({ offer: id, debtor, until }, one.words.contesting.offered(id, name, pay, one.words.day(until)));
  });
}
