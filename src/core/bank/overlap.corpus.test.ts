import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../formats/read.ts';
import type { BankEntry, StatementFacts } from '../../formats/statements/statement.ts';
import { present } from '../base/assert.ts';
import { centsOf, EUR } from '../base/money.ts';
import { Account } from './bank.test-kit.ts';
import type { LineOrigin, StatedLine } from './stated-line.ts';

/** One fortnight of an account in each format; beside the repository, not in it. */
const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus');
const FOLDERS = ['cfonb120', 'camt', 'mt940', 'ofx', 'bank-sheet'].map((format) => ({
  format,
  path: join(CORPUS, format, 'generated-fr'),
}));
const isThere = FOLDERS.every(({ path }) => existsSync(path));

type Taken = { readonly file: string; readonly origin: LineOrigin; readonly lines: readonly StatedLine[] };

const cents = ({ amount }: BankEntry) => present(centsOf(amount), 'cents');

function stated(entry: BankEntry): StatedLine {
  return {
    bookedOn: present(entry.bookingDate ?? entry.valueDate, 'day'),
    valueOn: entry.valueDate,
    cents: cents(entry),
    currency: EUR,
    bankReference: entry.bankReference,
    endToEndId: entry.endToEndId,
    text: [entry.label, entry.remittance, entry.counterparty].filter(Boolean).join(' '),
    batchCount: entry.batchCount,
    operations: entry.details.map(cents),
  };
}

async function taken(format: string, folder: string, file: string): Promise<Taken[]> {
  const { statements } = await readFile({ name: file, bytes: readFileSync(join(folder, file)) });
  const origin = (one: StatementFacts): LineOrigin => ({
    format: format === 'bank-sheet' ? `${format} ${file}` : format,
    messageType: one.messageType ?? 'statement',
  });
  return (statements ?? []).map((one) => ({ file, origin: origin(one), lines: one.entries.map(stated) }));
}

const all = isThere
  ? (await Promise.all(FOLDERS.flatMap(({ format, path }) => readdirSync(path).map((file) => taken(format, path, file))))).flat()
  : [];

describe.skipIf(!isThere)('one fortnight in every format', () => {
  const whole = all.filter(({ origin }) => origin.messageType === 'statement');
  const files = [...new Set(whole.map(({ file }) => file))];
  const of = (file: string) => whole.filter((one) => one.file === file);

  it.each(files.flatMap((first) => files.map((second) => [first, second] as const)))('%s, then %s: 23 lines', (first, second) => {
    const account = new Account();
    for (const { lines, origin } of of(first)) account.take(lines, origin);
    expect(account.lines).toHaveLength(23);
    for (const { lines, origin } of of(second)) expect(account.take(lines, origin).added).toBe(0);
  });

  it('all of them, whichever comes first: the lines with the same remittance are the same', () => {
    for (const first of files) {
      const account = new Account();
      const seen = new Map<number, Set<string>>();
      for (const { lines, origin } of [...of(first), ...whole]) {
        account.take(lines, origin).ids.forEach((id, at) => {
          const quoted = /FA ?2024[- ]?00 ?\d\d/i.exec(lines[at]?.text ?? '')?.[0].replace(/\D/g, '');
          if (quoted) seen.set(id, (seen.get(id) ?? new Set()).add(quoted));
        });
      }
      expect(account.lines).toHaveLength(23);
      expect([...seen.values()].filter((quoted) => quoted.size > 1)).toEqual([]);
    }
    console.log(`${files.length} files, ${whole.length} statements, each first once: 23 lines each time`);
  });
});

if (!isThere) console.log('the corpus is absent: the fortnight in every format was not taken in');
