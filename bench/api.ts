import { CREDITOR } from '../src/adapters/db/sample-entries.ts';
import { addDays, type Day } from '../src/core/base/day.ts';
import { makeBook } from './api-book.ts';
import { type BenchServer, serveLedger } from './api-server.ts';
import { rounded, seconds } from './measure.ts';
import { type Ledger, withLedger } from './scratch-ledger.ts';

const DAY = '2026-03-03' as Day;
const C = `/api/w/bench/creditors/${CREDITOR}`;
const W = '/api/w/bench';

const ANY = { sort: 'overdue', late: false, holds: null, withoutEmail: false, kinds: null, search: null } as const;

type Taken = { readonly median: number; readonly p95: number };
/** Milliseconds, and how many times those of an empty route behind the same door. */
export type RouteTime = Taken & { readonly timesEmpty: number };
export type ApiResult = {
  readonly invoices: number;
  readonly debtors: number;
  readonly makingSeconds: number;
  /** Asked for the first time on a day, when the sums of the list are brought to it. */
  readonly firstListOfDayMs: number;
  /** The empty route: session, seat, an answer. */
  readonly emptyMs: number;
  /** The bare statement of one page of the list, without sums, names or HTTP. */
  readonly bareSqlMs: number;
  readonly routes: Readonly<Record<string, RouteTime>>;
  /** What the dashboard asks: the whole book is read for it, once a minute at most for one who looks. */
  readonly dashboardSeconds: number;
};

/** What every screen waits for over a large book, by HTTP, `times` askings each. */
export async function benchApi(invoices: number, times = 40): Promise<ApiResult> {
  return withLedger(async (ledger) => {
    let debtors = 0;
    const makingSeconds = await seconds(async () => {
      debtors = (await makeBook(ledger, invoices, DAY)).debtors;
      // Somebody looked the day before: only what became late since is summed anew.
      await ledger.store.portfolio(CREDITOR, { ...ANY, day: DAY }, { limit: 1 });
      await ledger.upkeep('vacuum (analyze)');
    });
    const server = await serveLedger(ledger, addDays(DAY, 1));
    try {
      const firstListOfDayMs = rounded((await seconds(() => server.ask(`${C}/debtors`))) * 1_000, 1);
      await ledger.upkeep('vacuum (analyze)');
      const empty = await taken(times, () => server.ask('/api/me'));
      const bareSqlMs = (await taken(times, () => barePage(ledger))).p95;
      const routes: Record<string, RouteTime> = {};
      for (const [at, [name, paths]] of Object.entries(await asked(server, invoices, debtors)).entries()) {
        const { median, p95 } = await taken(times, (turn) => server.ask(paths(turn), at + 2));
        routes[name] = { median, p95, timesEmpty: rounded(p95 / empty.p95, 1) };
      }
      const dashboardSeconds = await seconds(() => server.ask(`${C}/insight`));
      return { invoices, debtors, makingSeconds, firstListOfDayMs, emptyMs: empty.p95, bareSqlMs, routes, dashboardSeconds };
    } finally {
      await server.close();
    }
  });
}

type Paths = (turn: number) => string;

/** Every list, search and page that a screen asks for. Each turn asks about something else where there is something else. */
async function asked(server: BenchServer, invoices: number, debtors: number): Promise<Record<string, Paths>> {
  const second = await behind(server, `${C}/debtors`, 1);
  const far = await behind(server, `${C}/debtors?limit=200`, Math.min(20, Math.floor(debtors / 400)));
  const any = (turn: number, most: number) => 1 + ((turn * 7919) % most);
  return {
    ...listPaths(second, far),
    ...searchPaths(invoices, debtors, any),
    debtor: (turn) => `${W}/debtors/${any(turn, debtors)}`,
    'debtor: history': (turn) => `${W}/debtors/${any(turn, debtors)}/history`,
    'debtor: notes': (turn) => `${W}/debtors/${any(turn, debtors)}/notes`,
    'debtor: documents': (turn) => `${W}/debtors/${any(turn, debtors)}/documents`,
    'debtor: score': (turn) => `${W}/debtors/${any(turn, debtors)}/score`,
    'debtor: disputes': (turn) => `${W}/debtors/${any(turn, debtors)}/disputes`,
    'debtor: claim': (turn) => `${W}/debtors/${any(turn, debtors)}/claim`,
    invoice: (turn) => `${W}/items/${any(turn, invoices)}`,
    ageing: () => `${C}/ageing`,
    ...dayPaths(),
  };
}

