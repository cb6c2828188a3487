import { isDay } from '../core/base/day.ts';
import type { Refusal } from '../core/base/refusal.ts';
import { formatDay, type Language } from '../core/base/text.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { frenchNameOf } from '../core/law/dated.ts';
import { typeset } from '../core/letter/typography.ts';
import { unwrittenOf } from '../core/letter/unwritten.ts';
import { type Outcome, outcomeText } from './dispatch-outcome.ts';
import { filled } from './french.ts';
import { en, fr } from './phrase.ts';
import { faultOnRecord, faultText, refusalText } from './refusals.ts';
import { dispatchText } from './telling.ts';

/** Where a person at a screen goes instead of typing a command. */
const INSTEAD: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'law-value-unknown': {
    fr: '{nom} du {halfYear} n’est pas connu : rien ne peut être calculé à partir du {day} avant de l’avoir saisi avec sa source, dans Réglages, Valeurs de la loi.',
    en: 'The {rate} of {halfYear} is not known: nothing can be computed from {day} on before it is entered with its source, in Settings, Law values.',
  },
  'rate-strays': {
    fr: '{percent} % s’écarte de plus de deux points du taux du {halfYear} ({other} %). Regardez la virgule.',
    en: '{percent} % is more than two points from the {other} % of {halfYear}. Look at the comma.',
  },
  'workspace-exists': {
    fr: 'Il y a déjà un espace « {name} ». Choisissez un autre nom.',
    en: 'There is already a workspace “{name}”. Choose another name.',
  },
  overtaken: {
    fr: 'Quelque chose a changé entre-temps. La liste vient d’être relue : regardez de nouveau, puis recommencez.',
    en: 'Something has changed meanwhile. The list has been read again: look again, then repeat.',
  },
  'no-creditor': {
    fr: 'Aucune entreprise n’est encore enregistrée dans cet espace.',
    en: 'No company is registered in this workspace yet.',
  },
  'file-missing': {
    fr: 'Aucun fichier n’est arrivé avec cette demande. Choisissez-en un et recommencez.',
    en: 'No file came with this request. Choose one and send it again.',
  },
  'uploads-many': {
    fr: 'Plusieurs fichiers sont déjà en cours de lecture : attendez un instant, puis recommencez.',
    en: 'Several files are being read already: wait a moment, then send this one again.',
  },
  'unknown-job': {
    fr: 'On ne sait plus rien de cet import (le serveur a sans doute redémarré). Importez le fichier de nouveau : ce qui a été repris ne l’est pas deux fois.',
    en: 'Nothing is known of this import any more (the server was probably restarted). Import the file again: what was taken in is not taken twice.',
  },
  'mapping-mixed': {
    fr: 'Un tableau est une liste ou un relevé de banque : choisissez les colonnes de l’une ou de l’autre, pas des deux.',
    en: 'A table is a list or a bank statement: choose the columns of one or the other, not of both.',
  },
  'account-missing': {
    fr: 'Le fichier ne dit pas de quel compte bancaire il est. Choisissez le compte ci-dessous.',
    en: 'The file does not say which bank account it is of. Choose the account below.',
  },
  'account-unknown': {
    fr: 'Le compte {account} ({currency}) n’est pas un de vos comptes connus. S’il est à vous, dites-le ci-dessous ; sinon n’importez pas ce fichier.',
    en: 'The account {account} ({currency}) is none of your known accounts. If it is yours, say so below; else do not import this file.',
  },
  'line-in-books-perhaps': {
    fr: 'La comptabilité montre déjà {number} pour ce client : même somme, et presque même jour que cette ligne du {day}. Si c’est le même argent, fermez et mettez la ligne de côté (« pas d’un client », motif : {number}) : c’est {number} qui s’impute.',
    en: 'The books show {number} for this customer already: the same sum, about the same day as this line of {day}. If it is the same money, close this and put the line aside (“no customer’s”, reason: {number}): {number} is what is laid.',
  },
  'credit-at-bank-perhaps': {
    fr: '{number} est de même somme et presque du même jour que la ligne de banque du {day}, déjà rapprochée pour ce client. Si c’est le même argent, il n’y a plus rien à imputer : gardez-le en compte.',
    en: '{number} is the same sum, about the same day as the bank line of {day}, which was matched for this customer already. If it is the same money, nothing is left to be laid of it: keep it on account.',
  },
  'reason-missing': { fr: 'Dites pourquoi : quelqu’un le lira plus tard.', en: 'Say why: somebody will read it later.' },
  'hold-without-reason': { fr: 'Dites pourquoi : quelqu’un le lira plus tard.', en: 'Say why: somebody will read it later.' },
  'promise-without-day': { fr: 'Une promesse a son jour : lequel ?', en: 'A promise has its day: which one?' },
  'dispute-without-reason': { fr: 'Une contestation a son motif : notez-le.', en: 'A dispute has its reason: note it.' },
  'letters-overtaken': {
    fr: 'La situation a changé pour des lettres de ce lot depuis leur impression. Mettez-les de côté, ou dites qu’elles sont parties quand même.',
    en: 'Things have changed for letters of this batch since they were printed. Leave them out, or say that they have left all the same.',
  },
  'granted-date-has-passed': {
    fr: 'Le délai que certaines lettres accordent est passé, ou trop court pour partir ce jour-là : laissez-les de côté, elles seront imprimées de nouveau avec un délai juste.',
    en: 'The date that some letters grant has passed, or is too close for them to leave on that day: leave them out, they are printed anew with a right date.',
  },
  'no-such-call': {
    fr: 'Cet appel n’est plus à passer : il a déjà été noté, ou retiré entre-temps.',
    en: 'This call is not to be made any more: it was recorded already, or withdrawn meanwhile.',
  },
  'unknown-run': {
    fr: 'Ce passage n’attend plus : quelqu’un l’a laissé partir entre-temps.',
    en: 'This run does not wait any more: somebody let it leave meanwhile.',
  },
  'no-public-address': {
    fr: 'Vos clients ne peuvent pas encore ouvrir cette page : Acquit n’a pas d’adresse sur Internet. La personne qui a installé Acquit peut la lui donner.',
    en: 'Your customers cannot open this page yet: Acquit has no address on the internet. Whoever installed Acquit can give it one.',
  },
  'mailbox-not-set-up': {
    fr: 'Aucune boîte n’est relevée : voyez Réglages, E-mails.',
    en: 'No mailbox is read: see Settings, E-mail.',
  },
  'texts-not-set-up': {
    fr: 'Aucun prestataire de SMS n’est réglé : la personne qui a installé Acquit peut le donner.',
    en: 'No provider of SMS is set up: whoever installed Acquit can give one.',
  },
  'mail-not-set-up': {
    fr: 'Aucun serveur d’e-mail n’est réglé : voyez Réglages, E-mails.',
    en: 'No mail server is set up: see Settings, E-mail.',
  },
};

