import { money } from '../core/base/money.ts';
import { formatMoney, type Language } from '../core/base/text.ts';
import type { KeptReason } from '../core/journal/bank-tables.ts';
import { type Reason, reasonText } from '../core/matching/reasons.ts';
import type { BankLineView } from '../use-cases/bank-overview.ts';
import type { LastDay } from './last-day.ts';
import type { Stage, TakenStatement } from './stage.ts';
import { type DemoWords, wordsFor } from './words.ts';

/** What the day's statement brought. */
export function statementLines(statement: TakenStatement | null, words: DemoWords): string[] {
  const matched = statement?.report.matched;
  if (!statement || !matched) return [];
  const added = statement.report.parts.reduce((sum, part) => sum + part.added, 0);
  return [`  ${statement.name.padEnd(28)} ${words.statement(added, matched.applied, matched.returned)}`];
}

/** How fresh the account is, what was matched by itself, and what waits for a person, each with its first suggestion. */
export function bankLines({ intake }: Stage, { bank }: LastDay, language: Language, strong: (text: string) => string): string[] {
  const words = wordsFor(language);
  return [
    strong(words.bank(intake.statements.length, bank.account?.coveredUntil ?? null)),
    `  ${words.matched(bank.matched, bank.returned, bank.waiting.length)}`,
    ...bank.waiting.map((view) => `  ${perhaps(view, words, language)}`),
  ];
}

function perhaps({ row, words: said, numbers }: BankLineView, words: DemoWords, language: Language): string {
  const amount = formatMoney(money(BigInt(row.cents), row.currency), language);
  const [first] = row.suggestions ?? [];
  const invoices = (first?.allocations ?? []).map(({ item }) => numbers.get(item) ?? '').join(', ');
  const [doubt] = row.doubts ?? [];
  const why = doubt ? reasonText(asReason(doubt), language, row.currency) : '';
  return `${words.perhaps(amount, said.payer ?? said.label ?? '', invoices)} ${why}`.trimEnd();
}

function asReason({ cents, ...reason }: KeptReason): Reason {
  return { ...reason, ...(cents === undefined ? {} : { cents: BigInt(cents) }) };
}
