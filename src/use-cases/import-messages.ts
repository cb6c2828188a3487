import type { NoteCode, RefuseCode } from '../core/receivable/register.ts';

export type ImportParams = Readonly<Record<string, string | number>>;

/** Why a line of the file was not taken, before it was even compared with what is known. */
export type UnusableCode =
  | 'number-missing'
  | 'number-too-long'
  | 'amount-missing'
  | 'amount-unreadable'
  | 'amount-too-large'
  | 'currency-unreadable'
  | 'buyer-missing'
  | 'not-our-invoice'
  | 'not-an-invoice'
  | 'collective-account'
  | 'carried-over'
  | 'foreign-amount-missing';

export type ImportCode =
  | UnusableCode
  | RefuseCode
  | NoteCode
  | 'added'
  | 'unchanged'
  | 'changed'
  | 'settled-already'
  | 'several-due-dates'
  | 'due-before-issue'
  | 'due-date-from-terms'
  | 'unusual-debit'
  | 'lettered-unbalanced'
  | 'cleared-by-letter'
  | 'vanished'
  | 'vanished-not-cleared'
  | 'not-judged'
  | 'returned-not-shown'
  | 'no-longer-shown'
  | 'number-of-another-debtor'
  | 'number-of-another-new-debtor'
  | 'repeated-line'
  | 'debtor-new'
  | 'same-debtor'
  | 'legal-number-faulty'
  | 'vat-number-faulty'
  | 'iban-faulty'
  | 'email-unreadable'
  | 'contact-differs'
  | 'address-incomplete'
  | 'contact-overwritten'
  | 'customer-completed'
  | 'customer-ambiguous'
  | 'customer-name-differs'
  | 'customer-codes-unknown'
  | 'customers-unknown'
  | 'rows-left-out'
  | 'older-file';

