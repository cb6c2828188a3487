import { fixedClock } from '../src/adapters/clock/clock.ts';
import { CREDITOR } from '../src/adapters/db/sample-entries.ts';
import { digest } from '../src/adapters/digest.ts';
import { addDays, type Day } from '../src/core/base/day.ts';
import type { DebtorId } from '../src/core/base/id.ts';
import { ageing, listPortfolio, type PortfolioQuery } from '../src/use-cases/list-portfolio.ts';
import { showDebtor } from '../src/use-cases/show-debtor.ts';
import { rounded, seconds } from './measure.ts';
import { addCreditor, addInvoices, type Ledger, withLedger } from './scratch-ledger.ts';

const DAY = '2026-03-03' as Day;
const TIMES = 40;

const ALL: PortfolioQuery = { sort: 'overdue', late: false, holds: null, withoutEmail: false, kinds: null, search: null };
const ASKED: Readonly<Record<string, Partial<PortfolioQuery>>> = {
  lateByAmount: { late: true },
  byName: { sort: 'name' },
  byAge: { sort: 'oldest', late: true },
  consumersLate: { late: true, kinds: ['consumer'] },
  publicBodies: { kinds: ['public-body'] },
  withoutEmail: { late: true, withoutEmail: true },
  held: { holds: [] },
  disputed: { holds: ['dispute'] },
  nameWords: { search: 'menuis dup' },
  nameUnknown: { search: 'zzzz' },
  invoice: { search: 'F-4711' },
};

/** What a screen waits for, in milliseconds: the median of 40 pages and the slowest but two (p95). All invoices are open. */
export async function benchPortfolio(invoices: number): Promise<object> {
  return withLedger(async (ledger) => {
    await addCreditor(ledger, DAY);
    await addNames(ledger, Math.ceil(invoices / 5));
    const addSeconds = await seconds(() => addInvoices(ledger, invoices, DAY));
    await addHolds(ledger, Math.ceil(invoices / 5));
    const deps = { store: ledger.store, clock: fixedClock(DAY), digest };
    const firstOfAll = await seconds(() => listPortfolio(deps, CREDITOR, ALL, { limit: 50 }));
    await ledger.upkeep('vacuum (analyze)');
    const tomorrow = { ...deps, clock: fixedClock(addDays(DAY, 1)) };
    const firstOfDay = await seconds(() => listPortfolio(tomorrow, CREDITOR, ALL, { limit: 50 }));
    const result: Record<string, unknown> = { invoices, addSeconds, firstOfAllSeconds: firstOfAll, firstOfDaySeconds: firstOfDay };
    for (const [name, asked] of Object.entries(ASKED)) {
      result[name] = await times(() => listPortfolio(tomorrow, CREDITOR, { ...ALL, ...asked }, { limit: 50 }));
    }
    const second = (await listPortfolio(tomorrow, CREDITOR, ALL, { limit: 50 })).next ?? 0;
    result['secondPage'] = await times(() => listPortfolio(tomorrow, CREDITOR, ALL, { after: second, limit: 50 }));
    result['ageing'] = await times(() => ageing(tomorrow, CREDITOR));
    result['debtorPage'] = await times((at) => showDebtor(tomorrow, (at * 37 + 1) as DebtorId));
    return result;
  });
}

async function times(work: (at: number) => Promise<unknown>): Promise<string> {
  const took: number[] = [];
  for (let at = 0; at < TIMES; at += 1) took.push((await seconds(() => work(at))) * 1_000);
  took.sort((a, b) => a - b);
  return `${rounded(took[TIMES / 2] ?? 0, 1)} / ${rounded(took[TIMES - 3] ?? 0, 1)}`;
}

async function addNames({ sql, workspace }: Ledger, debtors: number): Promise<void> {
  await sql(
    `insert into vault (workspace_id, id, salt, details)
      select ${workspace}, n, 's', json_build_object('name', (array['Menuiserie', 'Garage', 'Boulangerie', 'SARL', 'Établissements', 'Clinique', 'Transports'])[1 + n % 7]
        || ' ' || (array['Dupont', 'Durand', 'Lefèvre', 'de l’Étoile', 'Müller', 'du Marché', 'Nguyen', 'Girard', 'Œuvrard', 'Petit', 'Roux'])[1 + n % 11] || ' ' || n,
        'email', 'compta@client' || n || '.example', 'phone', null,
        'address', json_build_object('lines', json_build_array('3 rue des Acacias'), 'postcode', '69003', 'city', 'Lyon', 'country', 'FR'))
      from generate_series(1, $1::int) as n`,
    [debtors],
  );
  await sql(
    `insert into debtor_key (workspace_id, creditor_id, id, debtor_id, scheme, value)
      select ${workspace}, ${CREDITOR}, n, 1 + n % $1::int, case when n <= $1 then 'name' else 'siren' end, md5(n::text)
      from generate_series(1, $1::int * 2) as n`,
    [debtors],
  );
}

/** One debtor in fifty is held, one in three of those for a dispute. */
async function addHolds({ sql, workspace }: Ledger, debtors: number): Promise<void> {
  await sql(
    `insert into hold (workspace_id, id, debtor_id, kind, reason, author, from_day)
      select ${workspace}, n, n * 50, case when n % 3 = 0 then 'dispute' else 'promise' end, 'x', 'bench', $2::date - 10
      from generate_series(1, $1::int / 50) as n`,
    [debtors, DAY],
  );
}
