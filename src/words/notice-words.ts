import type { Language } from '../core/base/text.ts';
import type { Mention } from '../core/law/mentions.ts';
import type { ContentState, NoticeContent } from '../core/law/notice-checklist.ts';

type Details = Readonly<Record<string, string | number>>;
type Term = { readonly [language in Language]: string };

/** What a formal notice says, point by point. */
export const NOTICE_CONTENTS: { readonly [content in NoticeContent]: Term } = {
  'names-itself': { fr: 'les mots «\u00a0mise en demeure\u00a0»', en: 'the words “formal notice” (mise en demeure)' },
  date: { fr: 'la date', en: 'the date' },
  reference: { fr: 'la référence', en: 'the reference' },
  creditor: { fr: 'qui est le créancier (mentions obligatoires)', en: 'who the creditor is (mandatory statements)' },
  debtor: { fr: 'qui est le débiteur', en: 'who the debtor is' },
  invoices: {
    fr: 'chaque facture\u00a0: numéro, date d’émission, total TTC, échéance',
    en: 'each invoice: number, day of issue, total, due date',
  },
  principal: { fr: 'le principal', en: 'the principal' },
  interest: { fr: 'les intérêts\u00a0: base, taux, jours', en: 'interest: base, rate, days' },
  'recovery-fee': { fr: 'l’indemnité forfaitaire de 40\u00a0€', en: 'the recovery fee of €40' },
  deadline: { fr: 'le délai pour payer', en: 'the date to pay by' },
  'means-of-payment': { fr: 'comment payer', en: 'how to pay' },
  consequences: { fr: 'les suites, au conditionnel', en: 'what may follow, in the conditional' },
};

export const CONTENT_STATES: { readonly [state in ContentState]: Term } = {
  present: { fr: 'oui', en: 'yes' },
  missing: { fr: 'MANQUE', en: 'MISSING' },
  doubtful: { fr: 'à revoir', en: 'to be looked at' },
  forbidden: { fr: 'INTERDIT', en: 'FORBIDDEN' },
  'not-needed': { fr: 'sans objet', en: 'not needed' },
};

const MENTIONS_FR: Readonly<Record<Mention, string>> = {
  siren: 'SIREN',
  'register-city': 'ville du RCS',
  'legal-form': 'forme juridique',
  'share-capital': 'capital social',
  seat: 'adresse du siège',
  'sole-trader': '« EI » auprès du nom',
  mediator: 'médiateur de la consommation',
};

const named = (which: string) => (which === '' ? '' : ` (${which})`);

/** What keeps a formal notice from leaving, by code, with how to mend it. */
export const NOTICE_POINTS_FR: Readonly<Record<string, string | ((details: Details) => string)>> = {
  'notice-names-itself': 'La mise en demeure ne dit pas qu’elle en est une : remettez les mots dans son texte (acquit wording).',
  'notice-date': 'La mise en demeure n’a pas de date : reprenez la décision (acquit run).',
  'notice-reference': 'La mise en demeure n’a pas de référence : reprenez la décision (acquit run).',
  'notice-creditor': ({ which = '' }) =>
    `Vos mentions obligatoires sont incomplètes${named(mentionsFr(String(which)))} : complétez-les par acquit creditor.`,
  'notice-debtor': 'La mise en demeure ne nomme pas le débiteur : donnez son nom (acquit debtor --name).',
  'notice-invoices': ({ which = '' }) =>
    `Une facture n’a pas à la fois son numéro, sa date d’émission, son total et son échéance${named(String(which))} : importez une liste ou une comptabilité qui les donne.`,
  'notice-principal': 'La mise en demeure ne dit pas le principal de chaque facture : reprenez la décision (acquit run).',
  'notice-interest':
    'La mise en demeure ne dit pas les intérêts avec leur base, leur taux et leurs jours : reprenez la décision (acquit run).',
  'notice-recovery-fee': 'La mise en demeure ne dit pas l’indemnité forfaitaire telle qu’elle est due : reprenez la décision (acquit run).',
  'notice-deadline':
    'La mise en demeure ne dit pas jusqu’à quand payer : donnez un délai à l’étape (acquit scenario), et laissez-le dans son texte (acquit wording).',
  'notice-means-of-payment':
    'La mise en demeure ne dit pas comment payer : ajoutez un compte bancaire dans cette devise (acquit rules --iban …).',
  'amounts-not-owed': ({ amounts = '' }) =>
    `Le message cite des sommes que le décompte ne donne pas (${amounts}) : retirez-les de ses textes (acquit wording), rien d’autre n’est demandé à un consommateur (C. conso. L121-21).`,
  'notice-consequences':
    'La mise en demeure ne dit pas ce qui pourrait suivre, au conditionnel : écrivez-le dans son texte comme une possibilité, « nous pourrions… » (acquit wording).',
};

function mentionsFr(which: string): string {
  return which
    .split(', ')
    .map((name) => MENTIONS_FR[name as Mention] ?? name)
    .join(', ');
}
