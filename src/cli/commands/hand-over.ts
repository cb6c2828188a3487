import type { Command } from 'commander';
import type { DebtorId, HandOverId, ProfessionalId, ReportId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import { percentOf, rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { HAND_OVER_ASKED, type HandOverAsked, PROFESSIONAL_KINDS } from '../../core/case/hand-over.ts';
import type { HandOverView, ReportView } from '../../use-cases/hand-overs.ts';
import { ACT_WORDS, PROFESSIONAL_KIND_WORDS, pointText } from '../../words/hand-over-terms.ts';
import { ASKED_FR, PROFESSIONAL_KINDS_FR } from '../../words/hand-over-typed-fr.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { amountOption } from '../amount.ts';
import { choice, type Face, idOption, type PageFlags, paged, pageOf, type Register, type Session } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines } from '../text/layout.ts';
import { loadFile } from './read.ts';

/** `acquit professionals`, `hand-over`, `handed-over`: claims that others have. */
export const registerHandOver: Register = (cli, face) => {
  registerProfessionals(cli, face);
  registerGiving(cli, face);
  registerGiven(cli, face);
};

type ProfessionalFlags = PageFlags & {
  readonly add?: string;
  readonly kind?: string;
  readonly commission?: string;
  readonly fee?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly district?: string;
  readonly remove?: string;
};

function registerProfessionals(cli: Command, face: (command: Command) => Face): void {
  const command = cli.command('professionals').option('--add <name>').option('--kind <kind>').option('--commission <percent>');
  const told = command.option('--fee <amount>').option('--email <text>').option('--phone <number>').option('--district <text>');
  paged(told.option('--remove <number>')).action(async (flags: ProfessionalFlags, typed) => {
    const one = face(typed);
    const { handingOver: say } = one.words;
    await one.within(async (session) => {
      const creditor = await one.creditor(session);
      if (flags.remove !== undefined) {
        const id = idOption<ProfessionalId>(flags.remove);
        await session.program.removeProfessional(id);
        return one.print({ removed: id }, say.removed(id));
      }
      if (flags.add !== undefined) {
        const said = professionalTyped(flags.add, flags);
        const id = await session.program.addProfessional(creditor.id, said);
        return one.print({ professional: id }, say.added(id, said.name));
      }
      const all = await session.program.professionals(creditor.id, pageOf(flags));
      const text = all.map(({ row, details, results }) => {
        const { received, commission } = results.account;
        const came = say.results(results.handedOver, one.words.amount(money(received)), one.words.amount(money(commission)));
        return say.professional(row.id, details?.name ?? '', PROFESSIONAL_KIND_WORDS[row.kind][one.language], came);
      });
      const document = all.map(({ row, details, results }) => {
        const commission = row.commission_ppm === null ? null : percentOf(row.commission_ppm as never);
        return { id: row.id, kind: row.kind, name: details?.name ?? null, commission, fixed: row.fixed_cents, ...results };
      });
      one.print({ professionals: document }, text.length === 0 ? say.none : lines(...text));
    });
  });
}

function professionalTyped(name: string, { kind, commission, fee, email = '', phone = '', district = '' }: ProfessionalFlags) {
  const percent = commission === undefined ? null : rateOfPercent(commission.replace(',', '.').replace(/[\s%]/g, ''));
  if (commission !== undefined && percent === null)
    throw new NotUnderstood('rate-unreadable', `"${commission}" is not a percentage: write 12.50.`, { text: commission });
  return {
    ...{ name, email, phone, district, address: '', notes: '', commissionPpm: percent },
    kind: choice('--kind', kind ?? 'officer', PROFESSIONAL_KINDS, PROFESSIONAL_KINDS_FR),
    fixedCents: fee === undefined ? null : amountOption('--fee', fee),
  };
}

type GivingFlags = {
  readonly to: string;
  readonly for: string;
  readonly reason: string;
  readonly instructions?: string;
  readonly yes?: boolean;
  readonly status?: string;
  readonly overwrite?: boolean;
};

function registerGiving(cli: Command, face: (command: Command) => Face): void {
  const command = cli.command('hand-over').argument('<debtor or invoice>').requiredOption('--to <number>').requiredOption('--for <kind>');
  const told = command.requiredOption('--reason <text>').option('--instructions <text>').option('--yes');
  told
    .option('--status <file>')
    .option('--overwrite')
    .action(async (query: string, flags: GivingFlags, typed) => {
      const one = face(typed);
      const { handingOver: say } = one.words;
      const asked = choice('--for', flags.for, HAND_OVER_ASKED, ASKED_FR);
      const professional = idOption<ProfessionalId>(flags.to);
      await one.within(async (session) => {
        const debtor = await session.program.findDebtor((await one.creditor(session)).id, query);
        if (!flags.yes) return before(one, session, debtor, professional, asked);
        const told = { professional, asked, items: null, reason: flags.reason, instructions: flags.instructions ?? '' };
        const out = flags.status === undefined ? null : await openOut(flags.status, flags.overwrite ?? false);
        try {
          const id = await session.program.handOver(debtor, { ...told, confirmed: true }, CASE_WORDS);
          if (out) await out.write(Buffer.from(await session.program.handOverStatus(id)));
          one.print({ handOver: id, debtor }, say.made(id, (await session.program.debtorName(debtor)) ?? ''));
        } finally {
          await out?.drop();
        }
      });
    });
}

/** What is to be known before: nothing is handed over without `--yes`. */
async function before(
  one: Face,
  { program }: Session,
  debtor: DebtorId,
  professional: ProfessionalId,
  asked: HandOverAsked,
): Promise<void> {
  const { handingOver: say } = one.words;
  const [row] = await program.professionals((await program.showDebtor(debtor)).debtor.creditor_id, { after: professional - 1, limit: 1 });
  const { points, items } = await program.checkHandOver(debtor, { items: null, asked, kind: row?.row.kind ?? 'agency' });
  const numbers = one.words.list(items.map((item) => item.number));
  const text = lines(numbers, say.toKnow, ...points.map((point) => `    ${pointText(point, one.language)}`));
  one.print({ handOver: null, invoices: items.map((item) => item.number), points }, text);
}

type GivenFlags = PageFlags & {
  readonly status?: string;
  readonly confirm?: string;
  readonly commission?: string;
  readonly refuse?: string;
  readonly reopen?: string;
  readonly back?: string;
  readonly reason?: string;
};

function registerGiven(cli: Command, face: (command: Command) => Face): void {
  const command = cli.command('handed-over').option('--status <file>').option('--confirm <number>').option('--commission <amount>');
  const told = command.option('--refuse <number>').option('--reopen <number>').option('--back <number>').option('--reason <text>');
  paged(told).action(async (flags: GivenFlags, typed) => {
    const one = face(typed);
    if (flags.status !== undefined) return takeFile(one, flags.status);
    if (flags.back !== undefined || flags.confirm !== undefined || flags.refuse !== undefined || flags.reopen !== undefined)
      return decide(one, flags);
    return list(one, flags);
  });
}

async function takeFile(one: Face, path: string): Promise<void> {
  const { bytes } = await loadFile(path);
  await one.within(async (session) => {
    const { handOver, reports } = await session.program.takeStatus((await one.creditor(session)).id, bytes);
    const count = (is: readonly string[]) => reports.filter(({ outcome }) => is.includes(outcome.is)).length;
    const text = one.words.handingOver.taken(handOver, count(['taken']), count(['known']), count(['differs', 'fault']));
    one.print({ handOver, reports }, text);
  });
}

async function decide(one: Face, { confirm, commission, refuse, reopen, back, reason = '' }: GivenFlags): Promise<void> {
  const { handingOver: say } = one.words;
  await one.within(async ({ program }) => {
    if (back !== undefined) {
      const id = idOption<HandOverId>(back);
      await program.takeBackHandOver(id, 'taken-back', reason);
      return one.print({ back: id }, say.back(id));
    }
    const id = idOption<ReportId>(confirm ?? refuse ?? reopen ?? '');
    if (confirm !== undefined) {
      const commissionCents = commission === undefined ? null : amountOption('--commission', commission);
      await program.confirmReport(id, { commissionCents, line: null });
      return one.print({ confirmed: id }, say.confirmed(id));
    }
    if (refuse !== undefined) await program.refuseReport(id);
    else await program.reopenReport(id);
    one.print(refuse === undefined ? { reopened: id } : { refused: id }, refuse === undefined ? say.reopened(id) : say.refused(id));
  });
}

async function list(one: Face, flags: PageFlags): Promise<void> {
  const { handingOver: say } = one.words;
  await one.within(async (session) => {
    const creditor = await one.creditor(session);
    const { handOvers, total } = await session.program.handOvers(creditor.id, 'out', pageOf(flags));
    const reports = await session.program.waitingReports(creditor.id, { after: 0, limit: 100 });
    const told = [
      ...handOvers.map((each) => caseText(one, each)),
      reports.length > 0 && say.news,
      ...reports.map((each) => newsText(one, each)),
    ];
    const document = {
      handOvers: handOvers.map(({ row, ...view }) => ({
        ...view,
        id: row.id,
        debtorId: row.debtor_id,
        on: row.on_day,
        heardOn: row.heard_on,
      })),
      reports: reports.map(({ row, debtor, words }) => ({
        id: row.id,
        act: row.act,
        on: row.on_day,
        cents: row.cents,
        debtor,
        note: words?.note ?? null,
      })),
      total,
    };
    one.print(document, total + reports.length === 0 ? say.nothing : lines(...told));
  });
}

function caseText(one: Face, { row, debtor, professional, open, account, silentDays }: HandOverView): string {
  const { handingOver: say, day, amount } = one.words;
  const held = amount(money(account.held, row.currency));
  return lines(say.one(row.id, debtor, professional, day(row.heard_on), amount(open), held), silentDays !== null && say.silent(silentDays));
}

function newsText(one: Face, { row, debtor, currency }: ReportView): string {
  const { handingOver: say, day, amount } = one.words;
  const sum = row.cents === null ? '' : amount(money(BigInt(row.cents), currency));
  return say.report(row.id, day(row.on_day), ACT_WORDS[row.act][one.language], debtor, sum);
}
