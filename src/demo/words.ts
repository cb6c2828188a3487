import type { Day } from '../core/base/day.ts';
import { formatDay, formatLongDay, type Language } from '../core/base/text.ts';
import { fr as french } from '../words/phrase.ts';
import { COMPANY, DEMO_DAY, FIRST_DAY } from './company.ts';

const on = (day: Day, language: Language) => formatDay(day, language);
/** In the plural from two on, as French counts. */
const s = (count: number, word: string) => (count > 1 ? `${word}s` : word);
const city = COMPANY.address.city;

const fr = {
  says: [
    `${COMPANY.name}, ${city}, entreprise inventée : trois mois d’impayés. Nous sommes le mardi`,
    `${formatLongDay(DEMO_DAY, 'fr')}, quel que soit le jour où on la lance : le résultat est toujours le même.`,
  ],
  read: 'LU, PAR LES LECTEURS DE TOUS LES JOURS',
  since: `depuis le ${on(FIRST_DAY, 'fr')}`,
  intake: (fec: number, lists: number, papers: number, invoices: number, debtors: number) =>
    `${fec} FEC, ${lists} listes CSV, ${papers} Factur-X : ${invoices} factures, ${debtors} débiteurs`,
  counts: (added: number, changed: number, cleared: number) =>
    `${added} ${s(added, 'ajoutée')}, ${changed} ${s(changed, 'modifiée')}, ${cleared} ${s(cleared, 'soldée')}`,
  statement: (lines: number, matched: number, returned: number) =>
    french`${lines} ${s(lines, 'ligne')} : ${matched} ${s(matched, 'règlement')} ${s(matched, 'rapproché')}, ${returned} ${s(returned, 'revenu')} ${s(returned, 'impayé')}`,
  bank: (statements: number, until: Day | null) =>
    french`BANQUE : ${statements} relevés CFONB 120${until === null ? '' : `, jusqu’au ${on(until, 'fr')}`}`,
  matched: (matched: number, returned: number, toMatch: number) =>
    `${matched} règlements rapprochés d’eux-mêmes, ${returned} ${s(returned, 'revenu')} ${s(returned, 'impayé')}, ${toMatch} à rapprocher (acquit bank lines)`,
  perhaps: (amount: string, payer: string, invoice: string) => french`${amount} de ${payer}, pour ${invoice} ?`,
  lived: (days: number, contacts: number) => `VÉCU JUSQU’ICI : ${days} jours de travail, ${contacts} prises de contact`,
  past: (emails: number, refused: number, letters: number, calls: number) =>
    `${emails} e-mails remis (et ${refused} refusé par le serveur), ${letters} lettres postées, ${calls} appels passés`,
  decided: (count: number) => `DÉCIDÉ AUJOURD’HUI : ${count} prises de contact`,
  late: (days: number) => `${days} j`,
  dueOn: (day: Day) => `échéance le ${on(day, 'fr').slice(0, 5)}`,
  after: (step: string, day: Day) => `${step} ${on(day, 'fr').slice(0, 5)}`,
  broken: 'promesse non tenue',
  notified: (day: Day) => `prévenu le ${on(day, 'fr').slice(0, 5)}`,
  first: 'premier contact',
  refrained: (count: number) => `PAS FAIT AUJOURD’HUI, ET POURQUOI : ${count} débiteurs`,
  until: (day: Day) => `(${on(day, 'fr').slice(0, 5)})`,
  left: 'PARTI, APRÈS UN DERNIER CONTRÔLE',
  emails: (sent: number) => `${sent} e-mails remis à un vrai serveur SMTP, qui ne transmet rien`,
  letters: (plain: number, registered: number, batch: number) =>
    `${plain} lettres simples et ${registered} recommandées à poster (puis : acquit posted ${batch})`,
  toApprove: (contacts: number, notices: number) =>
    `${contacts} ${s(contacts, 'relance')} à lire et approuver, dont ${notices} ${notices > 1 ? 'mises' : 'mise'} en demeure`,
  toDo: (calls: number, questions: number, replies: number) =>
    french`${calls} appels à passer, script en main ; ${questions} questions à une personne ; ${replies} ${s(replies, 'réponse')} de client à lire`,
  withdrawn: (name: string) => `retiré avant de partir : la mise en demeure à ${name}, qui a payé hier`,
  again: (decided: number, sent: number) =>
    `LE MÊME JOUR, UNE DEUXIÈME FOIS : ${decided === 0 ? 'rien décidé' : `${decided} décisions`}, ${sent === 0 ? 'rien envoyé' : `${sent} envois`}`,
  journal: (entries: number, ok: boolean) =>
    `JOURNAL : ${entries} écritures chaînées, ${ok ? 'toutes vérifiées, rien n’a été altéré' : 'ALTÉRÉ'}`,
  look: 'À REGARDER',
  places: {
    emails: 'les e-mails, .eml et .html (« historique » : ceux d’avant)',
    letters: 'les lettres, une par une, le lot à imprimer et le bordereau',
    calls: 'les scripts d’appel',
    files: 'les fichiers lus, jour par jour',
  },
  pages: {
    builds: 'Préparation des pages, quelques secondes…',
    open: (link: string) => french`Pour voir la démonstration à l’écran, ouvrez ce lien (il vous connecte, une seule fois) :\n  ${link}`,
    again: 'Entrée : un nouveau lien, si celui-là a déjà servi.',
    stop: 'Ctrl-C pour arrêter.',
  },
  tour: {
    title: 'POUR CONTINUER À LA MAIN (l’espace de la démonstration reste là)',
    why: 'pourquoi telle étape, ou aucune, ce jour-là',
    tasks: 'ce qui attend une personne, avec les numéros',
    bank: 'les règlements à rapprocher, avec ce qu’ils peuvent payer',
    simulate: 'ce qui partirait si personne ne payait',
    verify: 'vérifier le journal encore une fois',
  },
};

