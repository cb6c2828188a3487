import { capitals } from './atoms.ts';
import type { BankLine } from './payment.ts';

/** What a line is to us, before asking whose it is. */
export type Nature = 'payment' | 'batch' | 'return' | 'ours-returned' | 'money-out' | 'fee-of-bank' | 'interest-of-bank' | 'zero-amount';

const FEE = /^(FRAIS|COMMISSIONS?|COMS?|COTISATION|AGIOS|FACTURATION|TENUE DE COMPTE)\b/;
const COMES_BACK =
  /^(REJETS?|IMPAYES?|RETOURS?|ANNUL\w*|EXTOURNE|CONTREPASS\w*|CONTRE PASS\w*|CHEQUES? (IMPAYES?|REJETES?)|PRLV (REJETE|IMPAYE))\b/;
const OF_BATCH = /^(REMISE|REM|PRLV SEPA EMIS|PRELEVEMENTS? EMIS|VERSEMENT CARTE|ENCAISSEMENT CB)\b/;

export function natureOf(line: BankLine): Nature {
  if (line.cents === 0n) return 'zero-amount';
  // Some banks write all that they say of money out into the remittance text; of money in it is the payer's word.
  const said = line.label ?? (line.cents < 0n ? line.remittance : null) ?? '';
  const label = capitals(said.slice(0, 200)).trim();
  const comesBack = line.kind?.startsWith('returned-') || line.reversal || (line.kind !== 'credit-transfer' && COMES_BACK.test(label));
  if (line.cents < 0n) return natureOfMoneyOut(line, label, comesBack);
  if (comesBack) return 'ours-returned';
  if (line.kind === 'interest') return 'interest-of-bank';
  if (line.kind === 'fee') return 'fee-of-bank';
  // Banks call a single collection a batch too: one payer is one payment.
  const isOne = line.batchCount === 1 || (line.batchCount === null && line.payer !== null);
  const isBatch = line.details.length > 0 || (line.batchCount ?? 0) > 1 || (!isOne && OF_BATCH.test(label));
  return isBatch ? 'batch' : 'payment';
}

function natureOfMoneyOut(line: BankLine, label: string, comesBack: boolean): Nature {
  if (line.kind === 'fee' || FEE.test(label)) return 'fee-of-bank';
  if (line.kind === 'interest') return 'interest-of-bank';
  return comesBack || line.returnReason !== null || /\b(IMPAYE|REJET)\b/.test(label) ? 'return' : 'money-out';
}

/** What an acquirer may have kept back, in cents: "COM 5,12", or all that "COM 5," may have been before the bank cut it. */
export function commissionsOf(line: BankLine): readonly bigint[] {
  const found = /\bCOM(?:MISSION)?S? ?:? ?(\d{1,6})[.,](?:(\d\d)\b|(\d?)$)/.exec(capitals(line.label ?? '').trim());
  if (!found) return [];
  const [, euros = '', cents, cut = ''] = found;
  const least = BigInt(`${euros}${(cents ?? cut).padEnd(2, '0')}`);
  const count = cents === undefined ? 10 ** (2 - cut.length) : 1;
  return Array.from({ length: count }, (_, more) => least + BigInt(more)).filter((one) => one > 0n);
}

/** How many operations a batch holds: as the file or the label says, "3 CHQ", "5 OPE". */
export function countOf(line: BankLine): number | null {
  if (line.batchCount !== null) return line.batchCount;
  const found = /\b(\d{1,4}) ?(?:CHQ|CHEQUES?|OPE|OPS|OPERATIONS?|PRLV|TRX)\b/.exec(capitals(line.label ?? ''));
  return found ? Number(found[1]) : null;
}

/** Whether exchange or banks on the way may have changed what the payer sent. */
export function isForeign(line: BankLine): boolean {
  return /\b(INTERNATIONAL|INTL|SWIFT|USD|GBP|CHF|CAD|JPY|DEVISES?|CHANGE)\b/.test(
    capitals(`${line.label ?? ''} ${line.remittance ?? ''}`),
  );
}

export function announcesDiscount(line: BankLine): boolean {
  return /\b(ESC|ESCP|ESCPT|ESCPTE|ESCTE|ESCOMPTE|DISCOUNT|SKONTO)\b/.test(capitals(`${line.label ?? ''} ${line.remittance ?? ''}`));
}
