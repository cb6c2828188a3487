import type { Language } from '../core/base/text.ts';
import type { ReadinessLevel, ReadinessStep } from '../core/proceeding/readiness.ts';
import type { PointState, ReadinessCode, ReadinessPoint, ReadinessWhy, Rule } from '../core/proceeding/readiness-point.ts';
import { en, fr, mannerOf } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

export const STEP_WORDS: Readonly<Record<ReadinessStep, Pair>> = {
  'order-for-payment': { fr: 'requête en injonction de payer', en: 'request for an order for payment' },
  'administrative-summary': {
    fr: 'référé-provision devant le tribunal administratif',
    en: 'summary proceedings before the administrative court',
  },
  'proof-of-debt': { fr: 'déclaration de créance à la procédure collective', en: 'proof of debt in the insolvency proceedings' },
};

export const LEVEL_WORDS: Readonly<Record<ReadinessLevel, Pair>> = {
  ready: { fr: fr`Prêt : tout est au dossier.`, en: 'Ready: all of it is on file.' },
  nearly: {
    fr: fr`Presque prêt : rien ne manque, un point au moins reste fragile.`,
    en: 'Nearly ready: nothing is missing, one point at least is weak.',
  },
  gaps: { fr: fr`Incomplet : un juge demandera ce qui manque.`, en: 'Incomplete: a judge will ask for what is missing.' },
  'not-ready': { fr: fr`Pas encore : il manque l’essentiel.`, en: 'Not yet: something essential is missing.' },
};

export const STATE_WORDS: Readonly<Record<PointState, Pair>> = {
  there: { fr: 'au dossier', en: 'on file' },
  weak: { fr: 'fragile', en: 'weak' },
  missing: { fr: 'manque', en: 'missing' },
};

export const POINT_WORDS: Readonly<Record<ReadinessCode, Pair>> = {
  basis: { fr: 'Contrat ou commande', en: 'Contract or order' },
  terms: { fr: 'Conditions acceptées', en: 'Terms accepted' },
  invoices: { fr: 'Factures d’origine', en: 'Original invoices' },
  delivery: { fr: 'Bons de livraison', en: 'Delivery notes' },
  notice: { fr: 'Mise en demeure', en: 'Formal notice' },
  receipt: { fr: 'Preuve de sa réception', en: 'Proof that it was received' },
  interest: { fr: 'Base des intérêts', en: 'Basis of the interest' },
  identity: { fr: 'Identité du débiteur', en: 'Who the debtor is' },
  limitation: { fr: 'Délai pour agir', en: 'Time to sue' },
};

type Texts = Readonly<Record<ReadinessCode, Readonly<Partial<Record<ReadinessWhy, Pair>>>>>;

