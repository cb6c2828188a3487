import type { Command } from 'commander';
import type { BankLineId, RemittanceId } from '../../core/base/id.ts';
import { decimalOf, EUR, money } from '../../core/base/money.ts';
import type { MovementRow, RemittanceRow } from '../../core/journal/agency-tables.ts';
import { sheetText } from '../../program.ts';
import { dayOption, type Face, idOption } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines, table } from '../text/layout.ts';
import { AGENCY } from '../words/agency.ts';

type Flags = {
  until?: string;
  make?: boolean;
  list?: boolean;
  pay?: string;
  unpay?: string;
  cancel?: string;
  on?: string;
  line?: string;
  csv?: string;
  overwrite?: boolean;
};

export function registerRemittance(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('remittance')
    .option('--until <day>')
    .option('--make')
    .option('--list')
    .option('--pay <number>')
    .option('--unpay <number>')
    .option('--cancel <number>')
    .option('--on <day>')
    .option('--line <number>')
    .option('--csv <file>')
    .option('--overwrite')
    .action(async (flags: Flags, command) => {
      const one = face(command);
      if (flags.pay ?? flags.unpay ?? flags.cancel) return change(one, flags);
      return flags.list ? list(one) : statement(one, flags);
    });
}

async function change(one: Face, { pay, unpay, cancel, on, line }: Flags): Promise<void> {
  const say = AGENCY[one.language];
  const id = idOption<RemittanceId>(pay ?? unpay ?? cancel ?? '');
  await one.within(async ({ program, clock }) => {
    if (pay !== undefined) {
      const day = on === undefined ? clock.today() : dayOption(on);
      await program.payRemittance(id, day, line === undefined ? null : idOption<BankLineId>(line));
      return one.print({ paid: id, on: day }, say.paid(id));
    }
    if (unpay !== undefined) {
      await program.unpayRemittance(id);
      return one.print({ unpaid: id }, say.unpaid(id));
    }
    await program.cancelRemittance(id);
    return one.print({ cancelled: id }, say.cancelled(id));
  });
}

async function list(one: Face): Promise<void> {
  const say = AGENCY[one.language];
  await one.within(async (session) => {
    const client = await one.creditor(session);
    const rows = await session.program.remittances(client.id);
    const shown = rows.map((row) => [
      `${row.id}`,
      say.statement(row.number, client.name, one.words.day(row.until_day)),
      amount(one, row.net_cents),
      say.states[row.state],
    ]);
    one.print({ client: client.id, remittances: rows }, rows.length === 0 ? say.none : lines(...table(shown, [0, 2])));
  });
}

/** The statement that would be made, or that is made now; its lines as a file where one is named. */
async function statement(one: Face, { until, make, csv, overwrite }: Flags): Promise<void> {
  const say = AGENCY[one.language];
  await one.within(async (session) => {
    const { program, clock } = session;
    const client = await one.creditor(session);
    const day = until === undefined ? clock.today() : dayOption(until);
    const out = csv === undefined ? null : await openOut(csv, overwrite ?? false);
    await program.takeUpCommission();
    const { next, lines: told } = await program.statementAhead(client.id, day);
    const made = make ? await program.stateRemittance(client.id, day) : null;
    if (out) await out.write(new TextEncoder().encode(statementSheet(one, made, told)));
    const title = made ? say.statement(made.number, client.name, one.words.day(day)) : say.ahead(client.name, one.words.day(day));
    const rows = [
      [say.parts.carried, next.carriedCents],
      [say.parts.received, next.receivedCents],
      [say.parts.commission, -next.commissionCents],
      [say.parts.vat, -next.vatCents],
      [say.parts.net, next.netCents],
    ] as const;
    const sums = table(
      rows.map(([label, cents]) => [label, one.words.amount(money(cents, EUR))]),
      [1],
      '  ',
    );
    const last = next.state === 'carried' ? say.parts.carriedOn : next.dueOn === null ? '' : say.parts.due(one.words.day(next.dueOn));
    one.print({ client: client.id, statement: made, ahead: next, lines: told }, lines(title, ...sums, last));
  });
}

function statementSheet(one: Face, made: RemittanceRow | null, told: readonly MovementRow[]): string {
  const say = AGENCY[one.language].parts;
  const cell = (cents: number) => decimalOf(BigInt(cents)).replace('.', one.language === 'fr' ? ',' : '.');
  const body = told.map((row) => [
    one.words.day(row.on_day),
    row.kind === 'receipt' ? cell(row.cents) : '',
    row.kind === 'commission' ? cell(row.cents) : '',
    row.kind === 'commission' ? cell(row.vat_cents) : '',
    cell(row.kind === 'receipt' ? row.cents : -row.cents - row.vat_cents),
  ]);
  const carried = made === null || made.carried_cents === 0 ? [] : [[say.carried, '', '', '', cell(made.carried_cents)]];
  return sheetText([['', say.received, say.commission, say.vat, say.net], ...carried, ...body]);
}

function amount(one: Face, cents: number): string {
  return one.words.amount(money(BigInt(cents), EUR));
}
