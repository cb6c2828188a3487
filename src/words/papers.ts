import type { Language } from '../core/base/text.ts';
import type { DoubtCode, PaperDoubt, PaperKind } from '../core/papers/paper.ts';
import { en, fr, mannerOf } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

/** What each paper is called, and what it is for. */
export const PAPER_KIND_WORDS: Readonly<Record<PaperKind, Pair>> = {
  'order-request': { fr: 'requête en injonction de payer', en: 'request for an order for payment' },
  'proof-of-debt': { fr: 'déclaration de créance', en: 'declaration of claim' },
  'service-instructions': { fr: 'instructions de signification', en: 'instructions to serve an order' },
  'enforcement-instructions': { fr: 'instructions d’exécution', en: 'instructions to enforce an order' },
  discontinuance: { fr: 'désistement après paiement', en: 'discontinuance after payment' },
  'vat-duplicate': { fr: 'duplicata pour la TVA', en: 'duplicate for the VAT' },
};

export const PAPER_ABOUT_WORDS: Readonly<Record<PaperKind, Pair>> = {
  'order-request': {
    fr: fr`Au tribunal, avec les rubriques des formulaires 12946, 12948 et 16040, le décompte et le bordereau des pièces.`,
    en: en`To the court, with what the forms 12946, 12948 and 16040 ask for, the claim and the list of exhibits.`,
  },
  'proof-of-debt': {
    fr: fr`Au mandataire judiciaire ou au liquidateur, arrêtée au jour du jugement d’ouverture.`,
    en: en`To the court-appointed representative or liquidator, as of the day of the opening judgment.`,
  },
  'service-instructions': {
    fr: fr`Au commissaire de justice, pour signifier l’ordonnance dans son délai.`,
    en: en`To the officer (commissaire de justice), to serve the order in time.`,
  },
  'enforcement-instructions': {
    fr: fr`Au commissaire de justice, pour exécuter l’ordonnance signifiée.`,
    en: en`To the officer (commissaire de justice), to enforce the order that was served.`,
  },
  discontinuance: {
    fr: fr`Au greffe ou au commissaire de justice, avec ce qui a été reçu et quand.`,
    en: en`To the registry or the officer, with what was received and when.`,
  },
  'vat-duplicate': {
    fr: fr`Au client, avec la mention qui permet de récupérer la TVA d’une facture perdue.`,
    en: en`To the customer, with the statement by which the VAT of a lost invoice is taken back.`,
  },
};