/** A refusal for a reader at a screen: no command to type, where the command line names one. */
export function refusalForScreen(refusal: Pick<Refusal, 'code' | 'message' | 'details'>, language: Language): string {
  return instead(refusal.code, refusal.details, language) ?? withoutCommands(refusalText(refusal, language));
}

function instead(code: string, details: Refusal['details'], language: Language): string | null {
  const template = INSTEAD[code]?.[language];
  if (template === undefined) return null;
  // What went on record before its values did: the sentence of the code alone says nothing of them.
  if (code === 'law-value-unknown' && details['halfYear'] === undefined) return VALUE_MISSING[language];
  if (language === 'fr') return filled(template, { ...details, nom: frenchNameOf(String(details['rate'])) });
  return typeset(template, language).replace(/\{(\w+)\}/g, (_, key: string) => shownInEnglish(details[key]));
}

const VALUE_MISSING = {
  fr: fr`Un taux que cette lettre demande n’est pas connu : saisissez-le avec sa source, dans Réglages, Valeurs de la loi.`,
  en: en`A rate that this letter needs is not known: enter it with its source, in Settings, Law values.`,
} as const;

function shownInEnglish(value: string | number | undefined): string {
  const text = String(value ?? '');
  return isDay(text) ? formatDay(text, 'en') : text;
}

/** A finding about a message, or why one could not be written, for a reader at a screen. */
export function faultForScreen(fault: Parameters<typeof faultText>[0], language: Language): string {
  return instead(fault.code, fault.details ?? {}, language) ?? withoutCommands(faultText(fault, language));
}

/** The same of a fault that is on record. */
export function recordForScreen(code: string, details: Refusal['details'], language: Language): string {
  return instead(code, details, language) ?? withoutCommands(faultOnRecord(code, details, language));
}

/** What became of a dispatch, for a reader at a screen; `null` when nothing is on record. */
export function outcomeForScreen(dispatch: Outcome, language: Language): string | null {
  const unwritten = dispatch.status === 'withdrawn' ? unwrittenOf(dispatch.outcome) : null;
  if (unwritten !== null) return recordForScreen(unwritten.code, unwritten.details, language);
  const outcome = outcomeText(dispatch, language);
  return outcome === null ? null : withoutCommands(outcome) || outcome;
}

/** A dispatch in a line, with what became of it, for a reader at a screen. */
export function dispatchForScreen(dispatch: DispatchRow, language: Language): string {
  const unwritten = dispatch.status === 'withdrawn' ? outcomeForScreen(dispatch, language) : null;
  return unwritten === null ? dispatchText(dispatch, language) : `${dispatchText({ ...dispatch, outcome: null }, language)}, ${unwritten}`;
}

/** The script of a call without the commands in it, line by line. */
export function scriptForScreen(text: string): string {
  return text
    .split('\n')
    .map((line) => (/\bacquit [a-z]/.test(line) ? `${/^\s*/.exec(line)?.[0] ?? ''}${withoutCommands(line)}` : line))
    .join('\n');
}

/** Text without the commands in it: those in brackets go, and a sentence that only says what to type goes whole. */
export function withoutCommands(text: string): string {
  return text
    .replace(/\s*\([^()]*(?:\bacquit [a-z]|--[a-z])[^()]*\)/g, '')
    .split(/(?<=[.?!])\s+(?=\p{Lu}|\$)/u)
    .map((sentence) => sentence.replace(/\s*(?:[:;,]|\u202f;|\u00a0:)?\s*(?:voir|see|par|with|avec)?\s*[:]?\s*\bacquit [a-z].*$/iu, '.'))
    .filter(
      (sentence) => /[\p{L}\p{N}]{3}/u.test(sentence) && !/(?:^|\s)--[a-z]/.test(sentence) && !/^(?:Voir|See)\s*[.:]?$/.test(sentence),
    )
    .join(' ')
    .replace(/\.\.+$/, '.');
}
