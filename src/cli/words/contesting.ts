import { counted, en, fr } from '../../words/phrase.ts';

/** `dispute`, `disputes`, `offer`. */
const french = {
  opened: (id: number, debtor: string, sums: string, deadline: string) =>
    fr`Contestation n° ${id} de ${debtor} : ${sums}. Le reste continue ; à trancher d’ici le ${deadline}.`,
  decided: (id: number, how: string) => fr`Contestation n° ${id} : ${how}.`,
  awaits: fr`Cette somme n’est plus réclamée ; l’avoir est attendu.`,
  resumes: fr`Les relances reprennent là où elles en étaient.`,
  told: fr`Le client en lira la raison dans le prochain message.`,
  asked: (link: string, until: string) =>
    fr`Envoyez ce lien à votre collègue : il permet une seule réponse, sans compte, jusqu’au ${until}. Il n’est montré qu’ici.\n  ${link}`,
  reopened: (id: number) => fr`Contestation n° ${id} rouverte.`,
  waits: (count: number) => fr`${counted(count, 'contestation à trancher', 'contestations à trancher', 'fr')}`,
  next: (id: number) =>
    fr`Pour trancher : acquit dispute ${id} --decide fondée, ou non-fondée --reason "…" ; pour demander à un collègue : --ask "…"`,
  none: fr`Aucune contestation n’attend.`,
  listed: (id: number, debtor: string, sums: string, cause: string, owner: string, deadline: string) =>
    fr`n° ${id}  ${debtor} : ${sums} (${cause}) ; suivie par ${owner}, à trancher d’ici le ${deadline}`,
  causes: fr`Motifs (ouvertes, fondées, non fondées)`,
  whole: (number: string) => fr`${number} en entier`,
  part: (number: string, amount: string) => fr`${amount} de ${number}`,
  offered: (id: number, debtor: string, pay: string, until: string) =>
    fr`Offre n° ${id} préparée pour ${debtor} : ${pay} pour solde jusqu’au ${until}. Rien n’est dit au client avant votre accord (acquit offer ${id} --grant).`,
  granted: (id: number) =>
    fr`Offre n° ${id} accordée : le client la lira dans le prochain message, et un règlement à temps solde ses factures.`,
  withdrawnOffer: (id: number) => fr`Offre n° ${id} retirée.`,
};

const english: typeof french = {
  opened: (id, debtor, sums, deadline) => en`Dispute ${id} of ${debtor}: ${sums}. The rest goes on; to be decided by ${deadline}.`,
  decided: (id, how) => en`Dispute ${id}: ${how}.`,
  awaits: en`That sum is not asked for any more; the credit note is waited for.`,
  resumes: en`Reminders go on where they stood.`,
  told: en`The customer will read the reason in the next message.`,
  asked: (link, until) =>
    en`Send this link to your colleague: it takes one answer, without an account, until ${until}. It is shown here only.\n  ${link}`,
  reopened: (id) => en`Dispute ${id} reopened.`,
  waits: (count) => en`${counted(count, 'dispute to decide', 'disputes to decide', 'en')}`,
  next: (id) => en`To decide: acquit dispute ${id} --decide justified, or rejected --reason "…"; to ask a colleague: --ask "…"`,
  none: en`No dispute waits.`,
  listed: (id, debtor, sums, cause, owner, deadline) =>
    en`no. ${id}  ${debtor}: ${sums} (${cause}); ${owner} sees to it, to be decided by ${deadline}`,
  causes: en`Causes (open, right, not right)`,
  whole: (number) => en`all of ${number}`,
  part: (number, amount) => en`${amount} of ${number}`,
  offered: (id, debtor, pay, until) =>
    en`Offer ${id} prepared for ${debtor}: ${pay} in settlement until ${until}. The customer is told nothing before you grant it (acquit offer ${id} --grant).`,
  granted: (id) => en`Offer ${id} granted: the customer will read it in the next message, and a payment in time settles its invoices.`,
  withdrawnOffer: (id) => en`Offer ${id} withdrawn.`,
};

export const CONTESTING = { fr: french, en: english } as const;
