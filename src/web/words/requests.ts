import { counted, en, fr } from '../../words/phrase.ts';

/** What customers said on their page, and the links to it. */
const french = {
  title: fr`Ce que vos clients ont répondu sur leur page`,
  about: fr`Rien n’a été changé : seules les relances attendent, au plus tard jusqu’au jour indiqué.`,
  empty: fr`Aucune réponse n’attend.`,
  kinds: {
    promise: fr`Annonce un règlement`,
    instalments: fr`Demande un échéancier`,
    dispute: fr`Conteste`,
    paid: fr`Dit avoir déjà réglé`,
    contact: fr`Donne d’autres coordonnées`,
    call: fr`Demande à être appelé`,
  },
  reasons: {
    'not-received': fr`non livré ou non fait`,
    defective: fr`défaut ou livraison incomplète`,
    price: fr`prix ou quantité inexacts`,
    'already-credited': fr`avoir attendu`,
    'not-ours': fr`facture qui n’est pas pour lui`,
    other: fr`autre motif`,
  },
  said: (day: string) => fr`dit le ${day}`,
  forDay: (day: string) => fr`pour le ${day}`,
  parts: (count: number) => fr`en ${count} fois`,
  invoices: (list: string) => fr`factures ${list}`,
  callWhen: (text: string) => fr`quand : ${text}`,
  held: (day: string) => fr`Les relances attendent jusqu’au ${day} inclus.`,
  notHeld: fr`Les relances n’attendent pas, ou plus.`,
  file: (name: string, size: string) => fr`Fichier ${name} (${size} ko)`,
  resumed: fr`Reprendre les relances`,
  kept: fr`Lu, laisser attendre`,
  apply: {
    promise: fr`Prendre comme promesse`,
    dispute: fr`Ouvrir la contestation`,
    contact: fr`Reprendre ces coordonnées`,
  },
  applyFor: {
    promise: (name: string) => fr`Prendre la promesse de ${name}`,
    dispute: (name: string) => fr`Ouvrir la contestation de ${name}`,
    contact: (name: string) => fr`Reprendre les coordonnées données par ${name}`,
  },
  resumedFor: (name: string) => fr`Reprendre les relances de ${name}`,
  keptFor: (name: string) => fr`Réponse de ${name} lue, laisser attendre`,
  done: (name: string) => fr`Réponse de ${name} : traitée.`,
  answered: (day: string, by: string) => fr`lue le ${day} par ${by}`,
  became: {
    promise: (id: number) => fr`Est devenue la promesse n° ${id}.`,
    dispute: (id: number) => fr`Est devenue la contestation n° ${id}.`,
    plan: (id: number) => fr`A donné lieu à l’échéancier n° ${id}.`,
  },
  onPage: (kind: string) => fr`${kind} (sur sa page)`,
  waits: fr`attend d’être lue`,
  more: fr`La liste est plus longue : la suite apparaît à mesure que vous traitez ceci.`,
  page: fr`Page du client`,
  pageAbout: {
    yes: fr`Chaque message qui part porte un lien vers cette page, où ce client voit ce qu’il doit et peut répondre.`,
    'no-address': fr`Sur cette page, ce client verrait ce qu’il doit et pourrait répondre. Elle n’est pas encore en service : Acquit n’a pas d’adresse sur Internet, et les messages partent sans lien. La personne qui a installé Acquit peut la lui donner.`,
    'switched-off': fr`Sur cette page, ce client verrait ce qu’il doit et pourrait répondre. Elle n’est pas en service : votre entreprise a choisi des messages sans lien.`,
  },
  links: (count: number) =>
    count === 0
      ? fr`Aucun lien n’est ouvert pour l’instant : le prochain message en portera un.`
      : fr`${counted(count, 'lien ouvert', 'liens ouverts', 'fr')} en ce moment.`,
  make: fr`Créer un lien`,
  url: (day: string) => fr`Lien, valable jusqu’au ${day} ; il n’est montré qu’une fois`,
  revoke: fr`Fermer tous les liens`,
  revokeTitle: fr`Fermer tous les liens de ce client ?`,
  revokeAbout: fr`Les liens des messages déjà envoyés ne s’ouvriront plus.`,
  revoked: (count: number) => fr`${counted(count, 'lien fermé', 'liens fermés', 'fr')}.`,
};

const english: typeof french = {
  title: en`What your customers answered on their page`,
  about: en`Nothing was changed: only the reminders wait, and no longer than to the day given.`,
  empty: en`No answer waits.`,
  kinds: {
    promise: en`Announces a payment`,
    instalments: en`Asks for instalments`,
    dispute: en`Disputes`,
    paid: en`Says that it has already paid`,
    contact: en`Gives other contact data`,
    call: en`Asks to be called`,
  },
  reasons: {
    'not-received': en`not delivered or not done`,
    defective: en`defect or incomplete delivery`,
    price: en`wrong price or quantity`,
    'already-credited': en`credit note expected`,
    'not-ours': en`invoice that is not for it`,
    other: en`another reason`,
  },
  said: (day) => en`said on ${day}`,
  forDay: (day) => en`for ${day}`,
  parts: (count) => en`in ${count} instalments`,
  invoices: (list) => en`invoices ${list}`,
  callWhen: (text) => en`when: ${text}`,
  held: (day) => en`Reminders wait to ${day} inclusive.`,
  notHeld: en`Reminders do not wait, or no longer.`,
  file: (name, size) => en`File ${name} (${size} kB)`,
  resumed: en`Resume reminders`,
  kept: en`Read, let them wait`,
  apply: {
    promise: en`Take as a promise`,
    dispute: en`Open the dispute`,
    contact: en`Take this contact data over`,
  },
  applyFor: {
    promise: (name) => en`Take the promise of ${name}`,
    dispute: (name) => en`Open the dispute of ${name}`,
    contact: (name) => en`Take over the contact data given by ${name}`,
  },
  resumedFor: (name) => en`Resume reminders to ${name}`,
  keptFor: (name) => en`Answer of ${name} read, let reminders wait`,
  done: (name) => en`Answer of ${name}: dealt with.`,
  answered: (day, by) => en`read on ${day} by ${by}`,
  became: {
    promise: (id) => en`Became promise ${id}.`,
    dispute: (id) => en`Became dispute ${id}.`,
    plan: (id) => en`Became payment plan ${id}.`,
  },
  onPage: (kind) => en`${kind} (on its page)`,
  waits: en`waits to be read`,
  more: en`The list is longer: the rest appears as you deal with this.`,
  page: en`The customer’s page`,
  pageAbout: {
    yes: en`Each message that leaves bears a link to this page, where the customer sees what it owes and can answer.`,
    'no-address': en`On this page the customer would see what it owes and could answer. It is not in service yet: Acquit has no address on the internet, and messages leave without a link. Whoever installed Acquit can give it one.`,
    'switched-off': en`On this page the customer would see what it owes and could answer. It is not in service: your company has chosen messages without a link.`,
  },
  links: (count) =>
    count === 0
      ? en`No link is open for now: the next message will bear one.`
      : en`${counted(count, 'link is', 'links are', 'en')} open now.`,
  make: en`Make a link`,
  url: (day) => en`Link, valid to ${day}; it is shown this once`,
  revoke: en`Close all links`,
  revokeTitle: en`Close all links of this customer?`,
  revokeAbout: en`The links in messages already sent will no longer open.`,
  revoked: (count) => en`${counted(count, 'link closed', 'links closed', 'en')}.`,
};

export const REQUESTS = { fr: french, en: english };
