import type { ReasonCode } from '../core/dunning/decision.ts';
import { en, fr } from './phrase.ts';

/** What a reason is about: its invoices in words, a day, a hold as a person would name it. */
export type Told = {
  readonly invoices: string;
  readonly day: string | null;
  readonly hold: string | null;
  readonly step: string | null;
  readonly lines: string;
  /** Whether it is about several invoices. */
  readonly isPlural: boolean;
  /** What to type about it. */
  readonly command: string | null;
};

type Reasons = Readonly<Record<ReasonCode, (told: Told) => string>>;

const comesFr = (day: string | null, step: string | null) =>
  day === null ? '' : step === null ? fr` ; à revoir le ${day}` : fr` ; ${step} le ${day}`;
const comesEn = (day: string | null, step: string | null) =>
  day === null ? '' : step === null ? en`; to be looked at on ${day}` : en`; ${step} on ${day}`;

const contestedFr = (isPlural: boolean) => (isPlural ? 'contestées' : 'contestée');

const frenchReasons: Reasons = {
  'step-due': ({ step, invoices }) => fr`L’étape « ${step ?? ''} » est arrivée à son jour pour ${invoices}.`,
  'listed-for-information': ({ invoices, isPlural }) =>
    isPlural
      ? fr`${invoices} : citées pour information, sans être réclamées à ce niveau.`
      : fr`${invoices} : citée pour information, sans être réclamée à ce niveau.`,
  'channel-unavailable': () => fr`Une des voies prévues manque (adresse e-mail ou postale) : le reste part quand même.`,
  'nothing-open': () => fr`Rien n’est dû : il n’y a rien à relancer.`,
  'not-yet-due': ({ invoices, isPlural, day, step }) => fr`${invoices} : pas encore ${isPlural ? 'échues' : 'échue'}${comesFr(day, step)}.`,
  'step-not-yet-due': ({ invoices, day, step }) => fr`${invoices} : ce n’est pas encore le jour de l’étape suivante${comesFr(day, step)}.`,
  disputed: ({ invoices, isPlural }) =>
    fr`${invoices} : ${contestedFr(isPlural)} ; rien n’en est réclamé tant que la contestation n’est pas tranchée.`,
  'disputed-in-part': ({ invoices, isPlural }) => fr`${invoices} : ${contestedFr(isPlural)} en partie ; seul le reste est réclamé.`,
  'on-hold': ({ invoices, day, hold }) =>
    fr`${invoices} : relances suspendues${hold === null ? '' : fr` (${hold})`}${day === null ? '' : fr` ; reprise le ${day}`}.`,
  'offer-rest': ({ invoices }) => fr`${invoices} : il ne reste que ce que votre offre abandonne ; une question vous est posée.`,
  'contact-in-progress': ({ invoices }) => fr`${invoices} : une prise de contact est déjà en cours ; on attend qu’elle aboutisse.`,
  'too-soon-after-contact': ({ invoices, day }) =>
    fr`${invoices} : trop tôt après la dernière prise de contact${day === null ? '' : fr` ; possible à partir du ${day}`}.`,
  'too-many-contacts': ({ invoices, day }) =>
    fr`${invoices} : le nombre de contacts permis sur la période est atteint${day === null ? '' : fr` ; possible à partir du ${day}`}.`,
  'credit-unallocated': ({ invoices, isPlural, command }) =>
    fr`${invoices} : une somme reçue ou un avoir non affecté pourrait ${isPlural ? 'les' : 'la'} régler. Dites d’abord à quoi il faut l’affecter${command === null ? '' : ` (${command})`}.`,
  'payment-to-match': ({ invoices, lines }) =>
    fr`${invoices} : de l’argent reçu en banque (${lines}) pourrait y correspondre. Dites d’abord à quoi il correspond (acquit bank lines).`,
  'below-minimum': ({ invoices }) => fr`${invoices} : le total en retard reste sous le minimum du scénario.`,
  'due-date-missing': ({ invoices }) => fr`${invoices} : l’échéance est inconnue ; une question vous est posée.`,
  'not-received': ({ invoices, isPlural }) =>
    isPlural
      ? fr`${invoices} : ces factures ne sont pas arrivées en bonne forme ; une question vous est posée.`
      : fr`${invoices} : la facture n’est pas arrivée en bonne forme ; une question vous est posée.`,
  'time-barred': ({ invoices }) =>
    fr`${invoices} : la créance est peut-être prescrite, donc aucune menace de justice. À vérifier avec un professionnel du droit.`,
  'kind-unconfirmed': ({ invoices }) =>
    fr`${invoices} : pas de mise en demeure tant que personne n’a confirmé si le débiteur est une entreprise, un particulier ou une personne publique.`,
  'no-account-for-currency': ({ invoices }) => fr`${invoices} : vous n’avez pas de compte bancaire dans cette devise.`,
  'no-address': ({ invoices }) => fr`${invoices} : aucune adresse utilisable pour cette étape.`,
  'waits-for-higher-step': ({ invoices, isPlural }) =>
    fr`${invoices} : ${isPlural ? 'attendent' : 'attend'}, car une étape plus avancée part le même jour.`,
  'courtesy-withheld': ({ invoices }) => fr`${invoices} : pas de relance préventive quand d’autres factures sont en retard.`,
  'scenario-ended': ({ invoices }) => fr`${invoices} : toutes les étapes sont faites ; à vous de décider de la suite.`,
  insolvent: ({ invoices, day }) =>
    fr`${invoices} : procédure collective ouverte${day === null ? '' : fr` le ${day}`} ; rien n’est plus réclamé, la créance se déclare au mandataire judiciaire (acquit tasks).`,
  'promises-broken': ({ invoices }) => fr`${invoices} : plusieurs promesses de suite n’ont pas été tenues ; la suite attend votre accord.`,
  'conduct-guard': ({ invoices }) => fr`${invoices} : une règle de conduite l’interdit.`,
};

