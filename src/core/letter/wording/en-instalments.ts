import type { Catalogue } from './wording.ts';

/** English texts of what follows the instalments of a plan: before one, in the grace of one that has not come, and the written warning. */
export const ENGLISH_INSTALMENTS: Pick<Catalogue, 'instalment-notice' | 'instalment-reminder' | 'instalment-warning'> = {
  'instalment-notice': {
    standard: {
      subject: 'Your payment plan: {{total}} to pay on {{due}}',
      opening: `As agreed in your payment plan for [[invoice {{invoices}}|invoices {{invoices}}]], the next instalment, of {{total}}, is due on {{due}}.`,
      request:
        'A transfer to the account shown here, with the reference, is all it takes: your payment will be recognised as soon as it arrives.',
      help: 'If this date or this sum is difficult for you, please tell us now {{contact}}: we will look for a solution with you.',
      crossing: 'And if your transfer is already scheduled, there is nothing else to do: thank you!',
    },
    differences: {
      'public-body': {
        request: 'The account to credit and the reference to quote are shown here, for your department and for the public accountant.',
        crossing: 'And if the payment is already being processed, there is nothing else to do: thank you!',
      },
    },
  },
  'instalment-reminder': {
    standard: {
      subject: 'Your payment plan: the instalment of {{due}}, a simple oversight?',
      opening: `Unless we are mistaken, the instalment of {{total}} due on {{due}} under your payment plan has not reached us yet. A simple oversight? It happens to everyone.`,
      request: 'If so, a transfer to the account shown here, with the reference, is enough to put everything right.',
      help: 'And if something is holding this payment back, let us talk about it: simply tell us what would suit you, {{contact}}.',
      crossing: 'If your payment is already on its way, please disregard this message.',
    },
    differences: {
      'public-body': {
        opening: `Unless we are mistaken, the instalment of {{total}} due on {{due}} under your payment plan has not reached us yet. Perhaps its payment is still being processed?`,
        request: 'The account to credit and the reference to quote are shown here, for your department and for the public accountant.',
        crossing: 'If the payment has already been ordered, please disregard this message.',
      },
    },
  },
  'instalment-warning': {
    standard: {
      subject: 'Your payment plan: {{total}} to pay by {{deadline}}',
      opening: `Unless we are mistaken, your payment plan for [[invoice {{invoices}}|invoices {{invoices}}]] has been {{total}} behind since {{due}}.`,
      request: 'Please pay this sum by {{deadline}}. The plan then goes on as agreed.',
      consequences: `Our agreement says that when a written warning such as this one has no effect, the whole balance falls due. Should the sum not have reached us by that date, the plan would therefore end, and the balance of {{open}} would have to be paid at once. We would much rather see the plan go on.`,
      help: 'A passing difficulty, a disagreement? Please tell us {{contact}}, before {{deadline}} if possible: a reply, however short, is enough to move forward.',
      crossing: 'If your payment has crossed this message, please disregard it.',
    },
    differences: {
      'public-body': {
        request: 'Please have this sum paid by {{deadline}}. The plan then goes on as agreed.',
        crossing: 'If the payment has crossed this message, please disregard it.',
      },
    },
  },
};
