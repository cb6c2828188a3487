import type { Language } from '../core/base/text.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { spacedTracking } from '../core/letter/tracking-number.ts';
import { unwrittenOf } from '../core/letter/unwritten.ts';
import { EXPLAINING } from './explaining.ts';
import { en, fr, mannerOf } from './phrase.ts';
import { POST_OUTCOMES } from './post.ts';
import { RECEIPTS } from './receiving.ts';
import { faultOnRecord } from './refusals.ts';
import { CALL_OUTCOMES } from './terms.ts';

export type Outcome = Pick<DispatchRow, 'status' | 'outcome' | 'channel'>;

/** What became of a dispatch, said by whoever knows: a mail server's reply stays as it came. `null` when nothing is on record. */
export function outcomeText({ status, outcome, channel }: Outcome, language: Language): string | null {
  if (outcome === null || outcome === '') return null;
  if (status === 'called') return callOutcomeText(outcome, language);
  if (status === 'withdrawn') return withdrawnText(outcome, language);
  const own = Object.entries(OWN_OUTCOMES).find(([code]) => code === outcome)?.[1];
  if (own) return own[language];
  return channel === 'email' ? SERVER_SAID[language](outcome) : outcome;
}

/** What the program itself puts on record; everything else about an e-mail is the mail server's own reply. */
const OWN_OUTCOMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...POST_OUTCOMES,
  taken: { fr: fr`pris en charge par le prestataire de SMS`, en: 'taken by the SMS provider' },
  delivered: { fr: fr`remis au téléphone`, en: 'delivered to the telephone' },
  undelivered: { fr: fr`le téléphone ne l’a pas reçu`, en: 'the telephone did not receive it' },
  'posted by hand': { fr: 'déposé par vos soins', en: 'posted by hand' },
  'not posted': { fr: fr`imprimé et non posté : sera imprimé de nouveau`, en: 'printed and not posted: to be printed again' },
  interrupted: { fr: 'l’envoi a été interrompu', en: 'the sending was interrupted' },
  restored: { fr: 'sauvegarde restaurée pendant l’envoi', en: 'a backup was restored while it was being sent' },
  'confirmed by a person': { fr: 'une personne l’a confirmé', en: 'confirmed by a person' },
  'a person says that it never left': { fr: 'une personne dit que ce n’est jamais parti', en: 'a person says that it never left' },
};

const SERVER_SAID: Readonly<Record<Language, (reply: string) => string>> = {
  fr: (reply) => fr`réponse du serveur d’e-mail : ${reply}`,
  en: (reply) => en`reply of the mail server: ${reply}`,
};

/** What the slip of a registered letter said when it came back; `null` while it has not, and for everything else. */
export function receiptText({ receipt, receipt_on }: Pick<DispatchRow, 'receipt' | 'receipt_on'>, language: Language): string | null {
  return receipt === null || receipt_on === null ? null : RECEIPTS[language][receipt](mannerOf(language).day(receipt_on));
}

/** "suivi 2C 123 456 7890 1"; `null` for what no carrier has numbered. */
export function trackingText({ tracking }: Pick<DispatchRow, 'tracking'>, language: Language): string | null {
  return tracking === null ? null : TRACKED[language](spacedTracking(tracking));
}

const TRACKED: Readonly<Record<Language, (number: string) => string>> = {
  fr: (number) => fr`suivi n° ${number}`,
  en: (number) => en`tracking number ${number}`,
};

/** An outcome as it was recorded: "promised: paiement annoncé". */
export function callOutcomeText(recorded: string, language: Language): string {
  const [code = '', ...note] = recorded.split(': ');
  const known = Object.entries(CALL_OUTCOMES).find(([key]) => key === code)?.[1][language] ?? code;
  return note.length === 0 ? known : `${known} (${note.join(': ')})`;
}

/** A code of ours, or what a person wrote. */
export function withdrawnText(outcome: string, language: Language): string {
  const known = Object.entries(EXPLAINING[language].withdrawn).find(([code]) => code === outcome);
  if (known) return known[1];
  const { code, details } = unwrittenOf(outcome) ?? { code: outcome, details: {} };
  return faultOnRecord(code, details, language);
}
