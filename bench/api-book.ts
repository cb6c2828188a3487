import { CREDITOR } from '../src/adapters/db/sample-entries.ts';
import { addDays, type Day } from '../src/core/base/day.ts';
import { addCreditor, addInvoices, type Ledger } from './scratch-ledger.ts';

const FIRST = ['Menuiserie', 'Garage', 'Boulangerie', 'SARL', 'Établissements', 'Clinique', 'Transports'];
const LAST = ['Dupont', 'Durand', 'Lefèvre', 'de l’Étoile', 'Müller', 'du Marché', 'Nguyen', 'Girard', 'Œuvrard', 'Petit', 'Roux'];

/** How much of everything, of so many invoices. */
export type BookSize = { readonly invoices: number; readonly debtors: number; readonly contacts: number; readonly lines: number };

/** A company with years behind it: debtors by name, open invoices, reminders that went out, and bank lines. */
export async function makeBook(ledger: Ledger, invoices: number, day: Day): Promise<BookSize> {
  const debtors = Math.ceil(invoices / 5);
  const size = { invoices, debtors, contacts: Math.ceil(invoices / 2), lines: Math.ceil(invoices / 5) };
  await addCreditor(ledger, addDays(day, -1));
  await addNames(ledger, debtors);
  await addInvoices(ledger, invoices, day);
  await addHolds(ledger, debtors, day);
  await addContacts(ledger, size, day);
  await addLines(ledger, size, day);
  await addWaiting(ledger, debtors, day);
  await ledger.upkeep('vacuum (analyze)');
  return size;
}

async function addNames({ sql, workspace }: Ledger, debtors: number): Promise<void> {
  await sql(
    `insert into vault (workspace_id, id, salt, details)
      select ${workspace}, n, 's', json_build_object('name', ($2::text[])[1 + n % 7] || ' ' || ($3::text[])[1 + n % 11] || ' ' || n,
        'email', 'compta@client' || n || '.example', 'phone', null,
        'address', json_build_object('lines', json_build_array('3 rue des Acacias'), 'postcode', '69003', 'city', 'Lyon', 'country', 'FR'))
      from generate_series(1, $1::int) as n`,
    [debtors, FIRST, LAST],
  );
  await sql(
    `insert into debtor_key (workspace_id, creditor_id, id, debtor_id, scheme, value)
      select ${workspace}, ${CREDITOR}, n, 1 + n % $1::int, case when n <= $1 then 'name' else 'siren' end,
        case when n <= $1 then md5(n::text) else lpad((n + 300000000)::text, 9, '0') end
      from generate_series(1, $1::int * 2) as n`,
    [debtors],
  );
}

/** One debtor in fifty is held, one in three of those for a dispute. */
async function addHolds({ sql, workspace }: Ledger, debtors: number, day: Day): Promise<void> {
  await sql(
    `insert into hold (workspace_id, id, debtor_id, kind, reason, author, from_day, missed_told)
      select ${workspace}, n, n * 50, case when n % 3 = 0 then 'dispute' else 'promise' end, 'x', 'bench', $2::date - 10, 0
      from generate_series(1, $1::int / 50) as n`,
    [debtors, day],
  );
}

/** Reminders about one invoice each; the last two hundred wait for a yes, the others are sent. */
async function addContacts({ sql, workspace }: Ledger, { contacts, debtors }: BookSize, day: Day): Promise<void> {
  const waits = `n > $1::int - 200`;
  await sql(
    `insert into contact (workspace_id, creditor_id, id, debtor_id, run_id, decided_on, made_on, scenario_version, severity, state, step, scenario, items)
      select ${workspace}, ${CREDITOR}, n, 1 + n % $2::int, 1, $3::date - 20 + (n::bigint * 18 / $1)::int,
        case when ${waits} then null else $3::date - 20 + (n::bigint * 18 / $1)::int end, 1, 1, case when ${waits} then 'pending' else 'made' end,
        'first-reminder', 'business', json_build_array(json_build_object('item', n, 'role', 'claimed', 'step', 'first-reminder', 'cents', 5000))
      from generate_series(1, $1::int) as n`,
    [contacts, debtors, day],
  );
  await sql(
    `insert into dispatch (workspace_id, creditor_id, id, contact_id, debtor_id, run_id, tries, automatic, channel, status)
      select ${workspace}, ${CREDITOR}, n, n, 1 + n % $2::int, 1, 0, false, case when n % 9 = 0 then 'letter' else 'email' end,
        case when ${waits} then 'proposed' when n % 9 = 0 then 'posted' else 'sent' end
      from generate_series(1, $1::int) as n`,
    [contacts, debtors],
  );
}

/** Bank lines; one in a hundred waits for a person, one in fifty is nobody's payment. */
async function addLines({ sql, workspace }: Ledger, { lines, debtors }: BookSize, day: Day): Promise<void> {
  await sql(
    `insert into bank_account (workspace_id, creditor_id, id, covered_until, watched, number, currency)
      values (${workspace}, ${CREDITOR}, 1, $1, true, 'FR7630006000011234567890189', 'EUR')`,
    [day],
  );
  await sql(
    `insert into vault (workspace_id, id, salt, details) select ${workspace}, $2::int + n, 's', json_build_object('label', 'VIR RECU ' || n,
        'remittance', 'FACTURE F-' || n, 'payer', 'CLIENT ' || n, 'ultimatePayer', null, 'payerIban', null, 'endToEndId', null, 'mandateId', null,
        'structuredReference', null, 'bankReference', null) from generate_series(1, $1::int) as n`,
    [lines, debtors],
  );
  await sql(
    `insert into bank_line (workspace_id, creditor_id, id, account_id, statement_id, cents, vault_id, booked_on, reversal, by_hand, currency, state, vault_digest)
      select ${workspace}, ${CREDITOR}, n, 1, 1, 5000 + n::bigint * 6151 % 500000, $2::int + n, $3::date - 300 + (n::bigint * 299 / $1)::int, false, false,
        'EUR', case when n % 100 = 0 then 'waiting' when n % 50 = 1 then 'aside' else 'applied' end, md5(n::text) from generate_series(1, $1::int) as n`,
    [lines, debtors, day],
  );
}

/** A run, imports, and questions for some debtors. */
async function addWaiting({ sql, workspace }: Ledger, debtors: number, day: Day): Promise<void> {
  await sql(
    `insert into run (workspace_id, creditor_id, id, position, day, looked, decided, state) values (${workspace}, ${CREDITOR}, 1, $2, $1, 100, 10, 'released')`,
    [day, debtors],
  );
  await sql(
    `insert into import (workspace_id, creditor_id, id, sha256, name, format, as_of, added, changed, cleared, unchanged, refused)
      select ${workspace}, ${CREDITOR}, n, md5(n::text) || md5(n::text), 'ventes-' || n || '.csv', 'list', $1::date - 1, 10, 0, 0, 0, 0
      from generate_series(1, 300) as n`,
    [day],
  );
  await sql(
    `insert into question (workspace_id, creditor_id, id, debtor_id, code, item_ids, asked_on)
      select ${workspace}, ${CREDITOR}, n, 1 + (n * 37) % $2::int, 'kind-unknown', '{}', $1 from generate_series(1, 100) as n`,
    [day, debtors],
  );
}