function listPaths(second: number, far: number): Record<string, Paths> {
  const page = (query: string) => () => `${C}/debtors?${query}`;
  return {
    'debtors by overdue': page(''),
    'debtors by overdue, second page': page(`after=${second}`),
    'debtors by overdue, far page': page(`after=${far}`),
    'debtors by name': page('sort=name'),
    'debtors by age': page('sort=oldest'),
    'debtors, late only': page('late=true'),
    'debtors, consumers late': page('late=true&kind=consumer'),
    'debtors, public bodies': page('kind=public-body'),
    'debtors without e-mail': page('late=true&withoutEmail=true'),
    'debtors on hold': page('held=true'),
    'debtors disputed': page('disputed=true'),
  };
}

function searchPaths(invoices: number, debtors: number, any: (turn: number, most: number) => number): Record<string, Paths> {
  const name = ['m', 'me', 'men', 'menu', 'menuis', 'menuis dup', 'dupo', 'etoile', 'zzzz', 'garage 4'];
  const list = (text: string) => `${C}/debtors?search=${encodeURIComponent(text)}`;
  const all = (text: string) => `${C}/search?text=${encodeURIComponent(text)}`;
  return {
    'debtors as a name is typed': (turn) => list(name[turn % name.length] ?? ''),
    'debtors by invoice number': (turn) => list(`F-${any(turn, invoices)}`),
    'debtors by SIREN': (turn) => list(String(300_000_000 + debtors + any(turn, debtors))),
    'debtors by e-mail': (turn) => list(`compta@client${any(turn, debtors)}.ex`),
    'search as a name is typed': (turn) => all(name[turn % name.length] ?? ''),
    'search by number': (turn) => all(`F-${any(turn, invoices)}`),
    'search by end of number': (turn) => all(String(any(turn, invoices))),
    'search by amount': (turn) => all(`${50 + any(turn, 5_000)},00`),
    'search by SIREN': (turn) => all(String(300_000_000 + debtors + any(turn, debtors))),
    'search by e-mail': (turn) => all(`compta@client${any(turn, debtors)}.ex`),
    'search that finds nothing': (turn) => all(`zzzz${turn}`),
    'bank: invoices by number': (turn) => `${C}/bank/items?search=F-${any(turn, invoices)}`,
    'bank: invoices by name': (turn) => `${C}/bank/items?search=${name[turn % 5] ?? ''}dupont`,
    'bank: payers by name': (turn) => `${C}/bank/payers?search=${['dupont', 'garage', 'zzzz'][turn % 3]}`,
  };
}

function dayPaths(): Record<string, Paths> {
  return {
    'today: tasks': () => `${C}/tasks?after=0&limit=100`,
    'today: calls': () => `${C}/calls`,
    'today: replies': () => `${C}/inbox`,
    'today: counts': () => `${C}/waiting`,
    'dashboard: reasons for lateness': () => `${C}/late-reasons`,
    'today: to approve': () => `${C}/to-approve`,
    'today: running out': () => `${C}/running-out`,
    'today: proofs of debt': () => `${C}/proofs-of-debt`,
    'bank: overview': () => `${C}/bank`,
    'bank: lines that wait': () => `${C}/bank/lines`,
    'bank: lines laid': () => `${C}/bank/lines?states=applied`,
    'bank: acts': () => `${C}/bank/acts`,
    'bank: credits': () => `${C}/credits`,
    outbox: () => `${C}/outbox`,
    'outbox: sent letters': () => `${C}/outbox?status=posted&channel=letter`,
    'outbox: failed': () => `${C}/outbox?status=failed&status=uncertain`,
    imports: () => `${C}/imports`,
    journal: () => `${W}/journal`,
    companies: () => '/api/companies',
    workspace: () => W,
  };
}

/** What the page after so many pages begins behind. */
async function behind(server: BenchServer, path: string, pages: number): Promise<number> {
  let after = 0;
  for (let page = 0; page < pages; page += 1) {
    const { next } = (await server.ask(`${path}${path.includes('?') ? '&' : '?'}after=${after}`)) as { next: number | null };
    if (next === null) return after;
    after = next;
  }
  return after;
}

function barePage({ sql, workspace }: Ledger): Promise<unknown> {
  return sql(
    `select debtor_id, overdue_cents from portfolio where workspace_id = ${workspace} and creditor_id = ${CREDITOR}
      order by (-overdue_cents), oldest_due, debtor_id limit 51`,
  );
}

async function taken(times: number, work: (turn: number) => Promise<unknown>): Promise<Taken> {
  const took: number[] = [];
  await work(times);
  for (let turn = 0; turn < times; turn += 1) took.push((await seconds(() => work(turn))) * 1_000);
  took.sort((a, b) => a - b);
  const at = (part: number) => rounded(took[Math.ceil(times * part) - 1] ?? 0, 1);
  return { median: at(0.5), p95: at(0.95) };
}
