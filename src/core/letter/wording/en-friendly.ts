import type { Catalogue } from './wording.ts';

/** English texts of the steps that ask nothing but attention: no law, no cost, no consequence. */
export const ENGLISH_FRIENDLY: Pick<
  Catalogue,
  'courtesy-notice' | 'first-reminder' | 'call-agreed' | 'call-again' | 'call-spoken' | 'call-missed' | 'thank-you'
> = {
  'courtesy-notice': {
    standard: {
      subject: '[[Your invoice {{invoices}} is due on {{due}}|Your invoices {{invoices}} are due soon]]',
      opening: `Thank you for your business. This is a short note to make your payment easier to prepare: the [[invoice below is|invoices below are]] due soon.`,
      attached: 'You will find [[it|them]] attached.',
      request: `The simplest way is a bank transfer to the account shown here, quoting the reference: your payment will then be recognised as soon as it arrives.`,
      information: 'For your information, [[this other invoice is|these other invoices are]] also open today.',
      help: `If you need anything to pay [[this invoice|these invoices]] (a document, a purchase order number, another billing address), or if something is not as we had agreed, please tell us {{contact}}: we will see to it straight away.`,
      crossing: 'And if your transfer is already scheduled, there is nothing else to do: thank you!',
    },
    differences: {
      consumer: {
        help: `If you have a question about [[this invoice|these invoices]], or if something is not as we had agreed, please tell us {{contact}}: we will be glad to answer.`,
      },
      'public-body': {
        request: `The account to credit and the reference to quote are shown here, for your department and for the public accountant.`,
        help: `If [[the invoice does|any of these invoices does]] not appear in Chorus Pro, or if you need a commitment number, a service code or a supporting document, please tell us {{contact}}: we will send it straight away.`,
        crossing: 'And if the payment order is already under way, there is nothing else to do: thank you!',
      },
    },
  },
  'first-reminder': {
    standard: {
      subject: '[[Invoice|Invoices]] {{invoices}}: a simple oversight?',
      opening: `Unless we are mistaken, your payment for the [[invoice|invoices]] below has not reached us yet. A simple oversight? It happens to everyone.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `If so, a bank transfer to the account shown here, quoting the reference, is all it takes.`,
      information: `For your information, [[this other invoice is|these other invoices are]] also open today; [[it is|they are]] not the subject of this message.`,
      help: `And if something is holding the payment back, let us talk about it: an invoice sent to the wrong address, a question about the work, a busy month… We can agree on another date or on payment in instalments. Just tell us what would suit you, {{contact}}.`,
      crossing: 'If your payment is already on its way, please disregard this message.',
    },
    differences: {
      consumer: {
        help: `And if something is holding the payment back, let us talk about it: an invoice sent to the wrong address, a question, a difficult month… We can agree on another date or on payment in instalments. Just tell us what would suit you, {{contact}}.`,
      },
      'public-body': {
        opening: `Unless we are mistaken, your payment for the [[invoice|invoices]] below has not reached us yet. Perhaps [[it is|they are]] still being processed?`,
        request: `The account to credit and the reference to quote are shown here, for your department and for the public accountant.`,
        help: `Could you tell us where [[it stands|they stand]], {{contact}}? If [[the invoice does|any of these invoices does]] not appear in Chorus Pro, or is waiting for a document, a commitment number, a service code or the acknowledgement of service rendered, we will see to our part straight away.`,
        crossing: 'If the payment has already been ordered, please disregard this message.',
      },
    },
  },
  'call-agreed': {
    standard: {
      subject: 'Following our call: your payment planned for {{agreed}}',
      opening: `Thank you for our conversation on the phone. As agreed, we have noted that you will pay {{total}} on {{agreed}}, for the [[invoice|invoices]] below.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `Here are the account and the reference to use, so that your payment is recognised as soon as it arrives.`,
      information: `For your information, [[this other invoice is|these other invoices are]] also open today; [[it is|they are]] not the subject of this message.`,
      help: `If we misunderstood each other, or if this date has to change, please tell us {{contact}}: we will look for what suits you.`,
      crossing: 'If your payment is already on its way, please disregard this message.',
    },
    differences: {},
  },
  'call-again': {
    standard: {
      subject: 'Following our call: we will call you again on {{agreed}}',
      opening: `Thank you for our conversation on the phone. As agreed, we will call you again on {{agreed}} about the [[invoice|invoices]] below.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `And if you would rather pay before then, here are the account and the reference to use, so that your payment is recognised as soon as it arrives.`,
      help: `If we misunderstood each other, or if another time suits you better, please tell us {{contact}}.`,
      crossing: 'If your payment is already on its way, please disregard this message.',
    },
    differences: {},
  },
  'call-spoken': {
    standard: {
      subject: 'Following our call: [[invoice|invoices]] {{invoices}}',
      opening: `Thank you for our conversation on the phone about the [[invoice|invoices]] below. Here are the details again, so that you have everything at hand.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `Could you tell us on which date we may expect your payment? The account and the reference to use are shown here.`,
      information: `For your information, [[this other invoice is|these other invoices are]] also open today; [[it is|they are]] not the subject of this message.`,
      help: `If anything is still unclear, or if paying in instalments would help, please tell us {{contact}}.`,
      crossing: 'If your payment is already on its way, please disregard this message.',
    },
    differences: {
      'public-body': {
        help: `If anything is still unclear, or if a document is missing in Chorus Pro, please tell us {{contact}}.`,
      },
    },
  },
  'call-missed': {
    standard: {
      subject: 'We tried to reach you: [[invoice|invoices]] {{invoices}}',
      opening: `We tried to reach you by phone, without success, about the [[invoice|invoices]] below: your payment has not reached us yet.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `Could you tell us on which date we may expect it? The account and the reference to use are shown here.`,
      information: `For your information, [[this other invoice is|these other invoices are]] also open today; [[it is|they are]] not the subject of this message.`,
      help: `If something stands in the way, or if another date or paying in instalments would help, please tell us {{contact}}: we will find a solution together.`,
      crossing: 'If your payment is already on its way, please disregard this message.',
    },
    differences: {
      'public-body': {
        help: `If something holds up the processing, or if a document is missing in Chorus Pro, please tell us {{contact}}: we will see to it straight away.`,
      },
    },
  },
  'thank-you': {
    standard: {
      subject: 'Thank you for paying [[invoice {{invoices}}|invoices {{invoices}}]]',
      opening: 'We have received your payment of [[invoice {{invoices}}|invoices {{invoices}}]]. Thank you!',
      request: 'If a reminder of ours crossed your payment, please disregard it.',
      help: `And if anything would make the next payments easier (another billing address, an order number to quote, a direct debit), please tell us {{contact}}: we will gladly see to it.`,
    },
    differences: {
      consumer: {
        help: 'And if you have a question, or if a direct debit would make the next payments simpler, please tell us {{contact}}.',
      },
      'public-body': {
        help: `And if anything would help you to process our next invoices (a commitment number, a service code, a document to attach), please tell us {{contact}}: we will gladly see to it.`,
      },
    },
  },
};
