import type { Language } from '../core/base/text.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { fr } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;
type LeavesBy = 'hand' | 'provider' | 'code';
type Status = DispatchRow['status'];

/** What became of an e-mail or SMS, and of everything else where nothing else is said. */
const STATUSES: Readonly<Record<Status, Pair>> = {
  proposed: { fr: 'attend votre accord', en: 'waits for your word' },
  approved: { fr: 'approuvé, pas encore parti', en: 'approved, not gone yet' },
  sending: { fr: 'en cours d’envoi', en: 'being sent' },
  sent: { fr: 'envoyé', en: 'sent' },
  failed: { fr: 'pas parti', en: 'did not leave' },
  uncertain: { fr: 'parti ou non, on ne sait pas', en: 'left or not, nobody knows' },
  printed: { fr: 'imprimé, à poster', en: 'printed, to be posted' },
  posted: { fr: 'posté', en: 'posted' },
  called: { fr: 'appel fait', en: 'called' },
  withdrawn: { fr: 'retiré', en: 'withdrawn' },
};

/** A letter is feminine in French. */
const LETTERS: Readonly<Partial<Record<Status, Pair>>> = {
  approved: { fr: 'approuvée, à imprimer', en: 'approved, to be printed' },
  sent: { fr: 'envoyée', en: 'sent' },
  failed: { fr: 'pas partie', en: 'did not leave' },
  uncertain: { fr: 'partie ou non, on ne sait pas', en: 'left or not, nobody knows' },
  printed: { fr: 'imprimée, à poster', en: 'printed, to be posted' },
  posted: { fr: 'postée', en: 'posted' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
};

/** A call needs nobody's word: it is to be made. */
const CALLS: Readonly<Partial<Record<Status, Pair>>> = { proposed: { fr: 'à appeler', en: 'to be called' } };

/** An approved registered letter, where it is known by whom it leaves. */
const LEAVES = {
  hand: { fr: 'approuvée, à imprimer', en: 'approved, to be printed' },
  provider: { fr: 'approuvée, sera remise au prestataire', en: 'approved, to be handed to the provider' },
  code: { fr: 'approuvée, attend son code', en: 'approved, waits for its code' },
} as const satisfies Readonly<Record<LeavesBy, Pair>>;

const OF: Readonly<Record<DispatchRow['channel'], Readonly<Partial<Record<Status, Pair>>>>> = {
  email: {},
  sms: {},
  letter: LETTERS,
  'registered-letter': { ...LETTERS, approved: { fr: 'approuvée, pas encore partie', en: 'approved, not gone yet' } },
  call: CALLS,
};

/** What became of a letter, an e-mail or a call: "postée", "à appeler"; with how an approved registered letter leaves, where that is known. */
export function statusText(
  { channel, status }: Pick<DispatchRow, 'channel' | 'status'>,
  language: Language,
  by: LeavesBy | null = null,
): string {
  if (by !== null) return LEAVES[by][language];
  return (OF[channel][status] ?? STATUSES[status])[language];
}

/** Of a step that was decided and of which nothing has left: what is to be done for it to leave. */
export function waitingText({ channel, status }: Pick<DispatchRow, 'channel' | 'status'>, language: Language): string {
  if (status === 'printed') return TO_DO.post[language];
  if (status === 'proposed') return TO_DO[channel === 'call' ? 'call' : 'approve'][language];
  if (channel === 'registered-letter') return TO_DO.leave[language];
  return TO_DO[channel === 'email' || channel === 'sms' ? 'send' : 'print'][language];
}

const TO_DO = {
  approve: { fr: fr`à approuver`, en: 'to be approved' },
  call: { fr: fr`à passer`, en: 'to be made' },
  send: { fr: fr`à envoyer`, en: 'to be sent' },
  print: { fr: fr`à imprimer`, en: 'to be printed' },
  leave: { fr: fr`à faire partir`, en: 'to be let go' },
  post: { fr: fr`à poster`, en: 'to be posted' },
} as const satisfies Readonly<Record<string, Pair>>;