const MESSAGES: Readonly<Record<ImportCode, string>> = {
  'number-missing': 'It has no invoice number and was left out: a debtor cannot be reminded of it. Give it one and import again.',
  'number-too-long': 'Its number is longer than 100 characters and was left out; the columns are probably shifted.',
  'amount-missing': 'It states no amount and was left out.',
  'amount-unreadable': 'Its amount {amount} has fractions of a cent or is no number; it was left out.',
  'amount-too-large': 'Its amount {amount} is larger than can be handled; it was left out.',
  'currency-unreadable': 'Its currency {currency} is not a three-letter code; it was left out.',
  'buyer-missing': 'It does not say who the customer is and was left out.',
  'not-our-invoice': 'It was issued by {seller}, not by this creditor, and was left out. Import it with "force" if it is yours.',
  'not-an-invoice': 'It is a document of type {type} that asks for no payment; it was left out.',
  'collective-account':
    'The account {account} holds all customers together, so nobody can tell whose line this is. Export the books with auxiliary accounts, or import a list of open invoices.',
  'carried-over': 'It is a balance carried over without its invoices. Import a list of the open invoices of {account} for it.',
  'foreign-amount-missing': 'It was booked in {currency} without saying how much; it was left out.',
  'currency-differs': 'It is known in {known}, the file has it in {found}; nothing was changed. Correct one of them.',
  'not-open-in-books':
    'The books of {booksOn} do not show it as open: it was paid or not booked yet. Import it with "force" if it is still owed.',
  'older-than-books': 'Books of a later day are known, so what this older file says is open was not taken over.',
  'duplicate-row': 'The same row stands in the file twice; it was counted once.',
  'amount-differs': 'The file says {found}, the books say {known}; the books were kept. Compare both.',
  'due-date-differs': 'The file has the due date {found}, {known} was known; the later one counts.',
  'books-behind': 'The file still shows {found} as open, but money received since leaves {known}; that was kept.',
  'due-date-added': 'Its due date {found} was added.',
  'amount-changed': 'Its amount changed from {known} to {found}.',
  'part-settled': '{settled} were settled; {found} are left.',
  cleared: 'It is settled in the books.',
  reopened: 'It is open again with {found}. A person looks before anybody is reminded.',
  'credit-note-laid': 'It was set off against {invoices}.',
  'credit-note-may-be-in-books': 'The books may have set it off already, so it was kept as a credit. A person says which.',
  replaced: 'It replaces {invoices}, which was closed.',
  added: 'It was added.',
  unchanged: 'It is known as it is.',
  changed: 'It was brought up to date.',
  'settled-already': 'Nothing is left to be paid.',
  'several-due-dates':
    'It has several due dates ({dates}) without saying how much on each; the last one was taken, so that nobody is reminded too early.',
  'due-before-issue': 'Its due date {due} comes before its own date {issued} and was not taken. A person gives it.',
  'due-date-from-terms': 'Its due date {due} follows from its terms "{terms}".',
  'unusual-debit':
    'It is a debit of the journal {journal}, not a sale: money that came back, or a transfer. It has no due date, so a person looks first.',
  'lettered-unbalanced':
    'The lines lettered {letter} leave {net}: lettered does not mean paid. They are neither reminded of nor closed; check them in the books.',
  'cleared-by-letter': 'It is lettered {letter} in the books.',
  vanished: 'The books no longer show it as open; it was closed.',
  'no-longer-shown':
    '{count} invoices known from earlier files are still open and not in this one. If it lists all that is open, import it with --complete; else they go on being claimed.',
  'number-of-another-new-debtor':
    'Another new customer of this file has an invoice of this number: it was left out, so that nobody is asked twice. Correct the number or the customer, or add --force.',
  'number-of-another-debtor':
    'Debtor {other} owes an open invoice of this number already: it was left out, so that nobody is asked twice. Correct the number or the customer, or add --force.',
  'repeated-line': 'A line above has the same number, customer and due date: this one was left out. Put them together if both are owed.',
  'vanished-not-cleared':
    'The file no longer shows it, but more than half of what was open would close. Nothing was closed: check that the file is complete, then confirm.',
  'returned-not-shown':
    'A payment that came back opened it again, and this file does not show it as open: it stays open here. If it was settled otherwise, say so: acquit write-off, or bank match.',
  'not-judged':
    'The file no longer shows it, but does not cover it either (before its period, or carried over without detail). It was left open.',
  'debtor-new': 'A new customer.',
  'same-debtor': 'It may be the same customer as {others} ({because}). A person says.',
  'legal-number-faulty': 'The SIREN or SIRET {value} has a wrong digit and was not used.',
  'vat-number-faulty': 'The VAT number {value} has a wrong digit and was not used.',
  'iban-faulty': 'The IBAN {value} has a wrong digit. Letters name the accounts of the creditor, not this one; check the invoice.',
  'email-unreadable': '{value} is not an e-mail address and was not used.',
  'contact-differs':
    'The file has the {field} "{found}", "{known}" is known and was kept. Change it on the customer if the new one is right.',
  'address-incomplete': 'Its address has no postcode or no town and was not used.',
  'contact-overwritten': 'Its {field} was "{known}" and is now "{found}".',
  'customer-completed': 'Completed: {fields}.',
  'customer-ambiguous':
    'It may be debtor {others} (by its name alone, or by an account of another); nothing was taken. Give its SIREN or its customer account in the list, or complete the debtor by hand.',
  'customer-name-differs':
    'Its code is that of "{known}", the list names "{found}"; nothing was taken. Import it with "force" if they are the same.',
  'customer-codes-unknown':
    'The customer codes of the list are not those of the books, so customers were recognised by SIREN, VAT number and name only. Import it with "force" if the codes are the same after all.',
  'customers-unknown':
    'Customers of the list of whom no invoice is known: {count}. Nothing was kept of them; if the list came before the invoices, import it again after them.',
  'rows-left-out': 'Rows of the file were left out, so nothing that it does not show was closed. Mend the file and import it again.',
  'older-file': 'The file speaks of {asOf}, and books of {booksOn} are known: it only completes due dates and contact data.',
};

export function importMessage(code: ImportCode, params: ImportParams): string {
  return MESSAGES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}
