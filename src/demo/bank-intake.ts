import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../core/base/assert.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { BankLineView } from '../use-cases/bank-overview.ts';
import type { AccountAge } from '../use-cases/freshness.ts';
import { FIRST_DAY } from './company.ts';
import type { Stage, TakenStatement } from './stage.ts';
import { statementFile } from './statement-file.ts';

/** What a page of lines holds at most; the demo has far fewer. */
const PAGE = { limit: 1_000 };

/** Fetches the bank's statement of the days up to yesterday, lays it down, and imports it; `null` when there is none yet. */
export async function takeInStatement({ program, creditor, intake, folder }: Stage, on: Day): Promise<TakenStatement | null> {
  const until = addDays(on, -1);
  const from = intake.statements.at(-1)?.next ?? FIRST_DAY;
  if (until < from) return null;
  const file = statementFile(from, until);
  mkdirSync(join(folder.files, on), { recursive: true });
  writeFileSync(join(folder.files, on, file.name), file.bytes);
  const taken = await program.importFile(creditor, file, {});
  assert(taken.is === 'bank' && taken.report.findings.length === 0, `${file.name} is a statement without a fault`);
  const statement = { name: file.name, report: taken.report, next: on };
  intake.statements.push(statement);
  return statement;
}

/** What is known of the account on the demo's day. */
export type BankState = {
  readonly account: AccountAge | null;
  /** Payments laid without anybody's word, and payments that came back. */
  readonly matched: number;
  readonly returned: number;
  /** What waits for a person. */
  readonly waiting: readonly BankLineView[];
};

export async function bankState({ program, creditor }: Stage): Promise<BankState> {
  const { accounts } = await program.bankOverview(creditor);
  const applied = await program.bankLines(creditor, ['applied'], PAGE);
  const certain = applied.filter(({ laid }) => laid === null || laid.row.how === 'certain');
  const returned = certain.filter(({ row }) => row.cents < 0).length;
  const waiting = await program.bankLines(creditor, ['suggested', 'waiting'], PAGE);
  return { account: accounts[0] ?? null, matched: certain.length - returned, returned, waiting };
}
