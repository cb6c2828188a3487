import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { present } from '../../core/base/assert.ts';
import { centsOf, decimalOf } from '../../core/base/money.ts';
import { readFile } from '../read.ts';
import type { FecLine } from '../reading.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FILES = existsSync(CORPUS) ? globSync('fec/**/*.txt', { cwd: CORPUS }).sort() : [];
if (FILES.length === 0) console.log('FEC corpus test skipped: no ../shared/corpus/fec beside the checkout.');

type ExpectedItem = Readonly<
  Record<
    | 'account'
    | 'account_label'
    | 'aux'
    | 'aux_label'
    | 'piece'
    | 'piece_date'
    | 'entry'
    | 'entry_date'
    | 'journal'
    | 'label'
    | 'signed'
    | 'currency_amount'
    | 'currency',
    string | null
  >
> & {
  readonly line: number;
};
type Expected = {
  readonly encoding: string;
  readonly separator: string;
  readonly row_count: number;
  readonly unbalanced_entries: number;
  readonly total_debit: string;
  readonly total_credit: string;
  readonly customer_lines: number;
  readonly customer_lettered_lines: number;
  readonly open_item_count: number;
  readonly open_items_net: string;
  readonly open_items: readonly ExpectedItem[];
  readonly unbalanced_letter_groups: readonly {
    readonly account: string;
    readonly aux: string | null;
    readonly code: string;
    readonly lines: readonly number[];
    readonly net: string;
  }[];
  readonly customer_balances: readonly { readonly account: string; readonly aux: string | null; readonly balance: string }[];
};

const compact = (day: string | null) => day?.replaceAll('-', '') ?? null;
const dotted = (amount: string | null) => amount?.replace(',', '.') ?? null;

function asRead(item: FecLine): ExpectedItem {
  return {
    line: item.line,
    account: item.account,
    account_label: item.accountLabel,
    aux: item.auxiliary,
    aux_label: item.auxiliaryLabel,
    piece: item.piece,
    piece_date: compact(item.pieceDate),
    entry: item.entryNumber,
    entry_date: compact(item.entryDate),
    journal: item.journal,
    label: item.label,
    signed: item.amount,
    currency_amount: item.foreignAmount,
    currency: item.foreignCurrency,
  };
}

function asExpected(item: ExpectedItem & { debit?: string; credit?: string }): ExpectedItem {
  const { debit: _debit, credit: _credit, ...rest } = item;
  return { ...rest, currency_amount: dotted(item.currency_amount) };
}

const cents = (amount: string) => present(centsOf(amount), amount);

function balances(lines: readonly FecLine[]): readonly string[] {
  const sums = new Map<string, bigint>();
  for (const { account, auxiliary, amount } of lines) {
    const key = `${account} ${auxiliary ?? ''}`;
    sums.set(key, (sums.get(key) ?? 0n) + cents(amount));
  }
  return [...sums].map(([key, sum]) => `${key} ${decimalOf(sum)}`).sort();
}

describe.runIf(FILES.length > 0)('FEC of the corpus', () => {
  let facts = 0;
  const same = (read: unknown, expected: unknown, count = 1) => {
    facts += count;
    expect(read).toEqual(expected);
  };
  afterAll(() => console.log(`FEC corpus: ${FILES.length} files, ${facts} facts compared, all equal unless a test failed.`));

  it.each(FILES)('%s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', `${name}.json`), 'utf8'));
    const { fec: read, encoding, findings } = await readFile({ name, bytes: readFileSync(join(CORPUS, name)) });
    const fec = present(read, 'fec');
    same(findings, []);
    same(encoding, expected.encoding);
    same(fec.separator, expected.separator);
    same(fec.rows, expected.row_count);
    same([fec.totalDebit, fec.totalCredit], [expected.total_debit, expected.total_credit], 2);
    same(fec.unbalancedEntries, expected.unbalanced_entries);
    same(fec.customerLines.length, expected.customer_lines);
    same(fec.customerLines.length - fec.openItems.length, expected.customer_lettered_lines);
    same(fec.openItems.length, expected.open_item_count);
    same(decimalOf(fec.openItems.reduce((sum, { amount }) => sum + cents(amount), 0n)), expected.open_items_net);
    same(fec.openItems.map(asRead), expected.open_items.map(asExpected), expected.open_items.length * 14);
    const groups = fec.unbalancedLetterGroups.map(({ letter, account, auxiliary, net, lines }) => ({
      account,
      aux: auxiliary,
      code: letter,
      lines,
      net,
    }));
    same(groups, expected.unbalanced_letter_groups, 1 + groups.length * 5);
    const truth = expected.customer_balances.map(({ account, aux, balance }) => `${account} ${aux ?? ''} ${balance}`).sort();
    same(balances(fec.customerLines), truth, truth.length);
  });
});
