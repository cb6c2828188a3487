import { en, fr } from '../../words/phrase.ts';

/** `promise`. */
const french = {
  promised: (id: number, debtor: string, sum: string | null, on: string, until: string) =>
    fr`Promesse n° ${id} de ${debtor} : ${sum ?? 'tout ce qui reste dû'} pour le ${on}. Relances suspendues jusqu’au ${until} inclus.`,
  replaces: (numbers: string) => fr`Elle remplace la promesse n° ${numbers}.`,
  withdrawn: (id: number) => fr`Promesse n° ${id} retirée : les relances reprennent.`,
  record: (kept: number, of: number) => fr`Promesses tenues : ${kept} sur ${of}`,
};

const english: typeof french = {
  promised: (id, debtor, sum, on, until) =>
    en`Promise ${id} of ${debtor}: ${sum ?? 'all that is open'} by ${on}. Reminders on hold through ${until}.`,
  replaces: (numbers) => en`It takes the place of promise ${numbers}.`,
  withdrawn: (id) => en`Promise ${id} withdrawn: the reminders go on.`,
  record: (kept, of) => en`Promises kept: ${kept} of ${of}`,
};

export const AGREEING = { fr: french, en: english } as const;
