import type { Day } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import type { Certainty } from './dated.ts';
import type { VatRecovery } from './vat-recovery.ts';

/**
 * Accounts of the general chart: customers, doubtful customers, depreciation of customers, losses, VAT collected, charge and reversal of
 * depreciation.
 */
export type BadDebtAccount = '411' | '416' | '491' | '654' | '44571' | '68174' | '78174';

/** In cents: debit above zero, credit below. */
export type BadDebtLine = { readonly account: BadDebtAccount; readonly cents: bigint };

/** One journal entry; its lines add up to zero. The accounts are usage, read in no text: the accountant has the last word. */
export type BadDebtEntry = {
  readonly kind: 'doubtful' | 'depreciation' | 'reversal' | 'loss';
  readonly on: Day;
  readonly lines: readonly BadDebtLine[];
  readonly source: string;
  readonly certainty: Certainty;
};

/**
 * The debt becomes doubtful, VAT included.
 * @law PCG, accounts 411 and 416 (usage)
 * @effect not read; held to be usage on 2026-11-21
 * @throws Refusal `bad-debt-amount`
 */
export function doubtfulEntry(on: Day, unpaid: bigint): BadDebtEntry {
  return entry('doubtful', on, [{ account: '416', cents: positive(unpaid, 'unpaid') }], '411');
}

/**
 * The part of the net price that is feared to be lost is depreciated; VAT never is.
 * @law PCG, accounts 68174 and 491 (usage)
 * @effect not read; held to be usage on 2026-11-21
 * @throws Refusal `bad-debt-amount`, also when more than the net price is to be depreciated
 */
export function depreciationEntry(on: Day, debt: { readonly net: bigint; readonly feared: bigint }): BadDebtEntry {
  const feared = positive(debt.feared, 'feared');
  if (feared > debt.net) throw amountRefusal('feared-over-net');
  return entry('depreciation', on, [{ account: '68174', cents: feared }], '491');
}

/**
 * A depreciation is taken back: the money came after all, or the debt is lost for good and the loss is booked beside.
 * @law PCG, accounts 491 and 78174 (usage)
 * @effect not read; held to be usage on 2026-11-21
 * @throws Refusal `bad-debt-amount`, also when more is taken back than was depreciated
 */
export function reversalEntry(on: Day, depreciation: { readonly depreciated: bigint; readonly takenBack: bigint }): BadDebtEntry {
  const takenBack = positive(depreciation.takenBack, 'taken-back');
  if (takenBack > depreciation.depreciated) throw amountRefusal('taken-back-over-depreciated');
  return entry('reversal', on, [{ account: '491', cents: takenBack }], '78174');
}

/**
 * The debt is lost for good: the net price is a charge, VAT is taken back where the law lets it. Where VAT was invoiced and cannot
 * be taken back, no account was read: the accountant decides.
 * @law PCG, accounts 654, 44571, 411 and 416 (usage); CGI 272-1
 * @effect not read; held to be usage on 2026-11-21
 * @throws Refusal `bad-debt-amount`; `bad-debt-vat`
 */
export function lossEntry(on: Day, debt: { readonly unpaid: bigint; readonly isDoubtful: boolean }, recovery: VatRecovery): BadDebtEntry {
  const customer = debt.isDoubtful ? '416' : '411';
  const unpaid = positive(debt.unpaid, 'unpaid');
  if (!recovery.recoverable && recovery.reason !== 'no-vat') throw vatRefusal(recovery.reason);
  const vat = recovery.recoverable ? recovery.vat : 0n;
  if (recovery.recoverable && recovery.net + vat !== unpaid) throw amountRefusal('unpaid-not-split');
  const debits = [
    { account: '654', cents: unpaid - vat },
    { account: '44571', cents: vat },
  ] as const;
  return entry('loss', on, debits, customer);
}

/** Credits what the other lines debit; lines of nothing are left out. */
function entry(kind: BadDebtEntry['kind'], on: Day, debits: readonly BadDebtLine[], credited: BadDebtAccount): BadDebtEntry {
  const credit = { account: credited, cents: -sumCents(debits.map(({ cents }) => cents)) };
  const lines = [...debits, credit].filter(({ cents }) => cents !== 0n);
  return { kind, on, lines, source: 'PCG, usage non relu', certainty: 'unverified' };
}

type Fault = 'unpaid' | 'unpaid-not-split' | 'feared' | 'feared-over-net' | 'taken-back' | 'taken-back-over-depreciated';

const FAULTS: Readonly<Record<Fault, string>> = {
  unpaid: 'what is unpaid must be more than zero',
  'unpaid-not-split': 'what is unpaid must be its net price and its VAT',
  feared: 'what is feared to be lost must be more than zero',
  'feared-over-net': 'what is feared to be lost must not be more than the net price',
  'taken-back': 'what is taken back must be more than zero',
  'taken-back-over-depreciated': 'what is taken back must not be more than was depreciated',
};

function positive(cents: bigint, fault: Fault): bigint {
  if (cents <= 0n) throw amountRefusal(fault);
  return cents;
}

function amountRefusal(fault: Fault): Refusal {
  return new Refusal('bad-debt-amount', `No entry: ${FAULTS[fault]}. Mend the amount.`, { fault });
}

function vatRefusal(reason: 'not-final' | 'never-due'): Refusal {
  const why = reason === 'not-final' ? 'the loss is not final, so its VAT cannot be taken back' : 'its VAT never fell due';
  return new Refusal('bad-debt-vat', `No entry of the loss: ${why}. Ask the accountant how to book it.`, { reason });
}
