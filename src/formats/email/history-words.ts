/** By what e-mail programs mark where the author's own text ends and what he answers to begins, in the languages that our debtors write. */

/** "On … X wrote:": first what it begins with, then what it ends with. Between them stands a date, so there is a digit. */
export const ATTRIBUTIONS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^(?:on\b|at \d)/i, /\bwrote\s?:$/i],
  [/^le\b/i, /\b(?:a écrit|a ecrit|écrivait)\s?:$/i],
  [/^am\b/i, /\bschrieb\b.{0,200}:$/i],
  [/^(?:il|in data|nel giorno)\b/i, /\bha scritto\s?:$/i],
  [/^(?:el|en)\b/i, /\b(?:escribió|escribio)\s?:$/i],
  [/^(?:em|no dia|a)\b/i, /\bescreveu\s?:$/i],
  [/^(?:op)\b/i, /\b(?:schreef\b.{0,200}|geschreven)\s?:$/i],
  [/^(?:den|på|d\.|kl)\b/i, /\b(?:skrev)\b.{0,200}:$/i],
  [/^(?:w dniu|dnia)\b/i, /\b(?:pisze|napisał(?:\(a\)|a)?)\s?:$/i],
  [/^(?:dne)\b/i, /\bnapsal(?:\(a\)|a)?\s?:$/i],
];

/** Those that begin with a name or a date. */
export const NAMED_ATTRIBUTIONS: readonly RegExp[] = [
  /(?:^|\s)(?:kirjoitti|írta|пишет|написал(?:а)?)\s?:$/i,
  /^(?:.{1,200}<[^<>]*@[^<>]*>|[^<>]{1,100})\s(?:wrote|schrieb|a écrit|ha scritto|escribió|schreef)\s?:$/i,
];

/** A date and an address, and a colon: the same, in any language. */
export const DATED_ADDRESS = /\d{1,4}[^<]{0,120}\d{1,2}[.:hH]\d{2}[^<]{0,200}<[^<>\s]{1,300}@[^<>\s]{1,300}>\s?:$/;

/** Labels of the block of headers that Outlook and others put before what was answered, by what they name. */
export const HEADER_LABELS: readonly (readonly [what: string, label: RegExp])[] = [
  ['from', /(?:^|\s)(?:from|de|von|da|van|fra|från|od|lähettäjä|от|expéditeur|message de)\s?:/i],
  [
    'date',
    /(?:^|\s)(?:sent|date|envoyé(?: le)?|date d.envoi|gesendet(?: am)?|datum|inviato|data|enviado(?: el)?|fecha|verzonden|sendt|dato|skickat|wysłano|lähetetty|message du|отправлено|дата)\s?:/i,
  ],
  ['to', /(?:^|\s)(?:to|à|a|pour|an|para|aan|til|till|do|vastaanottaja|destinataire|кому)\s?:/i],
  ['subject', /(?:^|\s)(?:subject|objet|sujet|betreff|oggetto|asunto|assunto|onderwerp|emne|ämne|temat|aihe|тема)\s?:/i],
];

/** "-----Message d'origine-----" and its like; between dashes, or as a heading of their own. */
export const SEPARATOR =
  /^[\s>*]*(?:[-_=~]{2,}\s*)?(?:(?:begin )?forwarded message|(?:original|previous) (?:message|e-?mail|text)|message (?:d.origine|original|initial|transféré|précédent)|courriel original|mail original|ursprüngliche (?:nachricht|mail)|originalnachricht|weitergeleitete nachricht|messaggio (?:originale|inoltrato)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|oorspronkelijk(?: |e )bericht|doorgestuurd bericht|oprindelig besked|opprinnelig melding|ursprungligt meddelande|originalmeddelande|исходное сообщение|répondre au-dessus de cette ligne|reply above this line)(?:\s*:?\s*[-_=~]{2,}[\s*]*|\s*:?)$/i;

/** A line that only parts: of dashes, underscores, equal signs. It belongs to what follows it. */
export const RULE = /^[\s>*]*(?:[-_=–—]{3,}|\*{3,})\s*$/;
