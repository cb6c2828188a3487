import type { Mention } from '../../core/law/mentions.ts';
import { counted, en, fr } from '../../words/phrase.ts';

/** What is asked when a company is registered, in this order; only some of it can be left out. */
export type Asked = 'name' | 'street' | 'postcode' | 'city' | 'email' | 'iban' | 'siren' | 'legalForm' | 'capital' | 'rcsCity';

const frenchQuestions: Readonly<Record<Asked, string>> = {
  name: fr`Nom de l’entreprise`,
  street: fr`Adresse (numéro et rue)`,
  postcode: fr`Code postal`,
  city: fr`Ville`,
  email: fr`E-mail de la comptabilité clients (les réponses y arrivent)`,
  iban: fr`IBAN`,
  siren: fr`SIREN (9 chiffres)`,
  legalForm: fr`Forme juridique (SARL, SAS, EI…)`,
  capital: fr`Capital social (10 000 €)`,
  rcsCity: fr`Ville du RCS`,
};

const englishQuestions: typeof frenchQuestions = {
  name: en`Name of the company`,
  street: en`Street address`,
  postcode: en`Postcode`,
  city: en`City`,
  email: en`E-mail of accounts receivable (answers come there)`,
  iban: en`IBAN`,
  siren: en`SIREN (9 digits)`,
  legalForm: en`Legal form (SARL, SAS, EI…)`,
  capital: en`Share capital (10 000 €)`,
  rcsCity: en`City of the trade register (RCS)`,
};

const frenchMentions: Readonly<Record<Mention, string>> = {
  siren: 'SIREN (--siren)',
  'register-city': 'ville du RCS (--rcs-city)',
  'legal-form': 'forme juridique (--legal-form)',
  'share-capital': 'capital social (--capital)',
  seat: 'siège (--street, --postcode, --city)',
  'sole-trader': '« EI » ou « entrepreneur individuel » dans le nom',
  mediator: 'médiateur de la consommation (--mediator)',
};

const englishMentions: typeof frenchMentions = {
  siren: 'SIREN (--siren)',
  'register-city': 'city of the RCS (--rcs-city)',
  'legal-form': 'legal form (--legal-form)',
  'share-capital': 'share capital (--capital)',
  seat: 'seat (--street, --postcode, --city)',
  'sole-trader': '"EI" or "entrepreneur individuel" in the name',
  mediator: 'consumer mediator (--mediator)',
};

/** `init`, `rules`, `scenario`, `wording`, `level`. */
const french = {
  questions: frenchQuestions,
  optional: 'Entrée pour passer',
  registered: (name: string, id: number) => fr`${name} est enregistré (créancier n° ${id}). Rien ne part de soi-même avant acquit go-live.`,
  next: fr`Ensuite : acquit import FICHIER…, puis acquit run`,
  mentionsMissing: (list: string) =>
    fr`Attention : les courriers ne pourront pas partir sans ces mentions obligatoires (C. com. R123-237) : ${list}. Complétez par acquit creditor.`,
  signInLink: (link: string) => fr`Ce lien connecte une seule fois, dans les dix minutes :\n${link}`,
  mailSaved: fr`Serveur d’e-mail enregistré.`,
  mailSent: (to: string) => fr`Message d’essai envoyé à ${to}.`,
  levelled: (count: number) =>
    count === 0
      ? fr`Aucune facture n’a changé d’étape : aucune n’est en retard depuis si longtemps, ou Acquit a déjà relancé pour elle, ou le scénario de son débiteur n’a pas cette étape.`
      : fr`${counted(count, 'facture reprend', 'factures reprennent', 'fr')} à l’étape qui suit.`,
  rules: (name: string) => fr`Règles : ${name}`,
  spacing: (days: number) => fr`au moins ${days} jours entre deux contacts`,
  cap: (count: number, days: number) => fr`au plus ${count} contacts en ${days} jours`,
  age: (days: number) => fr`comptabilité de ${days} jours au plus, sinon rien n’est décidé`,
  brokenPromises: (count: number) =>
    fr`Après ${counted(count, 'promesse non tenue', 'promesses de suite non tenues', 'fr')}, une personne décide.`,
  bankAge: (days: number) => fr`relevés de banque de ${days} jours au plus, dès qu’il y en a, sinon rien n’est décidé`,
  discount: (rate: string, days: number) => fr`escompte de ${rate} pour un règlement dans les ${days} jours de la facture`,
  thanks: fr`remerciement par e-mail à qui a réglé après une relance : oui`,
  noThanks: fr`remerciement par e-mail à qui a réglé après une relance : non`,
  instalments: fr`échéances d’un échéancier annoncées et rappelées par e-mail : oui`,
  noInstalments: fr`échéances d’un échéancier annoncées et rappelées par e-mail : non`,
  linkDays: (days: number) =>
    days === 0 ? fr`pas de lien vers la page du débiteur` : fr`lien vers la page du débiteur : ouvert ${days} jours`,
  smallBalance: (amount: string) => fr`petit écart : il peut manquer ${amount} sur une facture que le payeur nomme`,
  live: (day: string) => fr`départ automatique ouvert à compter du ${day}`,
  notLive: fr`départ automatique fermé (acquit go-live l’ouvre)`,
  booksAsOf: (day: string) => fr`comptabilité connue jusqu’au ${day}`,
  noBooks: fr`aucune comptabilité importée`,
  account: (currency: string, iban: string) => fr`compte ${currency} : ${iban}`,
  scenario: (name: string, key: string, version: number) => fr`${name} — ${key}, version ${version}`,
  fromDue: (days: number) => (days < 0 ? fr`${-days} j avant l’échéance` : fr`${days} j après l’échéance`),
  fromEndOfMonth: (days: number) => fr`${days} j après la fin du mois d’échéance`,
  fromPrevious: (days: number) => fr`${days} j après l’étape d’avant`,
  byPerson: fr`sur accord`,
  grants: (days: number) => fr`délai donné : ${days} j`,
  compared: (before: string, after: string, name: string, version: number) =>
    fr`Sur 60 jours, si personne ne payait : ${before} avec les règles en vigueur, ${after} avec « ${name} » version ${version}.`,
  contacts: (count: number) => counted(count, 'prise de contact', 'prises de contact', 'fr'),
  saved: fr`Enregistré.`,
  notSaved: fr`Rien n’est enregistré : relancez avec --confirm.`,
  wordingSaved: (count: number) => fr`${counted(count, 'texte enregistré', 'textes enregistrés', 'fr')}.`,
  mentions: frenchMentions,
};