/** `@`: the day; `#`: what it is about. The article follows by itself. */
const DOUBTS: Readonly<Record<DoubtCode, Pair>> = {
  'form-edition': {
    fr: fr`Vérifiez que le formulaire # est toujours l’édition en vigueur : sa dernière édition n’a pas été lue.`,
    en: en`Check that form # is still the edition in force: its latest edition was not read.`,
  },
  'form-unread': {
    fr: fr`Les rubriques du formulaire # n’ont pas été lues : celles du formulaire 12946 ont été reprises, avec l’état civil du demandeur.`,
    en: en`What form # asks for was not read: that of form 12946 was taken, with the civil status of the claimant.`,
  },
  'court-unsure': {
    fr: fr`Juridiction et siège à vérifier : celle du siège ou du domicile du débiteur ; une commune peut relever d’un tribunal des activités économiques voisin.`,
    en: en`Court and town to be verified: that of the debtor’s seat or home; a town may lie in the district of an economic activities court nearby.`,
  },
  'court-fee': {
    fr: fr`Des frais de greffe se consignent devant le tribunal de commerce : demandez leur montant au greffe, les sources se contredisent.`,
    en: en`A fee is deposited with the registry of a commercial court: ask there for its amount, the sources disagree.`,
  },
  'law-unsure': {
    fr: fr`Une ligne du décompte repose sur une règle ou un taux marqué « à vérifier ».`,
    en: en`A line of the claim rests on a rule or rate that is marked “to be verified”.`,
  },
  'action-may-be-barred': {
    fr: fr`L’action est peut-être prescrite pour une facture.`,
    en: en`The action may be time-barred for an invoice.`,
  },
  contested: { fr: fr`Le client conteste : facture #.`, en: en`The customer contests: invoice #.` },
  'interest-none': {
    fr: fr`Aucun intérêt ne court : sa nature n’est pas dite, ou aucune mise en demeure reçue n’est connue.`,
    en: en`No interest runs: its kind is not known, or no formal notice is known to have been received.`,
  },
  'commissioner-delay': {
    fr: fr`L’exécution n’est possible qu’une fois le délai d’opposition passé : donnez la date de l’ordonnance et de la signification.`,
    en: en`Enforcement is possible only once the time to oppose has passed: give the day of the order and of its service.`,
  },
  'service-last-day': { fr: fr`Dernier jour pour signifier : @.`, en: en`Last day to serve: @.` },
  'service-too-late': {
    fr: fr`Le délai pour signifier a pris fin le @ : l’ordonnance est non avenue.`,
    en: en`The time to serve ended on @: the order is void.`,
  },
  'enforcement-not-before': { fr: fr`Pas d’exécution jusqu’au @ compris.`, en: en`No enforcement up to and including @.` },
  'declaration-last-day': {
    fr: fr`Dernier jour pour déclarer : @. Envoyez-la en recommandé.`,
    en: en`Last day to declare: @. Send it by registered letter.`,
  },
  'declaration-perhaps': {
    fr: fr`Un délai plus long, jusqu’au @, peut s’appliquer outre-mer.`,
    en: en`A longer time, until @, may apply overseas.`,
  },
  'declaration-too-late': {
    fr: fr`Le délai pour déclarer a pris fin le @ : voyez un relevé de forclusion.`,
    en: en`The time to declare ended on @: ask about relief from foreclosure.`,
  },
  'publication-unknown': {
    fr: fr`Publication au BODACC inconnue : le délai de deux mois (quatre depuis l’étranger) court à partir d’elle.`,
    en: en`Publication in the BODACC unknown: the two months (four from abroad) run from it.`,
  },
  'declared-already': { fr: fr`Une déclaration est déjà notée, du @.`, en: en`A declaration is on record already, of @.` },
  'later-invoices': {
    fr: fr`Émises après le jugement et laissées de côté : #. Dites-vous si leur travail date d’avant.`,
    en: en`Issued after the judgment and left out: #. Ask whether their work was done before.`,
  },
  'security-unsaid': {
    fr: fr`Sûreté ou réserve de propriété ? Sans votre réponse, la créance est déclarée chirographaire.`,
    en: en`Any security or retention of title? Without your answer the claim is declared unsecured.`,
  },
  'nothing-received': {
    fr: fr`Aucun règlement n’est inscrit depuis la demande.`,
    en: en`No payment is on record since the request.`,
  },
  'still-owed': {
    fr: fr`Il reste dû # sur ces factures, sans les intérêts : se désister, c’est y renoncer devant ce juge.`,
    en: en`# is still owed on these invoices, interest apart: to discontinue is to give it up before this judge.`,
  },
  'vat-unsure': {
    fr: fr`La récupération de la TVA n’est pas certaine ici, ni que toute la facture porte ce seul taux : à voir avec votre expert-comptable.`,
    en: en`Whether the VAT can be taken back is not certain here, nor that the whole invoice bears this one rate: ask your accountant.`,
  },
  'vat-attach-invoice': { fr: fr`Joignez une copie de la facture d’origine.`, en: en`Join a copy of the original invoice.` },
  'paid-in-credit': {
    fr: fr`Des avoirs ou acomptes non affectés sont déduits du total.`,
    en: en`Credits that are laid on nothing are deducted from the total.`,
  },
  'credited-since': {
    fr: fr`Des avoirs sont venus depuis le jugement (#) : une facture qu’ils annulent n’est pas déclarée, le reste l’est en entier. Vérifiez ce qu’ils retirent.`,
    en: en`Credit notes came since the judgment (#): an invoice that they cancel is not declared, all else is declared in full. Check what they take off.`,
  },
  'attach-to-fall-due': {
    fr: fr`Joignez vous-même les factures à échoir (#) : le dossier complet n’a que celles en retard.`,
    en: en`Join the invoices to fall due (#) yourself: the complete case has only those that are late.`,
  },
};

/** What whoever signs must look at, as a sentence with its article. */
export function doubtText({ code, day, text, article }: PaperDoubt, language: Language): string {
  const said = DOUBTS[code][language].replace('@', day === undefined ? '' : mannerOf(language).day(day)).replace('#', text ?? '');
  return article === undefined ? said : `${said.replace(/\.$/, '')} (${article}).`;
}
