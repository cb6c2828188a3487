import type { BankAccountId } from '../core/base/id.ts';
import { type Currency, EUR, isCurrency } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { BankAccountRow } from '../core/journal/bank-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { inFours } from '../core/letter/creditor-reference.ts';
import { isIban } from '../core/letter/epc-qr.ts';
import type { StatementFacts } from '../formats/statements/statement.ts';

export type AccountOptions = {
  /** The account of a file that names none, by its IBAN or number. */
  readonly account?: string;
  /** The accounts of the file are the creditor's, though it has not been told of them before. */
  readonly ours?: boolean;
};

/** An account that a statement is of; without `id` it has not been seen before. */
export type AccountMeant = { readonly id: BankAccountId | null; readonly number: string; readonly currency: Currency };

/** Fewer digits of an account number are no account number. */
const SHORTEST = 8;

/**
 * Whose account a statement is of: one known from earlier statements, or one of the creditor's own accounts. Another company's
 * payments must not stop our reminders, so a stranger's account is refused until a person says that it is ours.
 * @throws Refusal `account-missing`, `account-unknown`, `iban-wrong`
 */
export function accountOf(
  statement: StatementFacts,
  creditor: CreditorRow,
  known: readonly BankAccountRow[],
  { account, ours = false }: AccountOptions,
): AccountMeant {
  const stated = statement.currency ?? statement.entries[0]?.currency ?? EUR;
  const currency = isCurrency(stated) ? stated : EUR;
  const own = [
    ...known.filter((one) => one.currency === currency).map(({ id, number }) => ({ id, number, currency })),
    ...creditor.profile.accounts.filter((one) => one.currency === currency).map(({ iban }) => ({ id: null, number: bare(iban), currency })),
  ];
  const numbers = own.map((one) => one.number).filter((one, at, all) => all.indexOf(one) === at);
  const list = numbers.map(shown).join(', ');
  const written = statement.account ?? account ?? null;
  if (written === null) {
    const [only] = own;
    if (only && numbers.length === 1) return only;
    throw new Refusal(
      'account-missing',
      `The file does not say of which account it is. Say it with --account; yours in ${currency}: ${list}.`,
      {
        currency,
        list,
      },
    );
  }
  const meant = bare(written);
  const found = own.find((one) => isSame(one.number, meant) || isSame(one.number, bare(statement.accountAsWritten ?? '')));
  if (found) return found;
  if (statement.account === null && /^[A-Z]{2}\d{2}/.test(meant) && !isIban(meant))
    throw new Refusal('iban-wrong', `The IBAN ${shown(written)} is mistyped: its check digits disagree.`, { account: shown(written) });
  if (ours) return { id: null, number: meant, currency };
  throw new Refusal(
    'account-unknown',
    `${shown(written)} (${currency}) is none of your accounts (${list}). If it is yours, import it again with --our-account.`,
    { account: shown(written), currency, list },
  );
}

/** An IBAN in fours, as one reads it from a bank's paper. */
function shown(number: string): string {
  const text = oneLine(number, 60);
  return /^[A-Z]{2}\d{2}/.test(bare(text)) ? inFours(bare(text)) : text;
}

function bare(number: string): string {
  return number.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/** The same IBAN, or an IBAN and the bank's own number that it is made of. */
function isSame(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST && /^[A-Z]{2}\d{2}/.test(long) && !/^[A-Z]{2}\d{2}/.test(short) && long.slice(4).includes(short);
}
