import { AGENCY_HELP_EN } from './help-agency-en.ts';
import { AGREEMENT_HELP_EN } from './help-agreement-en.ts';
import { APPROVAL_HELP_EN } from './help-approval-en.ts';
import { BANK_HELP_EN } from './help-bank-en.ts';
import { CALL_HELP_EN } from './help-call-en.ts';
import { CASE_HELP_EN } from './help-case-en.ts';
import { COMPANY_OPTIONS_EN } from './help-company-en.ts';
import { CONTESTED_HELP_EN } from './help-contested-en.ts';
import { HAND_OVER_HELP_EN } from './help-hand-over-en.ts';
import { KEEPING_HELP_EN } from './help-keeping-en.ts';
import { KEPT_HELP_EN } from './help-kept-en.ts';
import { LAW_HELP_EN } from './help-law-en.ts';
import { MAIL_HELP_EN } from './help-mails-en.ts';
import { NOTICES_HELP_EN } from './help-notices-en.ts';
import { PAPER_HELP_EN } from './help-paper-en.ts';
import { POST_HELP_EN } from './help-post-en.ts';
import { PROCEEDING_HELP_EN } from './help-proceeding-en.ts';
import { SMS_HELP_EN } from './help-sms-en.ts';
import type { HelpWords } from './help-words.ts';

