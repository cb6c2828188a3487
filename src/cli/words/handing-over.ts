import { counted, en, fr } from '../../words/phrase.ts';

/** `professionals`, `hand-over`, `handed-over`. */
const french = {
  none: 'L’annuaire est vide.',
  professional: (id: number, name: string, kind: string, results: string) => fr`n° ${id}  ${name} (${kind}), ${results}`,
  results: (all: number, received: string, cost: string) =>
    fr`${counted(all, 'dossier', 'dossiers', 'fr')}, ${received} reçus, commission ${cost}`,
  added: (id: number, name: string) => fr`Professionnel n° ${id} ajouté : ${name}.`,
  removed: (id: number) => fr`Professionnel n° ${id} retiré.`,
  made: (id: number, debtor: string) => fr`Dossier n° ${id} : les créances sur ${debtor} sont confiées, leurs relances se reposent.`,
  toKnow: 'À savoir avant (confirmez par --yes) :',
  nothing: 'Aucun dossier n’est confié.',
  one: (id: number, debtor: string, professional: string, heard: string, open: string, held: string) =>
    fr`n° ${id}  ${debtor}, chez ${professional}, dernière nouvelle ${heard}, reste dû ${open}, encore chez lui ${held}`,
  silent: (days: number) => fr`    sans nouvelle depuis ${counted(days, 'jour', 'jours', 'fr')}`,
  news: 'Nouvelles à confirmer :',
  report: (id: number, day: string, act: string, debtor: string, sum: string) =>
    [fr`n° ${id}  ${day}`, act, debtor, sum].filter(Boolean).join(', '),
  confirmed: (id: number) => fr`Nouvelle n° ${id} confirmée.`,
  refused: (id: number) => fr`Nouvelle n° ${id} écartée.`,
  reopened: (id: number) => fr`Nouvelle n° ${id} : elle attend de nouveau, ce qui en suivait est défait.`,
  back: (id: number) => fr`Dossier n° ${id} repris : les relances repartent d’où elles en étaient.`,
  taken: (id: number, taken: number, known: number, wrong: number) =>
    fr`Dossier n° ${id} : ${counted(taken, 'nouvelle prise', 'nouvelles prises', 'fr')}, ${known} déjà connues, ${wrong} écartées.`,
};

const english: typeof french = {
  none: 'The directory is empty.',
  professional: (id, name, kind, results) => en`no. ${id}  ${name} (${kind}), ${results}`,
  results: (all, received, cost) => en`${counted(all, 'case', 'cases', 'en')}, ${received} received, commission ${cost}`,
  added: (id, name) => en`Professional ${id} added: ${name}.`,
  removed: (id) => en`Professional ${id} removed.`,
  made: (id, debtor) => en`Case ${id}: the claims against ${debtor} are handed over, their reminders rest.`,
  toKnow: 'To be known before (confirm with --yes):',
  nothing: 'No case is handed over.',
  one: (id, debtor, professional, heard, open, held) =>
    en`no. ${id}  ${debtor}, with ${professional}, last news ${heard}, still owed ${open}, still held ${held}`,
  silent: (days) => en`    no news for ${counted(days, 'day', 'days', 'en')}`,
  news: 'News to be confirmed:',
  report: (id, day, act, debtor, sum) => [en`no. ${id}  ${day}`, act, debtor, sum].filter(Boolean).join(', '),
  confirmed: (id) => en`Report ${id} confirmed.`,
  refused: (id) => en`Report ${id} set aside.`,
  reopened: (id) => en`Report ${id} waits again; what followed from it is undone.`,
  back: (id) => en`Case ${id} is back: reminders go on from where they stood.`,
  taken: (id, taken, known, wrong) =>
    en`Case ${id}: ${counted(taken, 'report', 'reports', 'en')} taken, ${known} known already, ${wrong} refused.`,
};

export const HANDING_OVER = { fr: french, en: english };
