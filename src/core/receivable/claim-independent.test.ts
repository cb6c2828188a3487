import { afterAll, describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { type Claim, claimOn } from './claim.ts';
import { type PlainCase, reckon } from './claim-independent.test-kit.ts';
import { caseOf, EDGES, type NamedCase, randomCases } from './claim-independent-cases.test-kit.ts';
import { ownRates, REFERENCE_IS_PRESENT, referenceRates } from './claim-independent-rates.test-kit.ts';

const RATES = REFERENCE_IS_PRESENT ? referenceRates() : ownRates();
if (!REFERENCE_IS_PRESENT) console.log('../shared/law/rates.json is absent: the claims are held against the table of the test itself');

const CASES: readonly NamedCase[] = [...EDGES, ...randomCases(240)];

/** What the product says, in the words of the reckoning. */
function claimed(life: PlainCase) {
  const claim: Claim = claimOn(day(life.on), caseOf(life));
  const items = claim.items.map((item) => ({
    lines: item.segments.map(({ from, to, days, principal, interest }) => ({ from, to, days, principal, interest })),
    interest: item.interest,
    interestPaid: item.interestPaid,
    principal: item.principal,
    principalPaid: item.principalPaid,
    recoveryFee: item.recoveryFee,
    recoveryFeePaid: item.recoveryFeePaid,
    total: item.total,
  }));
  return { items, rest: claim.rest, creditNoteRest: claim.creditNoteRest };
}

describe('a claim, line by line and debt by debt, against a reckoning written apart (R4–R11)', () => {
  let held = 0;

  it.each(CASES)('%s', (_name, life) => {
    expect(claimed(life)).toEqual(reckon(life, RATES));
    held += 1;
  });

  afterAll(() => {
    const lines = CASES.reduce((sum, [, life]) => sum + claimed(life).items.reduce((count, item) => count + item.lines.length, 0), 0);
    console.log(
      `claims held against an independent reckoning: ${held} of ${CASES.length} (${EDGES.length} by hand, ${CASES.length - EDGES.length} drawn), ${lines} lines of interest, rates from ${RATES.from}`,
    );
  });
});

describe('the reckoning', () => {
  it.runIf(REFERENCE_IS_PRESENT)('has a table of its own that says what the reference says', () => {
    const [own, reference] = [ownRates(), referenceRates()];
    expect([own.bank, own.legal]).toEqual([reference.bank, reference.legal]);
  });

  it('can tell a wrong claim: by one basis point, one way of counting, of allocating, of crediting', () => {
    const bank = new Map([...RATES.bank].map(([half, points]) => [half, points + 1]));
    const legal = RATES.legal.map((row) => ({ ...row, points: row.points + 1 }));
    const right = CASES.map(([, life]) => JSON.stringify(reckon(life, RATES), bigints));
    const told = (wrong: (life: PlainCase) => unknown) =>
      CASES.filter(([, life], index) => JSON.stringify(wrong(life), bigints) !== right[index]).length;
    const wrongs = {
      rates: told((life) => reckon(life, { ...RATES, bank, legal })),
      dayCount: told((life) => reckon({ ...life, dayCount: life.dayCount === 'act/act' ? 'act/365' : 'act/act' }, RATES)),
      mode: told((life) => reckon({ ...life, semesterMode: life.semesterMode === 'rolling' ? 'fixed-at-start' : 'rolling' }, RATES)),
      allocation: told((life) =>
        reckon({ ...life, allocation: life.allocation === 'interest-first' ? 'principal-first' : 'interest-first' }, RATES),
      ),
      credits: told((life) =>
        reckon({ ...life, creditNoteMode: life.creditNoteMode === 'retroactive' ? 'prospective' : 'retroactive' }, RATES),
      ),
      insolvency: told((life) => reckon({ ...life, insolvencyOpenedOn: null }, RATES)),
      kind: told((life) => reckon({ ...life, kind: life.kind === 'public-body' ? 'business' : 'public-body' }, RATES)),
    };
    console.log(`cases that tell a wrong claim: ${JSON.stringify(wrongs)}`);
    for (const count of Object.values(wrongs)) expect(count).toBeGreaterThan(15);
  });

  it('is drawn from all that a claim can be', () => {
    const lives = CASES.map(([, life]) => life);
    const count = (fits: (life: PlainCase) => boolean) => lives.filter(fits).length;
    const seen = {
      business: count(({ kind }) => kind === 'business'),
      consumer: count(({ kind }) => kind === 'consumer'),
      publicBody: count(({ kind }) => kind === 'public-body'),
      contract: count(({ kind, items }) => kind === 'business' && items.some(({ contractRate }) => contractRate !== null)),
      retroactive: count(({ items, creditNoteMode: mode }) =>
        items.some(({ creditNotes }) => creditNotes.some((note) => (note.mode ?? mode) === 'retroactive')),
      ),
      prospective: count(({ items, creditNoteMode: mode }) =>
        items.some(({ creditNotes }) => creditNotes.some((note) => (note.mode ?? mode) === 'prospective')),
      ),
      sharing: count(({ items }) => items.length > new Set(items.map(({ dueOn }) => dueOn)).size),
      directed: count(({ items }) => items.some(({ payments }) => payments.length > 0)),
    };
    console.log(`cases by what is in them: ${JSON.stringify(seen)}`);
    for (const number of Object.values(seen)) expect(number).toBeGreaterThan(25);
  });
});

function bigints(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
