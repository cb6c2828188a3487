import type { AnswerToRequest, RequestKind } from '../../core/case/debtor-request.ts';
import { counted, en, fr } from '../../words/phrase.ts';

/** `page`, `said`. */
const french = {
  made: (debtor: string, day: string) => fr`Lien vers la page de ${debtor}, ouvert jusqu’au ${day} ; il n’est montré qu’une fois :`,
  closed: (debtor: string, count: number) => fr`${debtor} : ${counted(count, 'lien fermé', 'liens fermés', 'fr')}.`,
  noLinks: (debtor: string) => fr`Aucun lien ouvert vers la page de ${debtor}.`,
  links: (debtor: string, count: number) => fr`${debtor} : ${counted(count, 'lien ouvert', 'liens ouverts', 'fr')}.`,
  link: (id: number, made: string, until: string) => fr`lien n° ${id} du ${made}, ouvert jusqu’au ${until}`,
  nothingSaid: fr`Rien n’attend d’être lu.`,
  kinds: {
    promise: fr`annonce un règlement`,
    instalments: fr`demande un échéancier`,
    dispute: fr`conteste`,
    paid: fr`dit avoir déjà réglé`,
    contact: fr`donne d’autres coordonnées`,
    call: fr`demande à être appelé`,
  } satisfies Record<RequestKind, string>,
  request: (id: number, debtor: string, what: string, day: string) => fr`N° ${id}, ${day} : ${debtor} ${what}`,
  forDay: (day: string) => fr`pour le ${day}`,
  parts: (count: number) => fr`en ${count} fois`,
  invoices: (list: string) => fr`factures ${list}`,
  files: (count: number) => counted(count, 'fichier', 'fichiers', 'fr'),
  held: (day: string) => fr`relances en attente jusqu’au ${day} inclus`,
  notHeld: fr`les relances n’attendent pas, ou plus`,
  answered: (id: number, answer: AnswerToRequest) => fr`N° ${id} : ${FRENCH_ANSWERS[answer]}`,
};
const FRENCH_ANSWERS: Record<AnswerToRequest, string> = {
  resumed: 'lu, les relances reprennent.',
  kept: 'lu, les relances attendent jusqu’au jour dit.',
  applied: 'lu et enregistré.',
};

const english: typeof french = {
  made: (debtor, day) => en`Link to the page of ${debtor}, open until ${day}; it is shown this once:`,
  closed: (debtor, count) => en`${debtor}: ${counted(count, 'link closed', 'links closed', 'en')}.`,
  noLinks: (debtor) => en`No open link to the page of ${debtor}.`,
  links: (debtor, count) => en`${debtor}: ${counted(count, 'open link', 'open links', 'en')}.`,
  link: (id, made, until) => en`link ${id} of ${made}, open until ${until}`,
  nothingSaid: en`Nothing waits to be read.`,
  kinds: {
    promise: en`announces a payment`,
    instalments: en`asks for instalments`,
    dispute: en`disputes`,
    paid: en`says it has paid`,
    contact: en`gives other contact data`,
    call: en`asks to be called`,
  },
  request: (id, debtor, what, day) => en`No. ${id}, ${day}: ${debtor} ${what}`,
  forDay: (day) => en`for ${day}`,
  parts: (count) => en`in ${count} instalments`,
  invoices: (list) => en`invoices ${list}`,
  files: (count) => counted(count, 'file', 'files', 'en'),
  held: (day) => en`reminders wait through ${day}`,
  notHeld: en`the reminders do not wait, or no longer`,
  answered: (id, answer) => en`No. ${id}: ${ENGLISH_ANSWERS[answer]}`,
};
const ENGLISH_ANSWERS: Record<AnswerToRequest, string> = {
  resumed: 'read, the reminders go on.',
  kept: 'read, the reminders wait until the day told.',
  applied: 'read and recorded.',
};

export const PAGING = { fr: french, en: english };