/** Why each point stands as it does; what can be done about it follows in the same words. `#`: numbers of invoices, `@`: a day. */
const WHYS: Texts = {
  basis: {
    contract: { fr: 'Un contrat est versé.', en: 'A contract is on file.' },
    all: { fr: 'Chaque facture a sa commande.', en: 'Each invoice has its order.' },
    some: {
      fr: fr`Rien ne dit ce qui a été commandé pour #. Versez le bon de commande de chacune, ou le contrat.`,
      en: 'Nothing says what was ordered for #. File the order of each, or the contract.',
    },
    'order-in-general': {
      fr: fr`Une commande est versée pour le client, sans dire pour quelle facture. Versez-la avec sa facture.`,
      en: 'An order is on file for the customer, without its invoice. File it with the invoice.',
    },
    none: {
      fr: fr`Aucun contrat ni commande : une facture seule est écrite par celui qui demande. Versez l’un ou l’autre.`,
      en: 'Neither contract nor order: an invoice alone is written by whoever asks. File one or the other.',
    },
  },
  terms: {
    all: { fr: fr`Elles sont versées.`, en: 'They are on file.' },
    contract: {
      fr: fr`Un contrat est versé : vérifiez qu’il porte le taux que vous demandez, ou versez les conditions acceptées.`,
      en: 'A contract is on file: see that it bears the rate that you ask for, or file the terms that were accepted.',
    },
    none: {
      fr: fr`Vous demandez le taux de vos conditions : versez la preuve que le client les a acceptées.`,
      en: 'You ask for the rate of your terms: file the proof that the customer accepted them.',
    },
  },
  invoices: {
    all: { fr: 'Toutes sont là.', en: 'All are there.' },
    some: { fr: fr`Manque l’original de #. Versez-le comme « Facture ».`, en: 'The original of # is missing. File it as "Invoice".' },
    none: { fr: fr`Aucun original. Versez chaque facture comme « Facture ».`, en: 'No original. File each as "Invoice".' },
  },
  delivery: {
    all: { fr: 'Chaque facture a le sien.', en: 'Each invoice has its own.' },
    some: {
      fr: fr`Rien ne prouve la livraison, ou le travail fait, pour #. Versez le bon signé avec sa facture.`,
      en: 'Nothing proves delivery, or the work done, for #. File the signed note with its invoice.',
    },
    none: {
      fr: fr`Rien ne prouve la livraison ou le travail fait. Versez chaque bon signé avec sa facture.`,
      en: 'Nothing proves delivery or the work done. File each signed note with its invoice.',
    },
  },
  notice: {
    all: { fr: 'Elle est partie en recommandé.', en: 'It left by registered letter.' },
    unregistered: {
      fr: fr`Elle est partie sans recommandé : sa réception est difficile à prouver.`,
      en: 'It did not leave by registered letter: that it was received is hard to prove.',
    },
    some: {
      fr: fr`# n’y est pas réclamée. Elle le sera à l’étape de la mise en demeure.`,
      en: '# is not claimed in it. It will be at the step of the formal notice.',
    },
    none: {
      fr: fr`Aucune n’est partie. Elle partira à son étape, avec votre accord.`,
      en: 'None has left. It will leave at its step, with your word.',
    },
  },
  receipt: {
    all: { fr: fr`L’avis de réception est enregistré.`, en: 'Its slip is recorded.' },
    presented: {
      fr: fr`Présentée, et pas reçue : un arrêt tient pour valable celle qui n’est pas réclamée. Gardez l’enveloppe et l’avis.`,
      en: 'Presented, and not received: one judgment holds valid what is not collected. Keep the envelope and the slip.',
    },
    posted: {
      fr: fr`Le numéro de suivi prouve le dépôt, rien encore la réception. Enregistrez l’avis quand il revient.`,
      en: 'The tracking number proves the posting, nothing yet that it was received. Record the slip when it comes back.',
    },
    'no-number': {
      fr: fr`Ni numéro de suivi ni avis de réception. Enregistrez l’avis quand il revient.`,
      en: 'Neither tracking number nor slip. Record the slip when it comes back.',
    },
    none: { fr: 'Aucune mise en demeure n’est partie en recommandé.', en: 'No formal notice left by registered letter.' },
  },
  interest: {
    all: { fr: 'Nature confirmée, taux connus.', en: 'Kind confirmed, rates known.' },
    'kind-unknown': {
      fr: fr`Entreprise, particulier ou personne publique ? Rien ne peut être compté avant.`,
      en: 'Business, consumer or public body? Nothing can be computed before.',
    },
    'rate-unknown': {
      fr: fr`Un taux de la loi manque. Saisissez-le dans les valeurs de la loi.`,
      en: 'A rate of the law is missing. Enter it among the values of the law.',
    },
    'kind-unconfirmed': {
      fr: fr`Sa nature vient du fichier et n’est pas confirmée : d’une autre suivraient d’autres intérêts.`,
      en: 'Its kind comes from the file and is not confirmed: another one would bear other interest.',
    },
  },
  identity: {
    all: { fr: 'Nom et adresse connus.', en: 'Name and address are known.' },
    'no-address': {
      fr: fr`Sans adresse, ni le tribunal ni le lieu de la signification ne sont connus. Complétez les coordonnées.`,
      en: 'Without an address neither the court nor the place of service is known. Complete the contact data.',
    },
    'no-siren': {
      fr: fr`Sans SIREN, on ne sait pas avec certitude quelle société doit. Il vient d’un fichier qui le porte.`,
      en: 'Without a SIREN it is not certain which company owes. It comes with a file that bears it.',
    },
  },
  limitation: {
    all: { fr: fr`Loin : le @ au plus tôt.`, en: 'Far: @ at the earliest.' },
    near: {
      fr: fr`Proche pour # : le @ au plus tôt. Une injonction de payer ne l’arrête qu’à sa signification (à vérifier).`,
      en: 'Near for #: @ at the earliest. An order for payment stops it only once it is served (to be verified).',
    },
    passed: {
      fr: fr`Peut-être passé depuis le @ pour #. N’annoncez aucune action avant l’avis d’un avocat.`,
      en: 'Perhaps over since @ for #. Announce no action before a lawyer has looked at it.',
    },
  },
};

/** Why a point stands as it does, and how to mend it. */
export function readinessText({ code, why, numbers, on }: ReadinessPoint, language: Language): string {
  const { list, day } = mannerOf(language);
  const text = WHYS[code][why]?.[language] ?? '';
  return text.replace('#', () => list(numbers, 4)).replace('@', () => (on === null ? '' : day(on)));
}

/** "12 of 14", in words: how many points are there. */
export function readinessCount(points: readonly ReadinessPoint[], language: Language): string {
  const there = points.filter((one) => one.state === 'there').length;
  return language === 'fr' ? fr`${there} points sur ${points.length} au dossier` : en`${there} of ${points.length} points on file`;
}

/** "CPC 1405, CPC 1407 (à vérifier)" */
export function ruleText(rules: readonly Rule[], language: Language): string {
  const doubt = language === 'fr' ? ' (à vérifier)' : ' (to be verified)';
  return rules.map(({ article, certainty }) => `${article}${certainty === 'verified' ? '' : doubt}`).join(' ; ');
}
