import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { Currency } from '../core/base/money.ts';
import { fold, oneLine } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { type HoldKind, isActive } from '../core/case/hold.ts';
import { progressOf } from '../core/dunning/progress.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { type Ageing, ageingOn } from '../core/receivable/ageing.ts';
import { isOverdue } from '../core/receivable/item.ts';
import { plainName } from '../core/receivable/name.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import type { Page, PortfolioAsked } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { debtorsOfNumber } from './find-debtor.ts';

export type PortfolioQuery = Pick<PortfolioAsked, 'sort' | 'late' | 'holds' | 'withoutEmail' | 'kinds' | 'uncounted'> & {
  /** A name or part of it, an invoice number, a SIREN, SIRET or VAT number, a customer account, a number of ours, an e-mail address or its end. */
  readonly search: string | null;
};

/** A debtor in one line: what it owes, how late, how far its reminders have come, and why they may rest. */
export type PortfolioLine = {
  readonly id: DebtorId;
  /** `null` when its personal data have been erased. */
  readonly name: string | null;
  readonly kind: DebtorKind;
  readonly kindConfirmed: boolean;
  readonly email: 'usable' | 'bounced' | 'none';
  /** By currency, euros first. */
  readonly sums: readonly LineSum[];
  readonly lateInvoices: number;
  /** Days that the oldest open invoice is late; `null` when none is. */
  readonly oldestLateDays: number | null;
  /** The furthest step that was made for an open invoice. */
  readonly step: string | null;
  readonly holds: readonly HoldKind[];
  /** How many questions wait for a person. */
  readonly questions: number;
};
export type LineSum = { readonly currency: Currency; readonly open: bigint; readonly overdue: bigint; readonly credits: bigint };

export type PortfolioList = {
  readonly debtors: readonly PortfolioLine[];
  /** What the next page begins behind; `null` after the last one. */
  readonly next: DebtorId | null;
  /** How many there are in all; on the first page only, and `null` where there are more than 10,000. */
  readonly total: number | null;
};

type Reading = Pick<Deps, 'store' | 'clock' | 'digest'>;

/** Debtors of one mail host that are looked at. */
const MOST_MAILED = 1_000;

/** A page of the portfolio as of today, in the order asked for. */
export async function listPortfolio(
  deps: Reading,
  creditorId: CreditorId,
  { search, ...asked }: PortfolioQuery,
  { after, limit }: Page,
): Promise<PortfolioList> {
  const { store, clock } = deps;
  const day = clock.today();
  const found = search === null ? null : await debtorsMeant(deps, creditorId, search);
  const page = await store.portfolio(creditorId, { ...asked, day, search: found }, { ...(after ? { after } : {}), limit: limit + 1 });
  const ids = page.debtors.slice(0, limit);
  const next = page.debtors.length > limit ? (ids.at(-1) ?? null) : null;
  return { debtors: await linesOf(deps, creditorId, ids, day), next, total: page.total };
}

/** The ageing balance as of today, a currency at a time. */
export async function ageing({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<Ageing[]> {
  return ageingOn(await store.dueTotals(creditorId), clock.today());
}

/** Whom a person means who types this: words of a name, or a number that leads to debtors. */
export async function debtorsMeant(deps: Reading, creditorId: CreditorId, search: string): Promise<PortfolioAsked['search']> {
  const asked = oneLine(search, 200);
  if (/^\S*@\S+$|^\S+@$/.test(asked))
    return { words: [], debtors: await deps.store.debtorsMailed(creditorId, asked.toLowerCase(), MOST_MAILED) };
  return { words: fold(plainName(asked)).split(' ').filter(Boolean), debtors: await debtorsOfNumber(deps, creditorId, asked) };
}

async function linesOf({ store }: Reading, creditorId: CreditorId, ids: readonly DebtorId[], day: Day): Promise<PortfolioLine[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await store.select('debtor', { id: ids }, { limit: ids.length })).map((row) => [row.id, row]));
  const names = new Map(
    (await store.vault([...rows.values()].map((row) => row.vault_id))).map((one) => [one.id, one.details?.name ?? null]),
  );
  const { scenarios } = await dunningContext(store, await creditorOf(store, creditorId));
  return (await store.caseFiles(ids)).map((file) => {
    const scenario = scenarioFor(file.debtor, scenarios);
    const reached = file.items.filter((item) => item.kind === 'invoice').map((item) => progressOf(item, scenario, file.contacts).index);
    return {
      ...lineOf(file, day),
      name: names.get(rows.get(file.debtor.id)?.vault_id ?? 0) ?? null,
      step: scenario.steps[Math.max(-1, ...reached)]?.key ?? null,
    };
  });
}

function lineOf({ debtor, items, holds, questions }: CaseFile, day: Day): Omit<PortfolioLine, 'name' | 'step'> {
  const late = items.filter((item) => isOverdue(item, day));
  const oldest = late.reduce<Day | null>((first, { dueOn }) => (dueOn !== null && (first === null || dueOn < first) ? dueOn : first), null);
  const { id, kind, kindConfirmed, email } = debtor;
  return {
    id,
    kind,
    kindConfirmed,
    email,
    sums: sumsOf(items, day),
    lateInvoices: late.length,
    oldestLateDays: oldest && daysBetween(oldest, day),
    holds: [...new Set(holds.filter((hold) => isActive(hold, day)).map((hold) => hold.kind))],
    questions: questions.length,
  };
}

function sumsOf(items: CaseFile['items'], day: Day): LineSum[] {
  const byCurrency = [...Map.groupBy(items, (item) => item.currency)].sort(([a], [b]) =>
    a === 'EUR' ? -1 : b === 'EUR' ? 1 : a < b ? -1 : 1,
  );
  const sum = (all: CaseFile['items']) => all.reduce((cents, item) => cents + item.openCents, 0n);
  return byCurrency.map(([currency, all]) => {
    const owed = all.filter((item) => item.kind === 'invoice' && item.openCents > 0n);
    return {
      currency,
      open: sum(owed),
      overdue: sum(owed.filter((item) => isOverdue(item, day))),
      credits: sum(all.filter((item) => !owed.includes(item))),
    };
  });
}
