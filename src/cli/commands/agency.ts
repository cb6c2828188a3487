import type { Command } from 'commander';
import type { BankLineId, MovementId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import { amountOption } from '../amount.ts';
import { dayOption, type Face, idOption, type PageFlags, paged, pageOf, type Register } from '../face.ts';
import { refuseMissing } from '../law/options.ts';
import { lines, table } from '../text/layout.ts';
import { AGENCY } from '../words/agency.ts';
import { registerMandate } from './mandate.ts';
import { registerRemittance } from './remittance.ts';

type AgencyFlags = {
  fundsIban?: string;
  fundsBic?: string;
  fundsHolder?: string;
  insurer?: string;
  policy?: string;
  insuredUntil?: string;
  prosecutor?: string;
  declaredOn?: string;
};

/** `acquit agency`, `mandate`, `clients`, `receipt`, `remittance`: a collection agency, its clients and their money. */
export const registerAgency: Register = (cli, face) => {
  registerStated(cli, face);
  registerMandate(cli, face);
  registerClients(cli, face);
  registerReceipt(cli, face);
  registerRemittance(cli, face);
};

function registerStated(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('agency')
    .option('--funds-iban <iban>')
    .option('--funds-bic <bic>')
    .option('--funds-holder <name>')
    .option('--insurer <name>')
    .option('--policy <number>')
    .option('--insured-until <day>')
    .option('--prosecutor <court>')
    .option('--declared-on <day>')
    .action(async (flags: AgencyFlags, command) => {
      const one = face(command);
      if (Object.keys(flags).length > 0) return state(one, flags);
      return show(one);
    });
}

async function state(one: Face, flags: AgencyFlags): Promise<void> {
  const { fundsIban, fundsHolder, insurer, policy, insuredUntil, prosecutor, declaredOn } = flags;
  refuseMissing({
    '--funds-iban': fundsIban,
    '--funds-holder': fundsHolder,
    '--insurer': insurer,
    '--policy': policy,
    '--insured-until': insuredUntil,
    '--prosecutor': prosecutor,
    '--declared-on': declaredOn,
  });
  await one.within(async (session) => {
    const house = await one.creditor(session);
    await session.program.stateAgency({
      house: house.id,
      fundsIban: fundsIban ?? '',
      fundsBic: flags.fundsBic ?? null,
      fundsHolder: fundsHolder ?? '',
      insurer: insurer ?? '',
      policy: policy ?? '',
      insuredUntil: dayOption(insuredUntil ?? ''),
      prosecutor: prosecutor ?? '',
      declaredOn: dayOption(declaredOn ?? ''),
    });
  });
  await show(one);
}

async function show(one: Face): Promise<void> {
  const say = AGENCY[one.language];
  await one.within(async ({ program }) => {
    const agency = await program.agency();
    const house = (await program.creditors()).find(({ id }) => id === agency?.house_id);
    if (!agency || !house) return one.print({ agency: null }, say.notAgency);
    one.print({ agency }, say.agency(house.name, agency.funds_number, one.words.day(agency.insured_until)));
  });
}

function registerClients(cli: Command, face: (command: Command) => Face): void {
  paged(cli.command('clients')).action(async (flags: PageFlags, command) => {
    const one = face(command);
    const say = AGENCY[one.language];
    const amount = (cents: bigint) => one.words.amount(money(cents, EUR));
    await one.within(async ({ program }) => {
      await program.takeUpCommission();
      const clients = await program.clients(pageOf(flags));
      const account = await program.reconciliation();
      const rows = clients.map(({ client, funds, payBy, notActing }) => [
        client.name,
        amount(funds.receivedCents),
        amount(funds.commissionCents + funds.vatCents),
        amount(funds.remittedCents),
        amount(funds.heldCents),
        funds.heldCents < 0n ? say.owes : payBy === null ? '' : one.words.day(payBy),
        notActing === null ? '' : say.notActing[notActing],
      ]);
      const told = clients.map(({ client: { id, name }, ...rest }) => ({ client: { id, name }, ...rest }));
      one.print(
        { clients: told, account },
        lines(
          ...table([say.heads, ...rows], [1, 2, 3, 4]),
          '',
          ...table(
            [
              [say.account.bank, amount(account.bankCents)],
              [say.account.clients, amount(account.clientsCents)],
              [say.account.commission, amount(account.commissionCents)],
              [say.account.unexplained, amount(account.unexplainedCents)],
              [say.account.transit, amount(account.inTransitCents)],
              [say.account.difference, amount(account.differenceCents)],
            ],
            [1],
          ),
        ),
      );
    });
  });
}

type ReceiptFlags = { amount?: string; own?: boolean; back?: boolean; ownBack?: boolean };

function registerReceipt(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('receipt')
    .argument('<line>')
    .option('--amount <amount>')
    .option('--own')
    .option('--back')
    .option('--own-back')
    .action(async (typed: string, flags: ReceiptFlags, command) => {
      const one = face(command);
      const say = AGENCY[one.language];
      const line = idOption<BankLineId>(typed);
      await one.within(async (session) => {
        const { program } = session;
        if (flags.back) {
          await program.takeBackReceipt(idOption<MovementId>(typed));
          return one.print({ takenBack: line }, say.back(line));
        }
        if (flags.own || flags.ownBack) {
          await (flags.own ? program.noteOwnMovement(line) : program.takeBackOwnMovement(line));
          return one.print({ line, own: flags.own ?? false }, flags.own ? say.own(line) : say.ownBack(line));
        }
        const client = await one.creditor(session);
        const cents = flags.amount === undefined ? null : Number(amountOption('--amount', flags.amount));
        const id = await program.attributeReceipt(line, client.id, cents);
        one.print({ receipt: id, line, client: client.id }, say.received(id, client.name));
      });
    });
}
