import { counted, en, fr } from '../../words/phrase.ts';

/** `note`, `document`, `documents`. */
const french = {
  written: (id: number, debtor: string) => fr`Note n° ${id} écrite sur ${debtor}.`,
  rests: (day: string) => fr`Ses relances se reposent jusqu’au ${day} inclus, comme après toute prise de contact.`,
  corrected: (id: number, now: number) => fr`La note n° ${id} est corrigée ; elle porte maintenant le n° ${now}.`,
  pinned: (id: number) => fr`La note n° ${id} reste en vue.`,
  unpinned: (id: number) => fr`La note n° ${id} n’est plus en vue.`,
  removed: (id: number) => fr`La note n° ${id} est retirée.`,
  noNotes: (debtor: string) => fr`Aucune note sur ${debtor}.`,
  note: (id: number, day: string, kind: string, author: string, pinned: boolean) =>
    pinned ? fr`n° ${id}  ${day}, ${kind} par ${author} (en vue) :` : fr`n° ${id}  ${day}, ${kind} par ${author} :`,
  erased: 'effacée',
  filed: (id: number, kind: string, debtor: string) => fr`Document n° ${id} versé au dossier de ${debtor} : ${kind}.`,
  unfiled: (id: number) => fr`Document n° ${id} retiré de la liste ; ce qui en est écrit au journal reste.`,
  fetched: (id: number, file: string) => fr`Document n° ${id} écrit dans ${file}.`,
  noDocuments: (debtor: string) => fr`Aucun document sur ${debtor}.`,
  document: (day: string, kind: string, name: string, invoices: string) => [fr`${day}  ${kind}`, name, invoices].filter(Boolean).join(', '),
  numbered: (kind: string, id: number) => fr`${kind} (n° ${id})`,
  more: (shown: number, total: number) => fr`${shown} sur ${counted(total, 'document', 'documents', 'fr')}`,
};

const english: typeof french = {
  written: (id, debtor) => en`Note ${id} written about ${debtor}.`,
  rests: (day) => en`Its reminders rest through ${day}, as after any contact.`,
  corrected: (id, now) => en`Note ${id} is corrected; its number is now ${now}.`,
  pinned: (id) => en`Note ${id} is kept in view.`,
  unpinned: (id) => en`Note ${id} is no longer in view.`,
  removed: (id) => en`Note ${id} is removed.`,
  noNotes: (debtor) => en`No note about ${debtor}.`,
  note: (id, day, kind, author, pinned) =>
    pinned ? en`no. ${id}  ${day}, ${kind} by ${author} (in view):` : en`no. ${id}  ${day}, ${kind} by ${author}:`,
  erased: 'erased',
  filed: (id, kind, debtor) => en`Document ${id} filed about ${debtor}: ${kind}.`,
  unfiled: (id) => en`Document ${id} is off the list; what the journal says of it stays.`,
  fetched: (id, file) => en`Document ${id} written to ${file}.`,
  noDocuments: (debtor) => en`No document about ${debtor}.`,
  document: (day, kind, name, invoices) => [en`${day}  ${kind}`, name, invoices].filter(Boolean).join(', '),
  numbered: (kind, id) => en`${kind} (no. ${id})`,
  more: (shown, total) => en`${shown} of ${counted(total, 'document', 'documents', 'en')}`,
};

export const KEEPING_ABOUT = { fr: french, en: english } as const;
