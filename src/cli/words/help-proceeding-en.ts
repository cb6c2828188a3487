import type { CommandHelp } from './help-words.ts';

const DEBTOR = 'invoice number, name, customer account, SIREN, or number of the debtor';
const ASKED = {
  '--activity': 'what the debtor is: trader, craftsman, liberal-profession or association',
  '--trader': 'whether the creditor is a trader or a commercial company: yes or no',
  '--contested': 'the claim is contested',
  '--invoice': 'this invoice only (repeatable)',
} as const;
const WAYS =
  'order-for-payment, small-claims-procedure, petition, summary-proceedings, summons, european-order-for-payment, european-small-claims, administrative-summary, administrative-court';

/** Help on how to go on and on proceedings, by what is typed. */
export const PROCEEDING_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  routes: {
    about: 'all ways to go on with what a debtor owes, side by side: open or not, cost, chance, what comes first',
    args: { debtor: DEBTOR },
    options: ASKED,
    examples: ['acquit routes "Dupont" --activity trader --trader yes'],
  },
  proceeding: { about: 'decide how to go on, open a proceeding, note its steps and follow its deadlines' },
  'proceeding choose': {
    about: 'decide how to go on, with the reasons; automatic reminders rest',
    args: { debtor: DEBTOR },
    options: {
      '--way': `way chosen: ${WAYS}, payment-demand, proof-of-debt, settlement, hand-over or write-off`,
      '--reason': 'why, for whoever finds it later',
      ...ASKED,
    },
    examples: ['acquit proceeding choose "Dupont" --way order-for-payment --reason "does not answer"'],
  },
  'proceeding unchoose': {
    about: 'withdraw a decision; reminders go on',
    args: { choice: 'number of the decision' },
    examples: ['acquit proceeding unchoose 3'],
  },
  'proceeding open': {
    about: 'open a proceeding about late invoices',
    args: { debtor: DEBTOR },
    options: {
      '--route': `way: ${WAYS}`,
      '--court-name': 'name of the court or officer',
      '--file-number': 'number of the file there',
      '--claimed': 'sum claimed (all that is owed, when left out)',
      '--on': 'day of the opening (today)',
      ...ASKED,
    },
    examples: ['acquit proceeding open "Dupont" --route order-for-payment --activity trader --trader yes'],
  },
  'proceeding list': {
    about: 'the proceedings against a debtor, their steps and deadlines',
    args: { debtor: DEBTOR },
    examples: ['acquit proceeding list "Dupont"'],
  },
  'proceeding step': {
    about: 'note what happened; the deadlines follow from it',
    args: {
      proceeding: 'number of the proceeding',
      what: 'filed, order-made, order-refused, served, first-act, opposition, no-opposition, invited, complied, hearing, agreed, judgment, title, enforcement or closed',
    },
    options: {
      '--on': 'day of the step (today)',
      '--not-in-person': 'the service was not in person',
      '--granted': 'sum granted by the order or the judgment',
      '--hearing': 'day of the hearing that was set',
      '--ending': 'how it ends: paid, settled, withdrawn, dismissed, lapsed, no-agreement, unrecoverable or mistake',
      '--resume': 'automatic reminders of what is still owed go on',
      '--cost': 'what the step cost',
      '--recoverable': 'the debtor may have to pay these costs back',
      '--note': 'free note',
    },
    examples: ['acquit proceeding step 2 order-made --on 2026-09-21 --granted 3800'],
  },
  'proceeding take-back': {
    about: 'take a step back that was noted by mistake, the last one first',
    args: { step: 'number of the step' },
    examples: ['acquit proceeding take-back 7'],
  },
};
