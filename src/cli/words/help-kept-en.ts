import type { CommandHelp } from './help-words.ts';

/** Help of notes and documents about a debtor. */
export const KEPT_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  note: {
    about: 'write down what one should know of a customer, or, without a text, read its notes',
    args: {
      debtor:
        'invoice number, name, customer account, SIREN, or number of the debtor; without a text, with --correct, --pin, --unpin or --remove, number of the note',
      text: 'the note, 2,000 characters at most; it goes with the data of the customer when they are erased',
    },
    options: {
      '--pin': 'keep this note in view: at the head of the page, and beside the script of a call',
      '--call': 'made or received: what was said on the telephone; after a call that was made reminders rest',
      '--correct': 'put this text in place of that of this note; of the old one the journal keeps the digest alone',
      '--unpin': 'keep it in view no longer',
      '--remove': 'show this note no longer',
      '--limit': 'number of notes, 500 at most',
      '--after': 'before the note of this number (the newest come first)',
    },
    examples: ['acquit note FA-12 "ask for Mrs Durand, never the desk" --pin', 'acquit note FA-12', 'acquit note 3 --remove'],
  },
  document: {
    about: 'file a document about a customer, fetch it, or take it off the list',
    args: {
      debtor: 'invoice number, name, customer account, SIREN, or number of the debtor; with --out or --remove, number of the document',
      file: 'a PDF, a JPEG or PNG picture, or an e-mail (.eml), 20 MB at most',
    },
    options: {
      '--kind': 'contract, terms, order, delivery-note, invoice, correspondence or other',
      '--title': 'its title (the name of the file when left out)',
      '--invoice': 'the invoice that it is about',
      '--dispute': 'the number of the dispute that it belongs to (see acquit disputes)',
      '--remove': 'take this document off the list',
      '--out': 'write this document to this file',
      '--overwrite': 'replace this file when there is one',
    },
    examples: [
      'acquit document FA-12 dn-12.pdf --kind delivery-note --invoice FA-12 --title "signed delivery note"',
      'acquit document 3 --out copy.pdf',
    ],
  },
  documents: {
    about: 'all documents held about a customer: invoices, messages sent, agreements, what was handed in and what was filed',
    args: { debtor: 'invoice number, name, customer account, SIREN, or number of the debtor' },
    options: { '--limit': 'number of documents, 500 at most', '--after': 'how many were shown already' },
  },
};