export const HELP_EN: HelpWords = {
  labels: { help: 'show this help', default: 'default:', examples: 'Examples:' },
  titles: { 'Global Options:': 'Common options:' },
  groups: {
    setUp: 'Set up:',
    daily: 'Every day:',
    bank: 'Bank and payments:',
    debtors: 'Debtors:',
    understand: 'Understand:',
    keep: 'Keep:',
  },
  values: {},
  shared: {
    '--json': 'one JSON document on standard output',
    '--workspace': 'workspace (default: ACQUIT_WORKSPACE, else default)',
    '--creditor': 'number or name of the creditor, when the workspace has several',
    '--lang': 'fr or en (default: by the locale)',
    '--version': 'show the version',
    '--encoding': 'encoding of the file, when it is guessed wrongly (utf-8, windows-1252…)',
    '--map': 'which column is what, when it is not recognised (repeatable); import remembers it by the titles',
    '--email': 'e-mail address',
    '--phone': 'telephone number',
    '--address': 'street address',
    '--street': 'street address',
    '--postcode': 'postcode',
    '--city': 'city',
    '--country': 'country code of two letters',
    '--iban': 'IBAN to be paid on',
    '--bic': 'BIC of that account',
    ...COMPANY_OPTIONS_EN,
  },
  commands: {
    ...BANK_HELP_EN,
    ...AGREEMENT_HELP_EN,
    ...CONTESTED_HELP_EN,
    ...AGENCY_HELP_EN,
    ...KEPT_HELP_EN,
    ...HAND_OVER_HELP_EN,
    ...MAIL_HELP_EN,
    ...SMS_HELP_EN,
    ...POST_HELP_EN,
    ...CASE_HELP_EN,
    ...PAPER_HELP_EN,
    ...NOTICES_HELP_EN,
    ...PROCEEDING_HELP_EN,
    '': {
      about: 'Gets overdue invoices paid: decides, writes, sends, proves, and stops when the money is in.',
      examples: ['acquit demo', 'acquit init', 'acquit import export-fec.txt', 'acquit run', 'acquit tasks'],
    },
    init: {
      about: 'register your company and how e-mail is sent',
      options: {
        '--name': 'name of the company',
        '--email': 'accounts receivable; answers come there',
        '--smtp': 'mail server, smtp://user:password@host:587 or smtps://…:465',
        '--test-mail': 'send a test message there',
      },
      examples: ['acquit init', 'acquit init --smtp smtps://me@example.com:secret@mail.example.com:465 --test-mail me@example.com'],
    },
    creditor: {
      about: 'show or complete your company',
      options: { '--name': 'name of the company', '--email': 'accounts receivable; answers come there' },
      examples: ['acquit creditor --siren 732829320 --legal-form SARL --capital "10 000 €" --rcs-city Nantes'],
    },
    rules: {
      about: 'show or change your rules (pace, freshness of data, bank accounts)',
      options: {
        '--min-days': 'days between two contacts, at least',
        '--cap': 'contacts at most…',
        '--cap-days': '…in so many days',
        '--books-max-age': 'days after which books are too old to decide upon',
        '--broken-promises': 'after so many in a row that were not kept, a person decides',
        '--bank-max-age': 'days after which bank statements are',
        '--discount': 'early-payment discount of your terms of sale, in percent (0: none)',
        '--discount-days': 'days from the invoice within which it may be kept',
        '--thanks': 'whether debtors are thanked by e-mail who paid after a reminder: on or off',
        '--link-days': 'days that the link in a message opens the debtor’s page; 0: no links',
        '--instalment-messages': 'whether instalments of a plan are announced, and recalled in their grace: on or off',
        '--small-balance': 'what may be missing of an invoice that the payer names, 10.00 at most',
        '--currency': 'currency of that account',
      },
    },
    scenario: { about: 'dunning scenarios' },
    'scenario list': { about: 'the scenarios in force, step by step' },
    'scenario show': { about: 'a scenario as JSON, to be changed and saved', args: { key: 'its key (acquit scenario list)' } },
    'scenario save': {
      about: 'compare a scenario with the one in force, then save it',
      args: { file: 'JSON, as show prints it' },
      options: { '--confirm': 'save it' },
    },
    wording: { about: 'texts of the messages' },
    'wording show': { about: 'your texts and the standard texts, as JSON' },
    'wording save': {
      about: 'replace your own texts, once checked',
      args: { file: 'JSON list of { language, situation, section, kind, text }' },
    },
    level: {
      about: 'say how far invoices had come before Acquit took over',
      args: { invoice: 'invoice numbers' },
      options: {
        '--step': 'last step made, for instance second-reminder',
        '--on': 'when it was made',
        '--late-for': 'all open invoices that have been late for at least so many days',
      },
      examples: ['acquit level FA-12 FA-13 --step first-reminder --on 15/09/2026'],
    },
    'go-live': { about: 'let automatic steps leave by themselves', options: { '--from': 'first day (default: today)' } },
    demo: {
      about: 'a small invented company and three months of trouble, to try things',
      options: {
        '--once': 'end after the day’s work, without opening the web application',
        '--folder': 'where to leave the letters and e-mails',
      },
    },
    import: {
      about: 'take files in: FEC, electronic invoices, lists of invoices',
      args: { file: 'FEC, Factur-X, CII, UBL, CSV, XLSX or bank statement; one or several' },
      options: {
        '--preview': 'say what would be done, write nothing',
        '--complete': 'the list shows all that is open: what is missing from it is settled',
        '--partial': 'the list shows only part of it',
        '--confirm-vanished': 'settle what vanished even when it is most of the book',
        '--force': 'take what would be refused out of caution (other seller, not in the books)',
        '--overwrite': 'take the e-mails, phones and addresses of a list of customers over those known',
        '--as-of': 'day that the file speaks of',
        '--account': 'account of a statement that does not say it (IBAN)',
        '--our-account': 'the account of this statement is yours, though it is not known',
      },
      examples: [
        'acquit import 732829320FEC20261231.txt --preview',
        'acquit import invoices/*.xml',
        'acquit import open.csv --complete --map "number=N° pièce"',
        'acquit import bank.csv --preview --map "bank.date=Op. le" --map bank.label=Texte --map bank.debit=Sortie --map bank.credit=Entrée',
        'acquit import bank.csv --map bank.header=no --map bank.date=#1 --map bank.label=#2 --map bank.amount=#3',
      ],
    },
    run: {
      about: 'decide the day: the next step for every debtor',
      options: {
        '--date': 'day (default: today in Paris)',
        '--accept-old-books': 'decide although the books or the bank data are not up to date',
      },
    },
    tasks: { about: 'what waits for you, and what to type next', options: { '--all': 'show everything' } },
    preview: {
      about: 'see a letter, an e-mail or the script of a call before it leaves',
      args: { dispatch: 'its number (acquit tasks)' },
      options: { '--out': 'write the PDF or the e-mail here' },
    },
    ...APPROVAL_HELP_EN,
    send: {
      about: 'send the approved e-mails, print the letters',
      options: {
        '--accept-old-books': 'send although the books or the bank data are not up to date',
        '--emails-only': 'print nothing',
        '--letters-only': 'send no e-mail',
        '--out': 'where to put what is to be printed (default: the data folder)',
      },
    },
    posted: {
      about: 'say that a batch of letters is in the mail',
      args: { batch: 'number of the batch' },
      options: {
        '--on': 'day of posting (default: today)',
        '--except': 'letters that were not posted',
        '--all-the-same': 'they have left although things had changed',
        '--tracking': 'tracking numbers of registered letters, as the post office gave them',
      },
      examples: ['acquit posted 3 --except 41 42', 'acquit posted 3 --tracking 41=2C12345678901 42=2C12345678918'],
    },
    received: {
      about: 'record the slip of a registered letter: a consumer’s interest runs from it',
      args: { dispatch: 'number of the letter (acquit explain)' },
      options: {
        '--on': 'day of reception; of the first presentation when it was refused or not claimed',
        '--how': 'received (the default), refused or unclaimed',
      },
      examples: ['acquit received 41 --on 12/12/2026'],
    },
    call: CALL_HELP_EN,
    answer: {
      about: 'answer a question',
      args: { question: 'its number (acquit tasks)' },
      options: {
        '--due': 'due date of the invoices asked about',
        '--kind': 'business, consumer or public-body',
        '--keep-credit': 'the credit stays on account and does not hold reminders',
        '--received': 'the invoice has arrived in due form',
        '--account-added': 'an account in the currency has been given',
        '--same': 'it is the same as this debtor',
        '--different': 'it is another debtor',
        '--resume': 'the payment came back: the reminders go on',
        '--seen': 'a promise was broken: you know, the reminders go on',
        '--warned': 'you have warned the debtor of the missed instalment: the plan lapses after this day',
        '--hold': 'leave its invoices alone through this day',
        '--reason': 'why, in words',
      },
      examples: ['acquit answer 7 --due 31/12/2026'],
    },
    resolve: {
      about: 'say what became of an uncertain sending',
      args: { dispatch: 'its number (acquit tasks)', outcome: 'sent or not-sent' },
    },
    start: { about: 'open the web application, and work on and on: decide, send, retry, on working days' },
    'sign-in-link': {
      about: 'a link that signs a person in once, for who forgot a password',
      args: { email: 'the address of the account' },
      examples: ['acquit sign-in-link claire@dupont.example'],
    },
    debtors: {
      about: 'the list of debtors: what they owe, since when, how to reach them',
      options: {
        '--search': 'those whose name holds these words (or their beginnings)',
        '--limit': 'number of debtors, 500 at most',
        '--after': 'those whose number comes after this one',
      },
      examples: ['acquit debtors --search garage'],
    },
    debtor: {
      about: 'see a debtor, or complete it where an option says what',
      args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
      options: {
        '--kind': 'business, consumer or public-body; this confirms it',
        '--name': 'its name',
        '--language': 'language of messages, fr or en',
        '--segment': 'group of customers',
        '--scenario': 'key of a scenario (acquit scenario list)',
        '--insolvent-since': 'day on which a court opened insolvency proceedings: nothing leaves any more',
        '--kind-of-proceedings': 'sauvegarde, redressement or liquidation',
        '--published': 'day of the publication in the BODACC',
        '--declared': 'day on which you declared your claim',
        '--not-insolvent': 'it was a mistake; with --reason',
        '--reason': 'why, in words',
      },
      examples: ['acquit debtor FA-12', 'acquit debtor "garage de l’étoile" --email accounts@example.com --kind business'],
    },
    erase: {
      about: 'erase the personal data of a debtor who owes nothing any more (GDPR)',
      args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
      options: { '--yes': 'confirm: there is no way back' },
    },
    hold: {
      about: 'suspend dunning for a debtor',
      args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
      options: {
        '--reason': 'why, in words',
        '--kind': 'dispute, promise, plan, insolvency, stop or other (the default)',
        '--until': 'last day; resumes by itself on the next one',
        '--invoice': 'only this invoice (repeatable)',
      },
      examples: ['acquit hold FA-12 --kind dispute --reason "damaged parcel" --invoice FA-12'],
    },
    lift: { about: 'lift a suspension', args: { hold: 'its number (acquit explain)' }, options: { '--reason': 'why, in words' } },
    explain: {
      about: 'why this step, or why nothing, today or on a past day',
      args: { 'debtor or invoice': 'invoice number, name, customer account, SIREN, or number of the debtor' },
      options: { '--date': 'day, also long past (default: today in Paris)' },
      examples: ['acquit explain FA-12 --date 2026-11-03'],
    },
    simulate: {
      about: 'what would leave in the coming days if nobody paid',
      options: { '--days': 'number of days', '--from': 'first day (default: today in Paris)' },
    },
    read: {
      about: 'read files, writing nothing and opening no database',
      args: { file: 'FEC, Factur-X, CII, UBL, CSV, XLSX or bank statement; one or several' },
    },
    match: {
      about: 'say which lines of a statement pay which open invoices, without a database',
      options: {
        '--open': 'list of open invoices (CSV or XLSX)',
        '--statement': 'bank statement (camt, CFONB 120, MT940, OFX, CSV or XLSX)',
      },
    },
    ...LAW_HELP_EN,
    ...KEEPING_HELP_EN,
  },
};