const englishReasons: Reasons = {
  'step-due': ({ step, invoices }) => en`The step "${step ?? ''}" has reached its day for ${invoices}.`,
  'listed-for-information': ({ invoices }) => en`${invoices}: listed for information, not claimed at this level.`,
  'channel-unavailable': () => en`One of the ways is missing (e-mail or postal address): the rest leaves all the same.`,
  'nothing-open': () => en`Nothing is owed: there is nothing to remind of.`,
  'not-yet-due': ({ invoices, day, step }) => en`${invoices}: not due yet${comesEn(day, step)}.`,
  'step-not-yet-due': ({ invoices, day, step }) => en`${invoices}: not yet the day of the next step${comesEn(day, step)}.`,
  disputed: ({ invoices }) => en`${invoices}: contested; nothing of it is asked for until that has been decided.`,
  'disputed-in-part': ({ invoices }) => en`${invoices}: contested in part; only the rest is asked for.`,
  'on-hold': ({ invoices, day, hold }) =>
    en`${invoices}: on hold${hold === null ? '' : en` (${hold})`}${day === null ? '' : en`; resumes on ${day}`}.`,
  'offer-rest': ({ invoices }) => en`${invoices}: only what your offer lets go is left; you are asked about it.`,
  'contact-in-progress': ({ invoices }) => en`${invoices}: a contact is under way already; its outcome is waited for.`,
  'too-soon-after-contact': ({ invoices, day }) =>
    en`${invoices}: too soon after the last contact${day === null ? '' : en`; possible from ${day}`}.`,
  'too-many-contacts': ({ invoices, day }) =>
    en`${invoices}: the contacts allowed in the period are used up${day === null ? '' : en`; possible from ${day}`}.`,
  'credit-unallocated': ({ invoices, isPlural, command }) =>
    en`${invoices}: money received or a credit note that is not allocated could settle ${isPlural ? 'them' : 'it'}. Say first what it is for${command === null ? '' : ` (${command})`}.`,
  'payment-to-match': ({ invoices, isPlural, lines }) =>
    en`${invoices}: money at the bank (${lines}) could settle ${isPlural ? 'them' : 'it'}. Say first what it is for (acquit bank lines).`,
  'below-minimum': ({ invoices }) => en`${invoices}: the overdue total is below the minimum of the scenario.`,
  'due-date-missing': ({ invoices }) => en`${invoices}: the due date is unknown; you are asked for it.`,
  'not-received': ({ invoices, isPlural }) =>
    en`${invoices}: the ${isPlural ? 'invoices' : 'invoice'} did not arrive in due form; you are asked about ${isPlural ? 'them' : 'it'}.`,
  'time-barred': ({ invoices }) =>
    en`${invoices}: the claim may be time-barred, so legal action is never threatened. Have it checked by a lawyer.`,
  'kind-unconfirmed': ({ invoices }) =>
    en`${invoices}: no formal notice until somebody has confirmed whether the debtor is a business, a consumer or a public body.`,
  'no-account-for-currency': ({ invoices }) => en`${invoices}: you have no bank account in this currency.`,
  'no-address': ({ invoices }) => en`${invoices}: no usable address for this step.`,
  'waits-for-higher-step': ({ invoices, isPlural }) =>
    en`${invoices}: ${isPlural ? 'wait' : 'waits'}, because a further step is made on the same day.`,
  'courtesy-withheld': ({ invoices }) => en`${invoices}: no courtesy notice while other invoices are late.`,
  'scenario-ended': ({ invoices }) => en`${invoices}: all steps are made; what follows is yours to decide.`,
  insolvent: ({ invoices, day }) =>
    en`${invoices}: insolvency proceedings opened${day === null ? '' : en` on ${day}`}; nothing is asked for any more, the claim is declared to the court’s administrator (acquit tasks).`,
  'promises-broken': ({ invoices }) => en`${invoices}: several promises in a row were not kept; what follows waits for your word.`,
  'conduct-guard': ({ invoices }) => en`${invoices}: a rule of conduct forbids it.`,
};

