/**
 * By what a report of a failed delivery is known when it has no part for machines (RFC 3464 came late, and many servers never took it up).
 * Each row alone means little: `bounce.ts` wants a machine's sender and its words together.
 */

/** Senders that are the mail system itself: the local part of the address, or the name beside it. */
export const SYSTEM_SENDERS: readonly RegExp[] = [
  /(?:^|[<"' ])(?:mailer|mail)[-_. ]?(?:daemon|demon)\b/i,
  /(?:^|[<"' ])po+st[-_ .]?master\b/i,
  /\bmail[ ._-]?deliver(?:y|er)?[ ._-]?(?:sub[ ._-]?)?(?:system|service|agent|notification|status)\b/i,
  /\bmail (?:administrator|system)\b/i,
  /\b(?:ndr|bounce)[ -]?administrator\b/i,
  /(?:^|[<"' ])(?:bounces?|ndr|mdaemon|sympa|majordomo)@/i,
  /(?:^|[<"' ])no[-_. ]?reply@(?:[\w-]+\.)*(?:amazonaws\.com|amazonses\.com)/i,
];

/** Senders that manage a mailing list, which may refuse a message without being a mail server. */
export const LIST_SENDERS = /(?:^|[<"' ])[\w.+-]+-(?:admin|owner|request|bounces|help)@/i;

/** Subjects that servers give their reports; those of people who forward or answer one begin otherwise. */
export const FAILURE_SUBJECTS: readonly RegExp[] = [
  /^(?:\[?postmaster\]?:? ?)?(?:e-?mail |mail |message )?(?:could not be |cannot be |not |un)deliver(?:ed|able)\b/i,
  /^undeliver(?:able|ed)(?: (?:mail|message|e-?mail))?\b/i,
  /^(?:\S+ )?mail delivery (?:failed|failure|error|problem|status|subsystem)/i,
  /^(?:\[postmaster\] ?)?(?:e-?mail |message |permanent )?deliver(?:y|ing) (?:has )?(?:failed|failure|error|problem|notification|report)\b/i,
  /^delivery[ -]status[ -]notification/i,
  /^(?:failure|failed)[ -](?:notice|delivery|notification)/i,
  /^(?:message|mail) (?:status|delivery) ?[-:]? ?(?:undeliver|failed|failure|has failed)/i,
  /^message delivery has failed/i,
  /^returned (?:mail|to sender)\b/i,
  /^mail (?:failed|failure|system error|rejected|returned)\b/i,
  /^(?:warning: )?(?:message|mail) (?:\S+ )?(?:delayed|still undelivered|could not be delivered)/i,
  /^warning: (?:could not send message|message .{0,60} delayed)/i,
  /^(?:there was an )?error sending your (?:mail|message)/i,
  /^there was an error sending your mail/i,
  /^postmaster notify\b/i,
  /^non[- ]?(?:delivery|remise|delivrable)\b/i,
  /^non[- ]delivery (?:report|notification|status)/i,
  /^(?:avis|rapport|notification) de non[- ](?:remise|distribution|livraison)/i,
  /^(?:message |courrier |e-?mail )?non (?:remis|distribué|délivré|distribuable)\b/i,
  /^(?:échec|echec) (?:de (?:la )?)?(?:remise|distribution|livraison)/i,
  /^(?:la )?remise (?:du message )?(?:a échoué|retardée|différée)/i,
  /^(?:unzustellbar|nicht zustellbar|fehler bei der nachrichtenzustellung|rückläufer)/i,
  /^(?:mancato recapito|recapito non riuscito|non recapitabile)/i,
  /^(?:no se puede entregar|error de entrega|correo devuelto)/i,
  /^(?:niet te bezorgen|onbestelbaar)/i,
  /не доставлен/i,
  /メールエラー|配信できません|配信エラー|送信エラー|不達/,
  /(?:系统退信|退信|邮件无法送达)/,
];

/** What a server says of a message of ours that it could not deliver. Sentences of people are rarely so round. */
export const FAILURE_PHRASES: readonly RegExp[] = [
  /(?:the following|these) (?:address(?:\(?es\)?)?|recipients?(?:\(s\))?)(?: or groups)? (?:had|have|has|failed|returned) ?(?:permanent|fatal|delivery|errors?|problems?|:)/i,
  /^[- \t>*|]{0,80}failed addresses follow/im,
  /deliver(?:y|ing) to the following (?:recipients?|address(?:es)?)(?:\(s\))? (?:has |have )?(?:been )?(?:failed|delayed|aborted)/i,
  /delivery has failed to these recipients/i,
  /(?:was|were) not delivered to:?\s*$/im,
  /(?:your message|your mail sent on).{0,200}(?:could not be|cannot be|was not|did not reach).{0,40}(?:deliver|recipient)/is,
  /(?:message that you sent|your message|message returned|mail) (?:below )?could not be delivered/i,
  /could not be delivered to one or more/i,
  /could not be delivered to (?:<|mobile)/i,
  /(?:wasn't|was not|were|am|was|i'm) (?:able|unable) to deliver (?:your|the) (?:message|mail)/i,
  /(?:unable|we had trouble|error(?: has)? occurred while (?:trying|attempting)(?: to)?|trying) (?:to )?deliver(?:ing)? (?:the |your |a |message|mail)/i,
  /there was an error delivering your mail/i,
  /^[-* \t]{0,80}unable to deliver (?:message|mail)/im,
  /the following mail could not be delivered/i,
  /was rejected by (?:a|the) remote\s+mail server/i,
  /----- ?(?:transcript of session follows|the following addresses had|unsent message follows)/i,
  /^[ \t]{0,80}-{1,80} ?the following addresses had/im,
  /^unknown (?:local )?(?:user|host|domain|recipient): ?\S+@/im,
  /^(?:error: )?invalid (?:user|recipient) address\b/im,
  /^user(?:'|’)?s mailbox is full: ?</im,
  /error message below:\s{0,9}5\d\d\b/i,
  /(?:group|liste?|list).{0,60}(?:may not exist|n'existe (?:peut-être )?pas)/i,
  /votre message n.a pas (?:pu )?(?:être|été) (?:remis|distribué|délivré|livré)/i,
  /(?:la remise|l.acheminement|la distribution) (?:de votre message |au destinataire )?.{0,60}a échoué/i,
  /(?:échec de la remise|n.a pas pu être remis).{0,40}destinataire/is,
  /ihre nachricht (?:konnte|an|wurde).{0,80}nicht (?:zugestellt|übermittelt)/is,
  /送信できませんでした|配信できません|宛先.{0,10}(?:不明|見つか)/,
  /не (?:удалось доставить|было доставлено|может быть доставлено)/i,
];

/** A refusal of a mailing list: no server's failure, but the message was not passed on. */
export const LIST_REFUSALS =
  /\bnot (?:a )?member(?:s)? (?:of (?:this|the) mailing list|\()|(?:non-?members?|only members) (?:are not allowed|may post)/i;

/** A server's reply code, with an enhanced one or as it is quoted. */
export const SERVER_REPLY =
  /\b[45]\d\d[- ]#?[45]\.\d{1,3}\.\d{1,3}\b|(?:^|said:|error:?|smtp;?)[ \t]{0,20}[45]\d\d[ -]|\(#[45]\.\d{1,3}\.\d{1,3}/im;

/** The message is late, and the server goes on trying. */
export const DELAYS: readonly RegExp[] = [
  /^(?:warning: )?(?:message|mail) \S+ delayed\b/i,
  /\(delay(?:ed)?\)\s*$/i,
  /^(?:delivery delayed|delayed(?: mail)?:|remise (?:retardée|différée)|verzögert)/i,
  /this is a warning message only/i,
  /you do not need to resend your message/i,
  /has been delayed:?\s*$/im,
  /(?:has not yet been delivered|no action is required on your part)/i,
];

/** Where the report ends and the message that came back begins. */
export const ORIGINAL_FOLLOWS =
  /^[^\w\n]{0,40}(?:below this line is a copy|this is a copy of (?:the|your) (?:message|mail)|(?:the )?(?:header of the )?original message(?: headers?)?(?: is)?(?: follow(?:s|ing)|:)?|unsent message follows|message text follows|message header follows|below is a copy of the original|a copy of the original message|original message follows|returned message follows|les en-têtes d.origine)[^\n]{0,60}$/im;
