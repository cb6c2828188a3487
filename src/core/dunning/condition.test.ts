import { expect, it } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import type { ClaimNature } from '../law/limitation.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { fileOf, invoice } from './case-file.test-kit.ts';
import { isBarred } from './condition.ts';

type Facts = { kind: DebtorKind; issued: string; due: string; performed: string | null; nature?: ClaimNature };

/** The last day on which a formal step may leave. */
function lastDay({ kind, issued, due, performed, nature }: Facts): Day | null {
  const one = invoice(1, due, { issuedOn: day(issued), performedOn: performed === null ? null : day(performed) });
  const file = fileOf([one]);
  const debtor = { ...file.debtor, kind };
  const barred = (on: Day) => isBarred(one, { ...file, debtor }, on, nature ? { nature } : {});
  for (let on = day('2022-01-01'); on < '2035-01-01'; on = addDays(on, 1)) if (!barred(on) && barred(addDays(on, 1))) return on;
  return null;
}

const E17 = { kind: 'business', issued: '2022-01-15', due: '2022-02-14' } as const;
const CONSUMER = { kind: 'consumer', issued: '2025-01-05', due: '2025-01-05' } as const;

it.each<[string, Facts, string]>([
  // facts.md E17: five years from a performance of 10 December 2021, two from one of 5 December 2024.
  ['E17, a business', { ...E17, performed: '2021-12-10' }, '2026-12-10'],
  ['E17, a consumer', { ...CONSUMER, performed: '2024-12-05' }, '2026-12-05'],
  ['never the day of the invoice alone: three months are kept back', { ...E17, performed: null }, '2026-10-15'],
  ['a performance after the due date: the earlier of the two', { ...E17, performed: '2022-03-01' }, '2027-02-14'],
  ['carriage, one year', { ...E17, performed: '2021-12-10', nature: 'carriage' }, '2022-12-10'],
  [
    'electronic communications of a consumer, one year',
    { ...CONSUMER, performed: '2024-12-05', nature: 'electronic-communications' },
    '2025-12-05',
  ],
])('%s', (_, facts, last) => expect(lastDay(facts)).toBe(last));