/** `explain`: each sentence as a person would say it. */
const french = {
  reading: fr`Écritures relues :`,
  title: (debtor: string, id: number, day: string) => fr`${debtor} (débiteur n° ${id}), le ${day}`,
  erased: 'données personnelles effacées',
  scenario: (name: string, version: number) => fr`Scénario « ${name} », version ${version}`,
  notWorkingDay: fr`Ce n’est pas un jour ouvré : rien ne part ce jour-là.`,
  wouldBe: fr`Voici ce qui serait décidé.`,
  stale: {
    'books-too-old': fr`La comptabilité importée est trop ancienne : rien n’est décidé sans --accept-old-books.`,
    'bank-too-old': fr`Les relevés de banque sont trop anciens (acquit bank) : rien n’est décidé sans --accept-old-books.`,
  },
  does: (step: string, how: string, invoices: string, total: string) => fr`Décision : ${step} ${how} pour ${invoices}, soit ${total}.`,
  doesNothing: fr`Décision : ne rien envoyer.`,
  withApproval: fr`Rien ne part sans votre accord.`,
  why: fr`Pourquoi`,
  next: fr`Ensuite`,
  nextStep: (day: string, step: string, invoices: string) => fr`${day} : ${step} pour ${invoices}, si rien n’est payé ni convenu d’ici là.`,
  nextLook: (day: string) => fr`Nouvel examen le ${day}, ou dès que quelque chose change (paiement, réponse, issue d’un contact).`,
  nextEvent: fr`Plus rien avant qu’un événement ne change la situation (paiement, réponse à une question, issue d’un contact).`,
  open: fr`Ce qui est ouvert`,
  nothingOpen: fr`Plus rien n’est ouvert.`,
  settled: fr`Ce qui est réglé`,
  settledBy: (kind: string, amount: string, day: string, line: string | null) =>
    fr`${kind} de ${amount} le ${day}${line === null ? '' : fr` (${line} de la banque)`}`,
  restOf: (amount: string, by: string) => fr`reste de ${amount}${by === '' ? '' : `, ${by}`}`,
  layCredit: (credit: string, invoice: string) => fr`acquit lay-credit ${credit} ${invoice}`,
  creditWaits: (command: string) => fr`Une somme reçue ou un avoir n’est pas affecté. Pour l’imputer : ${command}`,
  due: (day: string) => fr`échéance ${day}`,
  dueUnknown: fr`échéance inconnue`,
  late: (days: number) => fr`${days} j de retard`,
  credit: fr`avoir ou somme reçue`,
  done: fr`Ce qui avait été fait`,
  became: fr`Ce qu’il en est advenu`,
  withdrawn: {
    overtaken: fr`la situation a changé`,
    paid: fr`réglé entre-temps`,
    restored: fr`sauvegarde restaurée`,
    insolvent: fr`procédure collective`,
  },
  underWay: fr`en cours`,
  by: (who: string) => fr`approuvé par ${who}`,
  granted: (day: string) => fr`délai donné jusqu’au ${day}`,
  holds: fr`Suspensions`,
  holdUntil: (day: string) => fr`jusqu’au ${day} inclus`,
  holdOpen: fr`jusqu’à sa levée`,
  holdOver: fr`terminée`,
  allInvoices: 'toutes les factures',
  questions: fr`Questions qui vous sont posées`,
  bankLines: (ids: string) => fr`ligne n° ${ids}`,
  reasons: frenchReasons,
};

