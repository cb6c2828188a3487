import type { Catalogue } from './wording.ts';

/** English texts of the second reminder (asks for payment, or for a date in writing) and of the formal notice. */
export const ENGLISH_FIRM: Pick<Catalogue, 'second-reminder' | 'formal-notice'> = {
  'second-reminder': {
    standard: {
      subject: 'Reminder: [[invoice {{invoices}}|{{count}} invoices]] outstanding, please reply by {{deadline}}',
      opening: `Unless we are mistaken, and in spite of our previous message, we have not received your payment for the [[invoice|invoices]] below, {{open}} in all.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `Please pay this sum by {{deadline}} or, if that is not possible, tell us in writing before that date when you will.`,
      information: `For your information, [[this other overdue invoice is|these other overdue invoices are]] also open today; [[it is|they are]] not the subject of this reminder.`,
      help: `A passing difficulty, a disagreement about the work? Please tell us {{contact}}. We will gladly consider a new date, a payment plan or the correction of an invoice with you: a reply, however short, is enough to move forward.`,
      crossing: 'If your payment has crossed this message, please disregard it.',
    },
    differences: {
      business: {
        terms: `For your information, article L441-10 of the French Commercial Code provides for late-payment interest and a fixed sum of €40 for each late invoice. We are not asking you for them today: we would rather find a solution with you.`,
      },
      'public-body': {
        request: `Please have this sum paid by {{deadline}} or, if that is not possible, tell us in writing before that date when it will be, and what is holding it back.`,
        terms: `For your information, articles L2192-13 and following of the French Public Procurement Code provide for late-payment interest and a fixed sum of €40 for each invoice once the payment period has run out. We are not asking you for them today: we would rather see [[this invoice|these invoices]] simply paid.`,
        help: `If [[the invoice is|any of these invoices is]] suspended or rejected in Chorus Pro, or if a document, a commitment number or the acknowledgement of service rendered is missing, please tell us {{contact}}: we will see to our part straight away.`,
        crossing: 'If the payment has crossed this message, please disregard it.',
      },
    },
  },
  'formal-notice': {
    standard: {
      subject: 'Formal notice to pay {{total}} by {{deadline}}',
      opening: `Unless we are mistaken, and in spite of our previous messages, the following [[invoice|invoices]] issued by {{creditor}} [[remains|remain]] unpaid today.`,
      attached: '[[A copy is|Copies are]] attached.',
      request: `We hereby give you formal notice (mise en demeure) to pay us the sum of {{total}} by {{deadline}}. This message is a formal notice within the meaning of article 1344 of the French Civil Code.`,
      information: `For your information, [[this other overdue invoice is|these other overdue invoices are]] also open today; [[it is|they are]] not the subject of this formal notice.`,
      consequences: `Without payment or an answer from you by that date, we might have to refer the matter to the competent court to obtain payment of the sum due. We sincerely hope not to have to.`,
      help: `An amicable solution remains possible at any time. If you are going through a difficulty, we will consider a payment plan with you; if you dispute all or part of this sum, tell us which invoice and why. Either way, you can reach us {{contact}}, before {{deadline}} if possible.`,
      crossing: 'If your payment has crossed this formal notice, please disregard it.',
    },
    differences: {
      business: {
        terms: `The claim is drawn up to {{today}}. Late-payment interest, which is owed without any reminder (article L441-10, II, of the French Commercial Code), runs until full payment.`,
      },
      consumer: {
        terms: `This sum is the one set out above and nothing else is asked of you. From the day after you receive this formal notice, the sum still due bears interest at the legal rate (articles 1231-6 and 1344-1 of the French Civil Code).`,
        mediation: `If a disagreement remains after you have written to us, you may turn, free of charge, to the consumer mediator we belong to: {{mediator}}.`,
      },
      'public-body': {
        request: `We hereby give you formal notice (mise en demeure) to have the sum of {{total}} paid by {{deadline}}. This message is a formal notice within the meaning of article 1344 of the French Civil Code.`,
        terms: `The claim is drawn up to {{today}}. Late-payment interest and the fixed sum are owed by operation of law, without further formality (articles L2192-13, R2192-31 to R2192-36 and D2192-35 of the French Public Procurement Code); interest runs until the day on which the principal is paid, included.`,
        consequences: `Without payment or an answer from you by that date, we might have to refer the matter to the competent administrative court, if need be by way of an interim payment application (référé-provision). We sincerely hope not to have to.`,
        help: `An amicable solution remains possible at any time. If [[the invoice is|any of these invoices is]] suspended or rejected in Chorus Pro, if a document or the acknowledgement of service rendered is missing, or if you dispute all or part of this sum, tell us which invoice and why, {{contact}}: we will see to our part straight away.`,
        crossing: 'If the payment has crossed this formal notice, please disregard it.',
      },
    },
  },
};
