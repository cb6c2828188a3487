type Details = Readonly<Record<string, string | number>>;

/** What stands behind an amount: euros where nothing else is said. */
const unit = ({ currency = 'EUR' }: Details) => (currency === 'EUR' ? '€' : '{currency}');

/** Refusals about money and the bank, by code, as in `refusals-fr.ts`. */
export const BANK_REFUSALS_FR: Readonly<Record<string, string | ((details: Details) => string)>> = {
  'account-missing': ({ list }) =>
    list === ''
      ? 'Le fichier ne dit pas de quel compte il est, et vous n’avez pas de compte en {currency}. Dites lequel : --account IBAN, avec --our-account.'
      : 'Le fichier ne dit pas de quel compte il est. Dites-le avec --account ; les vôtres en {currency} : {list}.',
  'account-unknown': ({ list }) =>
    list === ''
      ? '{account} ({currency}) n’est pas un de vos comptes, et vous n’en avez aucun dans cette devise. S’il est à vous, importez de nouveau avec --our-account.'
      : '{account} ({currency}) n’est pas un de vos comptes ({list}). S’il est à vous, importez de nouveau avec --our-account.',
  'unknown-account': 'Il n’y a pas de compte bancaire n° {id} dans cet espace. Voir : acquit bank',
  'unknown-line': 'Il n’y a pas de ligne de relevé n° {id} dans cet espace. Voir : acquit bank lines',
  'line-not-waiting': ({ state }) =>
    state === 'batch'
      ? 'La ligne n° {id} est une remise : chacune de ses opérations se rapproche pour elle-même.'
      : 'La ligne n° {id} est déjà rapprochée. Annulez d’abord : acquit bank undo {id}',
  'no-such-suggestion': ({ count }) =>
    count === 0
      ? 'La ligne n° {id} n’a aucune proposition. Dites pour quelle facture elle est : --invoice N°.'
      : 'La ligne n° {id} n’a pas cette proposition : elle en a {count}. Voir : acquit bank show {id}',
  'more-than-open': (details) =>
    `Sur {number}, il ne reste que {open} ${unit(details)} : {cents} ${unit(details)} ne peuvent pas y être imputés.`,
  'open-changed': (details) =>
    `De {number}, il reste maintenant {open} ${unit(details)}, et non {seen} ${unit(details)} : regardez de nouveau, c’est peut-être déjà fait.`,
  'line-in-books-perhaps': (details) =>
    `La comptabilité montre déjà {number} pour ce client : même somme et presque même jour que la ligne n° {id} ({cents} ${unit(details)}, {day}). Si c’est le même argent, mettez la ligne de côté (acquit bank match {id} --aside --reason "{number}") : c’est {number} qui s’impute. Si c’est un autre argent, confirmez-le (--confirm).`,
  'credit-at-bank-perhaps': (details) =>
    `{number} est de même somme et presque du même jour que la ligne de banque n° {id} ({cents} ${unit(details)}, {day}), déjà rapprochée pour ce client. Si c’est le même argent, il n’y a plus rien à imputer : gardez-le en compte jusqu’à ce que la comptabilité dise ce qu’il a réglé. Si c’est un autre argent, confirmez-le (--confirm).`,
  'nothing-to-cancel': (details) =>
    [
      details['settled'] === '0.00' ? 'Rien n’est réglé de {number}' : `De {number}, seuls {settled} ${unit(details)} sont réglés`,
      ` : il n’y a aucun règlement connu de {cents} ${unit(details)} que cette sortie d’argent pourrait annuler.`,
      ' Nommez une autre facture ; si la ligne n’est d’aucun client : acquit bank match {id} --aside --reason "…"',
    ].join(''),
  'rest-of-nobody': (details) =>
    String(details['rest']).startsWith('-')
      ? `{rest} ${unit(details)} de la ligne ne sont sur aucune facture : une sortie d’argent ne peut rester sur un compte. Dites de quelle facture elle annule le règlement, en entier (--invoice N°).`
      : `{rest} ${unit(details)} de la ligne ne sont sur aucune facture, et les factures sont à plusieurs clients : dites combien pour chacune (--invoice N°:MONTANT).`,
  'paid-since': '{number} a été réglée de nouveau depuis : annulez d’abord ce règlement.',
  'returned-since': 'Une partie de ce que ce règlement avait payé de {number} est revenue depuis : annulez d’abord ce retour.',
  'rest-used': 'Ce que le règlement avait laissé sur le compte ({number}) a servi depuis : annulez d’abord cela.',
  'not-money-in':
    'La ligne n° {id} est une sortie d’argent : rien ne peut en rester sur un compte. Dites sur quelle facture ou quel avoir elle est : --invoice N°.',
  'export-unclear': 'Dites quel fichier : --format csv ou --format fec pour ce qui est nouveau, ou --again N° pour un export déjà fait.',
  'export-not-written':
    'L’export n° {id} est fait, mais n’a pas pu être écrit dans {file}. Ayez-le de nouveau : acquit bank export --again {id} --out FICHIER',
  'item-unknown': 'Il n’y a pas de facture ni d’avoir n° {id} ici.',
  'ambiguous-item': '« {query} » peut désigner plusieurs pièces. Précisez par le numéro interne :\n{candidates}',
  'currency-differs': '{number} est en {known}, le règlement en {found} : rien n’est converti ici.',
  'payment-not-standing': 'Le règlement de la ligne n° {id} n’est plus en place : rapprochez de nouveau avec acquit bank match',
  'unknown-export': 'Il n’y a pas d’export n° {id} dans cet espace.',
  'nothing-laid': 'Rien n’est imputé sous le n° {id}, ou le règlement est revenu impayé : il n’y a rien à annuler.',
  'not-a-credit': '{number} n’est pas un avoir ni une somme encore disponibles.',
  'nothing-to-lay-on': 'Aucune de ces factures n’est ouverte, du même client et de la même devise que {number}.',
  'discount-unusual': 'Un escompte est de plus de 0 et d’au plus {most} %, pour 1 à {days} jours.',
  'discount-incomplete': 'Donnez --discount 2 et --discount-days 10 ensemble ; --discount 0 le retire.',
  'heed-in-the-future': 'Personne n’a encore pu regarder ce qui suit le {today}.',
  'merged-since': 'Le débiteur en question a été réuni à un autre depuis : laissez la comptabilité dire ce qui est ouvert.',
  'statement-in-the-future': 'Le relevé contient une ligne du {day}, et nous sommes le {today} : rien n’a été repris. Vérifiez la date.',
  'more-than-line': (details) =>
    `Il ne reste que {open} ${unit(details)} du règlement : {cents} ${unit(details)} ne peuvent pas être imputés sur {number}.`,
  'named-twice': '{number} est citée deux fois.',
  'missing-too-much':
    'Il manque {cents} € sur {number}, plus de {most} € : ce n’est plus un petit manque. Passez-le en perte, avec un motif : acquit write-off.',
  'iban-wrong': 'Cet IBAN est faux (sa clé ne correspond pas) : {account}. Vérifiez-le.',
  'small-balance-too-large': 'Un petit écart est de 0 à {most} € : au-delà, une personne décide.',
  'not-an-amount': '{option} : « {text} » n’est pas un montant positif. Écrivez 1 200,00 ou 1200.00.',
  'match-unclear':
    'Dites pour quoi est la ligne par une seule option : --suggestion N°, --invoice N° (répétable), --on-account DÉBITEUR, ou --aside --reason "…". Sans numéro de ligne, tout ce qui attend est examiné de nouveau.',
  'missing-without-invoice': '--missing va avec --invoice : il dit pourquoi ces factures sont soldées bien que la somme soit trop courte.',
  'undo-unclear': 'Dites ce qui est à annuler : le numéro d’une ligne, ou --act N°.',
};