const english: typeof french = {
  reading: en`Entries read again:`,
  title: (debtor, id, day) => en`${debtor} (debtor ${id}), on ${day}`,
  erased: 'personal data erased',
  scenario: (name, version) => en`Scenario "${name}", version ${version}`,
  notWorkingDay: en`This is not a working day: nothing leaves on it.`,
  wouldBe: en`Here is what would be decided.`,
  stale: {
    'books-too-old': en`The imported books are too old: nothing is decided without --accept-old-books.`,
    'bank-too-old': en`The bank statements are too old (acquit bank): nothing is decided without --accept-old-books.`,
  },
  does: (step, how, invoices, total) => en`Decision: ${step} ${how} for ${invoices}, ${total}.`,
  doesNothing: en`Decision: send nothing.`,
  withApproval: en`Nothing leaves without your word.`,
  why: en`Why`,
  next: en`Next`,
  nextStep: (day, step, invoices) => en`${day}: ${step} for ${invoices}, if nothing is paid or agreed until then.`,
  nextLook: (day) => en`Looked at again on ${day}, or as soon as something changes (a payment, an answer, the outcome of a contact).`,
  nextEvent: en`Nothing more until an event changes the situation (a payment, an answer to a question, the outcome of a contact).`,
  open: en`What is open`,
  nothingOpen: en`Nothing is open any more.`,
  settled: en`What is settled`,
  settledBy: (kind, amount, day, line) => en`${kind} of ${amount} on ${day}${line === null ? '' : en` (bank ${line})`}`,
  restOf: (amount, by) => en`left of ${amount}${by === '' ? '' : `, ${by}`}`,
  layCredit: (credit, invoice) => en`acquit lay-credit ${credit} ${invoice}`,
  creditWaits: (command) => en`Money received or a credit note is not allocated. To lay it: ${command}`,
  due: (day) => en`due ${day}`,
  dueUnknown: en`due date unknown`,
  late: (days) => en`${days} days late`,
  credit: en`credit note or money received`,
  done: en`What had been done`,
  became: en`What became of it`,
  withdrawn: {
    overtaken: en`the situation changed`,
    paid: en`paid in the meantime`,
    restored: en`a backup was restored`,
    insolvent: en`insolvency proceedings`,
  },
  underWay: en`under way`,
  by: (who) => en`approved by ${who}`,
  granted: (day) => en`time granted until ${day}`,
  holds: en`Holds`,
  holdUntil: (day) => en`through ${day}`,
  holdOpen: en`until it is lifted`,
  holdOver: en`over`,
  allInvoices: 'all invoices',
  questions: en`Questions for you`,
  bankLines: (ids) => en`line ${ids}`,
  reasons: englishReasons,
};

export const EXPLAINING = { fr: french, en: english };
