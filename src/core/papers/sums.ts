import { assert } from '../base/assert.ts';
import { addDays, type Day } from '../base/day.ts';
import { type Currency, money, sumCents } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { formatDay, formatMoney, formatRate } from '../base/text.ts';
import { type ClaimStatement, statementNotes, statementRows } from '../letter/claim-statement.ts';
import { oneLine } from '../letter/foreign-text.ts';
import { typeset } from '../letter/typography.ts';
import type { PaperFacts } from './facts.ts';
import { text } from './field.ts';
import type { PaperBlock, PaperColumn, PaperTable } from './paper.ts';

type StatedItem = ClaimStatement['items'][number];

/** What is left of one invoice, part by part: together the total of its claim. */
export type ItemSums = {
  readonly number: string;
  readonly dueOn: Day | null;
  readonly principal: bigint;
  readonly interest: bigint;
  readonly fee: bigint;
  readonly total: bigint;
  /** The last rate that interest ran at, and the first and last day that it was computed for; `null` while none runs. */
  readonly running: { readonly rate: Rate; readonly from: Day; readonly to: Day; readonly article: string | null } | null;
};

/** The parts of an invoice's claim, from its very lines. */
export function sumsOf({ item, lines, total }: StatedItem): ItemSums {
  const of = (kinds: readonly string[]) => sumCents(lines.filter(({ kind }) => kinds.includes(kind)).map(({ cents }) => cents));
  const fell = (part: 'interest' | 'principal' | 'fee') => sumCents(lines.map(({ fellOn }) => fellOn?.[part] ?? 0n));
  const accruals = lines.flatMap(({ accrual, on, article }) => (accrual === null ? [] : [{ ...accrual, to: on, article }]));
  const [first, last] = [accruals[0], accruals.at(-1)];
  const sums = {
    number: oneLine(item.number),
    dueOn: item.dueOn,
    principal: of(['principal', 'credit-note', 'retroactive-credit-note']) - fell('principal'),
    interest: of(['interest']) - fell('interest'),
    fee: of(['fee']) - fell('fee'),
    total,
    running: first && last ? { rate: last.rate, from: first.from, to: last.to, article: last.article } : null,
  };
  assert(sums.principal + sums.interest + sums.fee === total, 'the parts of a claim must add up to it');
  return sums;
}

const col = (label: string, end = false, wide = false): PaperColumn => ({ label: typeset(label, 'fr'), end, wide });
export const column = col;

export function amountText(cents: bigint, currency: Currency): string {
  return formatMoney(money(cents, currency), 'fr');
}

/** "n° 1, 4" */
export function exhibitNumbers({ exhibitsOf }: PaperFacts, number: string): string {
  const numbers = exhibitsOf.get(number) ?? [];
  return numbers.length === 0 ? '–' : typeset(`n° ${numbers.join(', ')}`, 'fr');
}

/** The sums of each invoice with the exhibits that prove it; what is to be deducted; the total of the statement itself. */
export function sumsTable(facts: PaperFacts, statement: ClaimStatement): PaperTable {
  const amount = (cents: bigint) => amountText(cents, statement.currency);
  // A consumer owes no fee, and nobody owes interest that did not run: a nought would look like a claim.
  const orDash = (cents: bigint) => (cents === 0n ? '–' : amount(cents));
  const rows = statement.items.map((stated) => {
    const { number, principal, interest, fee, total } = sumsOf(stated);
    return [number, exhibitNumbers(facts, stated.item.number), amount(principal), orDash(interest), orDash(fee), amount(total)];
  });
  const credits = statement.credits.map((credit) => {
    const sum = amount(credit.openCents);
    return [typeset(`À déduire : ${oneLine(credit.number)}`, 'fr'), exhibitNumbers(facts, credit.number), sum, '–', '–', sum];
  });
  const columns = [
    col('Facture', false, true),
    col('Pièces'),
    ...['Principal', 'Intérêts échus', 'Indemnité', 'Total'].map((label) => col(label, true)),
  ];
  const totals = [{ label: typeset(`Total au ${formatDay(statement.on, 'fr')}`, 'fr'), amount: amount(statement.total) }];
  return { is: 'table', columns, rows: [...rows, ...credits], totals };
}

const NATURES = {
  business: 'contractuel ou légal (pénalités de retard)',
  'public-body': 'intérêts moratoires',
  consumer: 'légal',
  unknown: '–',
} as const;

/** At which rate interest runs on each invoice, and from which day: what was computed, and what is asked for beyond. */
export function interestBlocks({ creditor }: PaperFacts, statement: ClaimStatement): PaperBlock[] {
  const bearing = statement.items.map(sumsOf).filter(({ running }) => running !== null);
  if (bearing.length === 0) return [text('Aucun intérêt n’est demandé sur ces factures.')];
  const nature =
    statement.kind === 'business'
      ? creditor.contractRate === null
        ? 'légal (à défaut de taux convenu)'
        : 'contractuel'
      : NATURES[statement.kind];
  const rows = bearing.flatMap(({ number, principal, running }) => {
    if (running === null) return [];
    const runs = principal > 0n && statement.runsOn !== 'none';
    const next = runs ? formatDay(addDays(statement.on, 1), 'fr') : '–';
    return [[number, nature, formatRate(running.rate, 'fr'), formatDay(running.from, 'fr'), formatDay(running.to, 'fr'), next]];
  });
  const columns = [
    col('Facture', false, true),
    ...['Nature du taux', 'Dernier taux', 'À compter du', 'Calculés jusqu’au', 'Puis à compter du'].map((label) => col(label)),
  ];
  return [{ is: 'table', columns, rows, totals: [] }];
}

/** The claim statement of the day, line by line, as it is printed by itself. */
export function statementBlocks(statement: ClaimStatement): PaperBlock[] {
  const { rows, totals } = statementRows(statement, 'fr');
  const columns = [col('Élément', false, true), col('Base et période', false, true), col('Taux annuel', true), col('Montant', true)];
  return [
    {
      is: 'table',
      columns,
      rows: rows.map(({ label, period, rate, amount }) => [label, period, rate, amount]),
      totals: totals.map(({ label, amount }) => ({ label, amount })),
    },
    ...statementNotes([statement], 'fr').map((note) => text(note)),
  ];
}

/** The list of exhibits as the sealed case numbers it. */
export function exhibitsTable({ exhibits }: PaperFacts): PaperBlock {
  if (exhibits.length === 0) return text('Aucune pièce.');
  const rows = exhibits.map(({ number, title, on }) => [String(number), oneLine(title), on === null ? '' : formatDay(on, 'fr')]);
  return { is: 'table', columns: [col('N°'), col('Pièce', false, true), col('Date')], rows, totals: [] };
}