const en: typeof fr = {
  says: [
    `${COMPANY.name}, ${city}, an invented company: three months of late payments. It is Tuesday`,
    `${formatLongDay(DEMO_DAY, 'en')}, whenever the demo is run: it always gives the same result.`,
  ],
  read: 'READ, BY THE EVERYDAY READERS',
  since: `since ${on(FIRST_DAY, 'en')}`,
  intake: (fec, lists, papers, invoices, debtors) =>
    `${fec} FEC, ${lists} CSV lists, ${papers} Factur-X: ${invoices} invoices, ${debtors} debtors`,
  counts: (added, changed, cleared) => `${added} added, ${changed} changed, ${cleared} settled`,
  statement: (lines, matched, returned) =>
    `${lines} lines: ${matched} ${matched === 1 ? 'payment' : 'payments'} matched, ${returned} came back`,
  bank: (statements, until) => `BANK: ${statements} CFONB 120 statements${until === null ? '' : `, until ${on(until, 'en')}`}`,
  matched: (matched, returned, toMatch) =>
    `${matched} payments matched by themselves, ${returned} came back, ${toMatch} to be matched (acquit bank lines)`,
  perhaps: (amount, payer, invoice) => `${amount} from ${payer}, for ${invoice}?`,
  lived: (days, contacts) => `LIVED SO FAR: ${days} working days, ${contacts} contacts`,
  past: (emails, refused, letters, calls) =>
    `${emails} e-mails handed over (and ${refused} refused by the server), ${letters} letters posted, ${calls} calls made`,
  decided: (count) => `DECIDED TODAY: ${count} contacts`,
  late: (days) => `${days} d`,
  dueOn: (day) => `due on ${on(day, 'en').slice(0, -5)}`,
  after: (step, day) => `${step} ${on(day, 'en').slice(0, -5)}`,
  broken: 'broken promise',
  notified: (day) => `notified ${on(day, 'en').slice(0, -5)}`,
  first: 'first contact',
  refrained: (count) => `NOT DONE TODAY, AND WHY: ${count} debtors`,
  until: (day) => `(${on(day, 'en').slice(0, -5)})`,
  left: 'LEFT, AFTER A LAST CHECK',
  emails: (sent) => `${sent} e-mails handed to a real SMTP server, which passes nothing on`,
  letters: (plain, registered, batch) =>
    `${plain} plain letters and ${registered} registered ones to be posted (then: acquit posted ${batch})`,
  toApprove: (contacts, notices) =>
    `${contacts} ${contacts === 1 ? 'reminder' : 'reminders'} to read and approve, ${notices} of them formal notices`,
  toDo: (calls, questions, replies) =>
    `${calls} calls to be made, with their scripts; ${questions} questions; ${replies} ${replies === 1 ? 'reply' : 'replies'} to read`,
  withdrawn: (name) => `withdrawn before it left: the formal notice to ${name}, who paid yesterday`,
  again: (decided, sent) =>
    `THE SAME DAY, A SECOND TIME: ${decided === 0 ? 'nothing decided' : `${decided} decisions`}, ${sent === 0 ? 'nothing sent' : `${sent} sent`}`,
  journal: (entries, ok) => `JOURNAL: ${entries} chained entries, ${ok ? 'all verified, nothing was tampered with' : 'TAMPERED WITH'}`,
  look: 'TO LOOK AT',
  places: {
    emails: 'the e-mails, .eml and .html ("historique": the earlier ones)',
    letters: 'the letters, one by one, the batch to print and the posting list',
    calls: 'the scripts of the calls',
    files: 'the files that were read, day by day',
  },
  pages: {
    builds: 'Preparing the pages, some seconds…',
    open: (link) => `To see the demonstration on the screen, open this link (it signs you in, once):\n  ${link}`,
    again: 'Enter: another link, once this one was used.',
    stop: 'Ctrl-C stops it.',
  },
  tour: {
    title: 'TO GO ON BY HAND (the workspace of the demo stays)',
    why: 'why this step, or why nothing, on that day',
    tasks: 'what waits for a person, with the numbers',
    bank: 'payments to be matched, with what they may be for',
    simulate: 'what would leave if nobody paid',
    verify: 'check the journal once more',
  },
};

export type DemoWords = typeof fr;

export function wordsFor(language: Language): DemoWords {
  return language === 'fr' ? fr : en;
}
