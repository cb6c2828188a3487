import type { CommandHelp } from './help-words.ts';

/** Help of what is agreed with a debtor. */
export const AGREEMENT_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  promise: {
    about: 'noter une promesse de règlement : les relances attendent son jour, puis reprennent si elle n’est pas tenue',
    args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur ; avec --withdraw, numéro de la promesse' },
    options: {
      '--on': 'jour promis',
      '--amount': 'somme promise, si ce n’est pas tout',
      '--invoice': 'cette facture seulement (répétable)',
      '--via': 'appel, e-mail, lettre, page ou autre (sans précision : appel)',
      '--note': 'ce qui a été dit, sans données personnelles',
      '--confirm': 'accepter malgré des promesses non tenues',
      '--withdraw': 'retirer cette promesse',
    },
    examples: ['acquit promise FA-12 --on 31/12/2026 --amount 500,00', 'acquit promise 7 --withdraw --note "ne paiera pas"'],
  },
};
