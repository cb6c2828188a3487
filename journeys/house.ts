import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../src/adapters/clock/clock.ts';
import { type Sink, startSink } from '../src/adapters/mail/sink.ts';
import { freshDatabase, TEST_CLUSTER } from '../src/adapters/postgres/fresh-database.ts';
import { type Config, LOCAL_WEB } from '../src/config.ts';
import { type Day, day } from '../src/core/base/day.ts';
import type { CreditorId } from '../src/core/base/id.ts';
import { EUR } from '../src/core/base/money.ts';
import type { CreditorProfile } from '../src/core/receivable/party.ts';
import type { Program } from '../src/program.ts';
import { type Served, serve } from '../src/serve.ts';
import { openOffices } from '../src/session.ts';

/** The whole program at work for one journey: database, pages, mail server, on a day of its own. */
export type House = {
  readonly url: string;
  readonly served: Served;
  readonly sink: Sink;
  /** The program as somebody at the terminal has it, to prepare what a journey begins with. */
  readonly program: Program;
  close(): Promise<void>;
};

export const WORKSPACE = 'atelier';

const COMPANY: CreditorProfile = {
  name: 'Atelier Dupont',
  legalForm: 'SARL',
  capital: '10 000 €',
  siren: '732829320',
  rcsCity: 'Brest',
  vatId: null,
  address: { lines: ['3 rue du Port'], postcode: '29200', city: 'Brest', country: 'FR' },
  email: 'compta@dupont.example',
  phone: null,
  signatory: 'Claire Dupont',
  accounts: [{ iban: 'FR7630006000011234567890189', bic: null, currency: EUR, holder: 'Atelier Dupont' }],
  logo: null,
  contractRate: null,
  mediator: null,
};

/** @param publicUrl where debtors reach it; by default nowhere, so that messages bear no link */
export async function openHouse(
  today: Day = day('2026-03-02'),
  machine = '127.0.0.1',
  publicUrl = LOCAL_WEB.publicUrl,
  more: Pick<Config, 'paymentsAt' | 'postAt'> = {},
): Promise<House> {
  const fresh = await freshDatabase();
  const sink = await startSink();
  const home = mkdtempSync(join(tmpdir(), 'acquit-journey-'));
  const { host, user, database, port } = fresh.connection;
  const databaseUrl = `postgresql://${encodeURIComponent(user)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const smtp = { host: '127.0.0.1', port: sink.port, secure: false, user: null, password: null };
  const config: Config = {
    ...LOCAL_WEB,
    publicUrl,
    home,
    databaseUrl,
    workspace: WORKSPACE,
    smtp,
    language: 'fr',
    user: 'terminal',
    rehearsal: null,
    ...more,
  };
  const offices = await openOffices(config, fixedClock(today));
  const program = await offices.open(WORKSPACE, config.user, true);
  const served = await serve(config, offices, { env: {}, anyPort: true, machine, pagesIn: process.env[TEST_CLUSTER] ?? home });
  return {
    url: served.url,
    served,
    sink,
    program,
    close: async () => {
      await served.close();
      await offices.close();
      await sink.close();
      await fresh.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The creditor of a house, with what it is owed as a list says it. */
export async function withBooks(house: House, list: string, asOf: Day): Promise<CreditorId> {
  const creditor = await house.program.registerCreditor(COMPANY, 'mainland', null);
  await house.program.importFile(creditor, { name: 'factures.csv', bytes: new TextEncoder().encode(list) }, { complete: true, asOf });
  return creditor;
}

/** A link that signs the owner in; the account is made when nobody has one. */
export async function ownersLink({ served }: House, email = 'claire@dupont.example'): Promise<string> {
  const owner = { name: 'Claire Dupont', email, password: 'une phrase que je retiens', language: 'fr' as const };
  if (await served.accounts.isEmpty()) await served.accounts.firstOwner(owner, WORKSPACE);
  return served.accounts.signInLink(email);
}
