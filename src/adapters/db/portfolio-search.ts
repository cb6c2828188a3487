import type pg from 'pg';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { PortfolioAsked } from '../../ports/store.ts';
import { columnArray } from './column-array.ts';
import { Parameters } from './parameters.ts';

type Search = NonNullable<PortfolioAsked['search']>;

/** A word that more debtors than this have is not looked up: the list is read in its order until a page is full. */
const FREQUENT = 3_000;
/** Behind every word that begins so. */
const LAST = '\u{10ffff}';

/**
 * Debtors among whom all are that a search means: those that have its rarest word or all of its words, and those named by number.
 * `null` where they are many, so that nearly any row of the list is soon one of them.
 */
export async function candidatesOf(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  { words, debtors }: Search,
): Promise<readonly DebtorId[] | null> {
  if (words.length === 0) return debtors;
  let rarest: readonly DebtorId[] | null = null;
  for (const word of words) {
    const most: number = rarest?.length ?? FREQUENT;
    const { rows } = await client.query<{ id: DebtorId }>(
      `select debtor_id as id from portfolio_word where workspace_id = $1 and creditor_id = $2 and word >= $3 and word < $4 limit $5`,
      [workspace, creditor, word, word + LAST, most + 1],
    );
    if (rows.length <= most) rarest = rows.map((row) => row.id);
  }
  if (rarest === null && words.length > 1) rarest = await withAllWords(client, workspace, creditor, words);
  return rarest === null ? null : [...new Set([...rarest, ...debtors])];
}

/** Each word is frequent, and few may have all of them; `null` where many do. */
async function withAllWords(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  words: readonly string[],
): Promise<readonly DebtorId[] | null> {
  const parameters = new Parameters(workspace);
  const all = withEvery(parameters, parameters.add(creditor), words);
  const { rows } = await client.query<{ id: DebtorId }>(
    `select debtor_id as id from (${all}) as meant limit ${parameters.add(FREQUENT + 1)}`,
    parameters.values,
  );
  return rows.length <= FREQUENT ? rows.map((row) => row.id) : null;
}

function withEvery(parameters: Parameters, creditor: string, words: readonly string[]): string {
  const named = words.map((word) => {
    const [first, last] = [parameters.add(word), parameters.add(word + LAST)];
    return `select debtor_id from portfolio_word where workspace_id = $1 and creditor_id = ${creditor} and word >= ${first} and word < ${last}`;
  });
  return named.join(' intersect ');
}

/** A condition that a row of the portfolio is that of one of some debtors. */
export function among(parameters: Parameters, debtors: readonly DebtorId[]): string {
  return `debtor_id = any(${parameters.add(columnArray('int', debtors))}::bigint[])`;
}

/** Conditions that a row of the portfolio is one that is meant. */
export function meantAmong(parameters: Parameters, { words, debtors }: Search, candidates: readonly DebtorId[] | null): string[] {
  const numbered = among(parameters, debtors);
  // As a value and not as a condition: else it would be turned into a join that reads all who have the word.
  const has = words.map((word) => {
    const [first, last] = [parameters.add(word), parameters.add(word + LAST)];
    return `(select true from portfolio_word as w where w.workspace_id = $1 and w.debtor_id = portfolio.debtor_id
      and w.word >= ${first} and w.word < ${last} limit 1)`;
  });
  const meant = has.length > 0 ? `((${has.join(' and ')}) or ${numbered})` : numbered;
  return candidates === null ? [meant] : [among(parameters, candidates), meant];
}

/** The numbers of all who are meant, from the words alone: to be counted. */
export function allMeant(parameters: Parameters, creditor: string, { words, debtors }: Search): string {
  return `${withEvery(parameters, creditor, words)} union select unnest(${parameters.add(columnArray('int', debtors))}::bigint[])`;
}
