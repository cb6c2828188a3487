import type { CallWording } from './call.ts';

/** The phone step in English: listen first, agree a date, promise only what is allowed. */
export const ENGLISH_CALL: CallWording = {
  title: 'Call to {{debtor}}: {{open}} to pay',
  caller: { person: '{{signatory}}, of {{creditor}}', company: '{{creditor}}' },
  sections: [
    {
      title: 'Before you call',
      lines: [
        'Check that nothing has come in since this morning: no payment, no reply, no complaint.',
        'Read the last exchanges again: a call that picks up the thread is better received.',
        'Call during office hours, and make sure you are speaking to the right person before you name an amount.',
      ],
      kinds: {
        consumer: ['Say nothing of the invoice to a relative, a neighbour or an employer: only ask to be called back.'],
        'public-body': ['Ask for the finance department, and check the status of [[the invoice|each invoice]] in Chorus Pro.'],
      },
    },
    {
      title: 'Introduce yourself',
      lines: ['"Hello, this is {{caller}}. Do you have two minutes, or would you rather I called at another time?"'],
      kinds: {
        business: ['"Are you the right person to speak to about payments, or could you put me through?"'],
        consumer: ['"Am I speaking to {{debtor}}?"'],
        'public-body': ['"Does your department handle the payment of invoices, or could you put me through to the one that does?"'],
        unknown: ['"Are you the right person to speak to about payments?"'],
      },
    },
    {
      title: 'Name the sums',
      lines: [
        '"I am calling about [[invoice|invoices]] {{invoices}}, for {{open}}. Unless we are mistaken, your payment has not reached us yet."',
        'Then let them answer, without interrupting.',
      ],
    },
    {
      title: 'Questions to ask',
      lines: [
        '"Did you receive [[this invoice|these invoices]]? At which address, and in which form?"',
        '"Is everything as you expected, or is there something for us to look at again?"',
        '"Who approves the payment on your side, and what is it waiting for?"',
        '"On which date may we count on your transfer?"',
      ],
      kinds: {
        business: ['"If this is a difficult month, how much could you pay now, and the rest on which dates?"'],
        consumer: ['"If this is a difficult month, would paying in instalments help?"'],
        'public-body': ['"Is a commitment number, a service code or the acknowledgement of service rendered missing?"'],
      },
    },
    {
      title: 'What you may offer',
      lines: [
        'A precise date: day, month and amount. Say it again: "So I note {{open}}, paid on…"',
        'A copy of the invoice and our bank details, sent today, reference {{reference}}.',
        'Setting aside what is disputed while it is checked: the rest can be paid.',
      ],
      kinds: {
        business: ['Payment in instalments, within the limits your company has set.'],
        consumer: ['Payment in instalments, within the limits your company has set, and free of charge.'],
      },
    },
    {
      title: 'Never say',
      lines: [
        'No threat, no court, no bailiff, no formal notice: this call is not about that.',
        'No reproach, no judgement on the person or on their business.',
        'No amount of interest or fee, no discount that you are not allowed to grant.',
        'No hint at what others might learn of this delay.',
      ],
      kinds: { consumer: ['Never any "handling fee" nor the fixed sum of €40: a consumer does not owe them.'] },
    },
    {
      title: 'Close',
      lines: [
        'Sum up what is agreed, and offer to confirm it in writing straight away.',
        '"Thank you for your time. Have a very good day."',
        'Note the outcome at once: who, when, what was said.',
      ],
    },
  ],
  outcomes: [
    {
      key: 'promise',
      label: 'A date is agreed',
      next: 'Enter the date: reminders stop until then. An e-mail can confirm it: tick it when you record the call.',
    },
    {
      key: 'instalments',
      label: 'Instalments are asked for',
      next: 'Note what is offered, hold reminders while you look at it (acquit hold), and answer in writing.',
    },
    {
      key: 'already-paid',
      label: 'The payment is said to have left',
      next: 'Note the date and the bank, check the statement, hold for a few days.',
    },
    {
      key: 'not-received',
      label: 'The invoice did not arrive',
      next: 'Send it again to the right address and correct the record: the delay is ours.',
    },
    {
      key: 'dispute',
      label: 'Something is disputed',
      next: 'Note the reason and hold the disputed invoice (acquit hold --invoice): the rest goes on.',
    },
    { key: 'call-back', label: 'Call back later', next: 'Note the day, the time and the person.' },
    { key: 'no-answer', label: 'Nobody answered', next: 'Leave a neutral message, without an amount: name, company and number to call.' },
    { key: 'wrong-contact', label: 'Not the right person', next: 'Correct the number or the name, and call the right person.' },
    { key: 'refusal', label: 'Payment is refused', next: 'Note the words used, without insisting: a person decides what comes next.' },
  ],
};