const english: typeof french = {
  questions: englishQuestions,
  optional: 'Enter to skip',
  registered: (name, id) => en`${name} is registered (creditor ${id}). Nothing leaves by itself before acquit go-live.`,
  next: en`Next: acquit import FILE…, then acquit run`,
  mentionsMissing: (list) =>
    en`Warning: letters cannot leave without these mandatory statements (C. com. R123-237): ${list}. Complete them by acquit creditor.`,
  signInLink: (link) => en`This link signs in once, within ten minutes:\n${link}`,
  mailSaved: en`Mail server saved.`,
  mailSent: (to) => en`Test message sent to ${to}.`,
  levelled: (count) =>
    count === 0
      ? en`No invoice has changed its step: none has been late for that long, or Acquit has already contacted about it, or the scenario of its debtor has no such step.`
      : en`${counted(count, 'invoice goes', 'invoices go', 'en')} on with the step that follows.`,
  rules: (name) => en`Rules of ${name}`,
  spacing: (days) => en`at least ${days} days between two contacts`,
  cap: (count, days) => en`at most ${count} contacts in ${days} days`,
  age: (days) => en`books at most ${days} days old, else nothing is decided`,
  brokenPromises: (count) =>
    en`After ${counted(count, 'promise in a row that was', 'promises in a row that were', 'en')} broken, a person decides.`,
  bankAge: (days) => en`bank statements at most ${days} days old, once there are any, else nothing is decided`,
  discount: (rate, days) => en`discount of ${rate} for payment within ${days} days of the invoice`,
  thanks: en`thank-you by e-mail to who paid after a reminder: yes`,
  noThanks: en`thank-you by e-mail to who paid after a reminder: no`,
  instalments: en`instalments of a plan announced and recalled by e-mail: yes`,
  noInstalments: en`instalments of a plan announced and recalled by e-mail: no`,
  linkDays: (days) => (days === 0 ? en`no link to the debtor’s page` : en`link to the debtor’s page: opens for ${days} days`),
  smallBalance: (amount) => en`small difference: ${amount} may be missing of an invoice that the payer names`,
  live: (day) => en`automatic sending open from ${day}`,
  notLive: en`automatic sending closed (acquit go-live opens it)`,
  booksAsOf: (day) => en`books known until ${day}`,
  noBooks: en`no books imported`,
  account: (currency, iban) => en`${currency} account: ${iban}`,
  scenario: (name, key, version) => en`${name} — ${key}, version ${version}`,
  fromDue: (days) => (days < 0 ? en`${-days} days before the due date` : en`${days} days after the due date`),
  fromEndOfMonth: (days) => en`${days} days after the end of the due month`,
  fromPrevious: (days) => en`${days} days after the step before`,
  byPerson: en`approved by a person`,
  grants: (days) => en`time granted: ${days} days`,
  compared: (before, after, name, version) =>
    en`Over 60 days, if nobody paid: ${before} by the rules in force, ${after} with "${name}" version ${version}.`,
  contacts: (count) => counted(count, 'contact', 'contacts', 'en'),
  saved: en`Saved.`,
  notSaved: en`Nothing is saved: call again with --confirm.`,
  wordingSaved: (count) => en`${counted(count, 'text saved', 'texts saved', 'en')}.`,
  mentions: englishMentions,
};

export const SETTING = { fr: french, en: english };
