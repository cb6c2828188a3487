import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../formats/reading.ts';
import { matchFiles } from './match-files.ts';

/** The same fortnight as banks give it in each format; beside the repository, not in it. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');
const SCENARIO = resolve(CORPUS, 'expected/bank-generated/scenario.json');

type Scenario = {
  readonly first_day: string;
  readonly invoices: readonly { number: string; customer: string; total_ttc: string; rf: string }[];
  readonly operations: readonly { booking_date: string; amount: string; settles: readonly { invoice: string; amount: string }[] }[];
};

describe.skipIf(!existsSync(SCENARIO))('the fortnight of the corpus, read from files', () => {
  const scenario: Scenario = existsSync(SCENARIO)
    ? JSON.parse(readFileSync(SCENARIO, 'utf8'))
    : { first_day: '', invoices: [], operations: [] };
  const truth = scenario.operations.map(({ booking_date, amount, settles }) => told(booking_date, amount, settles)).sort();

  it('is matched the same in every format, and whatever pays an invoice is found first', async () => {
    const files = ['bank-sheet', 'camt', 'cfonb120', 'mt940', 'ofx'].flatMap((kind) => {
      const folder = resolve(CORPUS, kind, 'generated-fr');
      // The 054 tells but the operations of one batch.
      return readdirSync(folder).flatMap((name) => (name.includes('054') ? [] : [resolve(folder, name)]));
    });
    const answers = await Promise.all(files.map(answer));
    const [first] = answers;
    const certain = first?.filter((row) => row.startsWith('certain')).length;
    console.log(`the fortnight in ${files.length} files: ${certain} of ${first?.length} lines certain in each, and the others alike`);
    expect(files.length).toBeGreaterThanOrEqual(8);
    for (const [at, rows] of answers.entries()) expect([files[at], rows]).toEqual([files[at], first]);
    expect(first?.map((row) => row.replace(/^\w+ /, ''))).toEqual(truth);
  });

  async function answer(file: string): Promise<string[]> {
    const { matches, numbers } = await matchFiles(openInvoices(scenario), { name: basename(file), bytes: readFileSync(file) });
    const rows = matches.map(({ line, matched }) => {
      const [best] = matched?.explanations ?? [];
      // The truth counts what an acquirer kept back as paid, and a discount not.
      const kept = best?.adjustments.find((one) => one.kind === 'card-commission')?.cents ?? 0n;
      const settles = (best?.allocations ?? []).map(({ itemId, cents }) => ({
        invoice: numbers.get(itemId) ?? '',
        amount: String(Number(cents + kept) / 100),
      }));
      return `${matched?.outcome} ${told(line?.bookedOn ?? '', String(Number(line?.cents) / 100), settles)}`;
    });
    return rows.sort((a, b) => (a.replace(/^\w+ /, '') < b.replace(/^\w+ /, '') ? -1 : 1));
  }
});

if (!existsSync(SCENARIO)) console.log('the corpus is absent: the fortnight of the corpus was not tried from files');

function told(on: string, amount: string, settles: readonly { invoice: string; amount: string }[]): string {
  const laid = settles.map((one) => `${one.invoice} ${Number(one.amount)}`).sort();
  return `${on} ${Number(amount)}: ${laid.join(', ')}`;
}

function openInvoices({ invoices, first_day }: Scenario): SourceFile {
  const rows = invoices.map((one) => [one.number, one.customer, one.total_ttc, first_day, one.rf].join(';'));
  const text = ['number;customer;amount_due;due_date;reference', ...rows].join('\n');
  return { name: 'open.csv', bytes: new TextEncoder().encode(text) };
}
