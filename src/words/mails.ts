import type { Language } from '../core/base/text.ts';
import type { IntentCode } from '../core/dialogue/intent.ts';
import type { MailFailure, MailJoin, MailKind } from '../core/journal/mail-tables.ts';
import { en, fr } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

export const INTENTS: Readonly<Record<IntentCode, Pair>> = {
  promise: { fr: fr`promet de régler`, en: en`promises to pay` },
  paid: { fr: fr`dit avoir réglé`, en: en`says that it has paid` },
  dispute: { fr: fr`conteste`, en: en`disputes` },
  copy: { fr: fr`demande une copie`, en: en`asks for a copy` },
  time: { fr: fr`demande du temps ou des échéances`, en: en`asks for time or instalments` },
  'wrong-person': { fr: fr`n’est pas la bonne personne`, en: en`is the wrong person` },
  insolvency: { fr: fr`parle d’une procédure collective`, en: en`speaks of insolvency proceedings` },
  'out-of-office': { fr: fr`est absent`, en: en`is away` },
};

export const MAIL_KINDS: Readonly<Record<MailKind, Pair>> = {
  reply: { fr: fr`réponse`, en: en`reply` },
  other: { fr: fr`autre message`, en: en`other message` },
  bounce: { fr: fr`rapport de remise`, en: en`delivery report` },
  'auto-reply': { fr: fr`réponse automatique`, en: en`automatic reply` },
  complaint: { fr: fr`plainte pour spam`, en: en`spam complaint` },
};

export const MAIL_FAILURES: Readonly<Record<MailFailure, Pair>> = {
  dead: { fr: fr`l’adresse n’existe pas ou plus`, en: en`the address does not exist (any more)` },
  refused: { fr: fr`le message a été refusé ; l’adresse peut être bonne`, en: en`the message was refused; the address may be good` },
  late: { fr: fr`le message est seulement retardé`, en: en`the message is only late` },
};

/** How sure it is whose a mail is. */
export const MAIL_JOINS: Readonly<Record<MailJoin, Pair>> = {
  'message-id': { fr: fr`répond à notre message`, en: en`answers our message` },
  address: { fr: fr`sans doute, d’après l’adresse`, en: en`probably, by the address` },
  reference: { fr: fr`sans doute, d’après un numéro cité`, en: en`probably, by a number that it quotes` },
  person: { fr: fr`rattaché par une personne`, en: en`joined by a person` },
};
