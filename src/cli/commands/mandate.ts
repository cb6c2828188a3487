import type { Command } from 'commander';
import type { CommissionBand, MandateTerms } from '../../core/agency/terms.ts';
import type { MandateId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import { formatRate } from '../../core/base/text.ts';
import type { MandateShown } from '../../use-cases/mandates.ts';
import { amountOption } from '../amount.ts';
import { choice, collect, dayOption, type Face, idOption, whole } from '../face.ts';
import { percentGiven, refuseMissing } from '../law/options.ts';
import { lines } from '../text/layout.ts';
import { AGENCY } from '../words/agency.ts';
import { loadFile } from './read.ts';

type Flags = {
  agreement?: string;
  signed?: string;
  from?: string;
  until?: string;
  rate?: string;
  band?: readonly string[];
  minimum?: string;
  fixed?: string;
  charges?: string;
  vat?: string;
  remitDays?: string;
  terms?: string;
  revoke?: string;
  on?: string;
};

const CHARGES = ['client', 'commission', 'agency'] as const;

export function registerMandate(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('mandate')
    .option('--agreement <file>')
    .option('--signed <day>')
    .option('--from <day>')
    .option('--until <day>')
    .option('--rate <percent>')
    .option('--band <band>', '', collect)
    .option('--minimum <amount>')
    .option('--fixed <amount>')
    .option('--charges <whose>')
    .option('--vat <percent>')
    .option('--remit-days <days>')
    .option('--terms <number>')
    .option('--revoke <number>')
    .option('--on <day>')
    .action(async (flags: Flags, command) => {
      const one = face(command);
      if (flags.revoke !== undefined) return revoke(one, idOption<MandateId>(flags.revoke), flags);
      if (flags.terms !== undefined) return change(one, idOption<MandateId>(flags.terms), flags);
      if (flags.agreement !== undefined) return record(one, flags.agreement, flags);
      return list(one);
    });
}

async function record(one: Face, path: string, flags: Flags): Promise<void> {
  refuseMissing({ '--signed': flags.signed, '--rate': flags.rate });
  const signedOn = dayOption(flags.signed ?? '');
  const agreement = await loadFile(path);
  const told = {
    signedOn,
    from: flags.from === undefined ? signedOn : dayOption(flags.from),
    until: flags.until === undefined ? null : dayOption(flags.until),
    agreement,
    terms: termsOf(flags),
    remitDays: flags.remitDays === undefined ? null : whole(flags.remitDays, 1, 1_000),
  };
  await one.within(async (session) => {
    const client = await one.creditor(session);
    const id = await session.program.recordMandate(client.id, told);
    one.print({ mandate: id, client: client.id }, AGENCY[one.language].recorded(id, client.name));
  });
}

async function change(one: Face, id: MandateId, flags: Flags): Promise<void> {
  refuseMissing({ '--from': flags.from, '--rate': flags.rate });
  const from = dayOption(flags.from ?? '');
  await one.within(async ({ program }) => {
    await program.changeTerms(id, from, termsOf(flags));
    one.print({ mandate: id, from }, AGENCY[one.language].changed(id, one.words.day(from)));
  });
}

async function revoke(one: Face, id: MandateId, flags: Flags): Promise<void> {
  await one.within(async ({ program, clock }) => {
    const on = flags.on === undefined ? clock.today() : dayOption(flags.on);
    await program.revokeMandate(id, on);
    one.print({ revoked: id, on }, AGENCY[one.language].revoked(id, one.words.day(on)));
  });
}

async function list(one: Face): Promise<void> {
  const say = AGENCY[one.language];
  await one.within(async (session) => {
    const client = await one.creditor(session);
    const mandates = await session.program.mandates(client.id);
    const text = mandates.length === 0 ? say.noMandate(client.name) : lines(...mandates.flatMap((mandate) => mandateLines(one, mandate)));
    one.print({ client: client.id, mandates }, text);
  });
}

function mandateLines(one: Face, { mandate, terms }: MandateShown): string[] {
  const say = AGENCY[one.language];
  const day = one.words.day;
  const { id, from_day, until_day, revoked_on } = mandate;
  return [
    say.mandate(id, day(from_day), until_day && day(until_day), revoked_on && day(revoked_on)),
    ...terms.map(
      (row) =>
        `  ${say.terms(day(row.from_day), row.terms.bands.map((band) => bandText(one, band)).join(' ; '), formatRate(row.terms.vat, one.language))}`,
    ),
  ];
}

function bandText(one: Face, { fromCents, fromDaysLate, rate }: CommissionBand): string {
  const when =
    fromCents === 0 && fromDaysLate === 0
      ? ''
      : ` (≥ ${one.words.amount(money(BigInt(fromCents), EUR))}, ≥ ${AGENCY[one.language].days(fromDaysLate)})`;
  return `${formatRate(rate, one.language)}${when}`;
}

/** Terms as they are typed: a first rate, and others as amount:days:rate. */
function termsOf(flags: Flags): MandateTerms {
  const bands = (flags.band ?? []).map((typed): CommissionBand => {
    const [amount = '', days = '', rate = ''] = typed.split(':');
    return { fromCents: Number(amountOption('--band', amount, 0n)), fromDaysLate: whole(days), rate: percentGiven('--band', rate) };
  });
  const cents = (option: string, typed: string | undefined) => (typed === undefined ? 0 : Number(amountOption(option, typed, 0n)));
  return {
    bands: [{ fromCents: 0, fromDaysLate: 0, rate: percentGiven('--rate', flags.rate ?? '') }, ...bands],
    minimumCents: cents('--minimum', flags.minimum),
    fixedCents: cents('--fixed', flags.fixed),
    charges: flags.charges === undefined ? 'client' : choice('--charges', flags.charges, CHARGES, CHARGES_FR),
    vat: percentGiven('--vat', flags.vat ?? '20'),
  };
}

const CHARGES_FR = { client: 'client', commission: 'commission', agence: 'agency' } as const;
