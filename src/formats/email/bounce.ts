import {
  DELAYS,
  FAILURE_PHRASES,
  FAILURE_SUBJECTS,
  LIST_REFUSALS,
  LIST_SENDERS,
  ORIGINAL_FOLLOWS,
  SERVER_REPLY,
  SYSTEM_SENDERS,
} from './bounce-words.ts';
import { deliveryReports, failedOf, statusIn } from './delivery-status.ts';
import type { FailedRecipient, Mail } from './email-facts.ts';
import { failedAddresses } from './failed-addresses.ts';

/** What a report says of our message. `delivered` is one of success, or that it was passed on: no bounce. */
export type DeliveryNews = { readonly outcome: 'failed' | 'delayed' | 'delivered'; readonly recipients: readonly FailedRecipient[] };

/** Reports are short; what is behind is the message that came back. */
const LONGEST_REPORT = 20_000;

/** A report about the delivery of a message of ours, or `null` when the e-mail is none. */
export function deliveryNews(mail: Mail): DeliveryNews | null {
  const reports = mail.reports.filter(({ mediaType }) => mediaType.endsWith('delivery-status')).map(({ text }) => text);
  if (isFromSystem(mail) || isFromNobody(mail)) reports.push(...mail.originals.filter(isReport));
  const words = mail.text.slice(0, LONGEST_REPORT);
  const formal = deliveryReports(reports.join('\n\n'));
  if (formal.length > 0 && (isReportType(mail) || isFromSystem(mail) || isFromNobody(mail))) return formalNews(formal, mail);
  if (!isBounce(mail, words)) return null;
  const loose = deliveryReports(words);
  if (loose.some(({ action }) => action === 'failed')) return formalNews(loose, mail);
  const listed = listedRecipients(mail);
  if (listed.length > 0) return { outcome: 'failed', recipients: listed };
  if (isDelay(mail.subject, words)) return { outcome: 'delayed', recipients: [] };
  const named = failedAddresses(beforeOriginal(words), ownAddresses(mail));
  return { outcome: 'failed', recipients: named.length > 0 ? named : onlyRecipient(mail, words) };
}

/** To whom the message that came back was written, when that is one address: the report need not name it. */
function onlyRecipient({ originals }: Mail, words: string): readonly FailedRecipient[] {
  const original = [...originals, afterReport(words)].find((text) => /^to:/im.test(text))?.slice(0, 100_000) ?? '';
  const head = original.trimStart().split(/\n[ \t]*\n/, 1)[0] ?? '';
  const written = head.match(/^(?:to|cc):.*(?:\n[ \t].*)*/gim)?.join(' ') ?? '';
  const [address, ...others] = new Set(addressesIn(written));
  return address === undefined || others.length > 0 ? [] : [{ address, action: 'failed', status: statusIn(beforeOriginal(words)) }];
}

function addressesIn(line: string): readonly string[] {
  return line.toLowerCase().match(/[^\s<>",;:()]+@[^\s<>",;:()]+/g) ?? [];
}

/** The text of a report before the message that came back. */
export function beforeOriginal(words: string): string {
  const at = ORIGINAL_FOLLOWS.exec(words)?.index ?? -1;
  return at > 0 ? words.slice(0, at) : words;
}

/** A report that came back itself, or that a gateway wrapped in its own: what it says of our message holds all the same. */
function isReport(original: string): boolean {
  return /^content-type:\s*multipart\/report\b[^:]{0,300}delivery-status/im.test(original.slice(0, 20_000));
}

/** The message that came back below a report in words, from its first header; empty when none did. */
export function afterReport(words: string): string {
  return words.slice(beforeOriginal(words).length).replace(ORIGINAL_FOLLOWS, '').trimStart();
}

function formalNews(reports: ReturnType<typeof deliveryReports>, mail: Mail): DeliveryNews {
  const recipients = failedOf(reports);
  if (recipients.length > 0) return { outcome: 'failed', recipients };
  if (reports.some(({ action }) => action === 'delayed')) return { outcome: 'delayed', recipients };
  const undone = isFailureSubject(mail.subject) && reports.some(({ status }) => status?.startsWith('5'));
  return { outcome: undone ? 'failed' : 'delivered', recipients };
}

/** A machine's sender and a machine's words: one of the two without the other is what people write, too. */
function isBounce(mail: Mail, words: string): boolean {
  const report = beforeOriginal(words);
  const phrase = FAILURE_PHRASES.some((pattern) => pattern.test(report));
  const subject = isFailureSubject(mail.subject);
  const isListed = mail.headers.has('x-failed-recipients');
  const isProven = isListed || SERVER_REPLY.test(report) || mail.originals.length > 0 || report.length < words.length;
  if (isFromSystem(mail) || isReportType(mail)) return isAnswer(mail) ? phrase && isProven : phrase || subject || isListed;
  if (isFromNobody(mail)) return (phrase || subject) && isProven;
  if (LIST_SENDERS.test(mail.from)) return LIST_REFUSALS.test(`${mail.subject}\n${report}`);
  return phrase && (subject || mail.originals.length > 0) && isUnanswerable(mail);
}

/** What the people behind an address like postmaster@ write. */
function isAnswer({ subject, text }: Mail): boolean {
  return /^\s*(?:re|aw|antw?|sv|tr|fwd?|wg)\s?:/i.test(subject) || /^>/m.test(text.slice(0, LONGEST_REPORT).replace(/^>>> ?/gm, ''));
}

function isFailureSubject(subject: string): boolean {
  const bare = subject.replace(/^\s*\*+[A-Z ]+\*+\s*/, '').trim();
  return FAILURE_SUBJECTS.some((pattern) => pattern.test(bare));
}

function isFromSystem({ from }: Mail): boolean {
  return from === '<>' || SYSTEM_SENDERS.some((pattern) => pattern.test(from));
}

/** No answer is wanted: the envelope names nobody (RFC 5321), as in reports and in answers of machines. */
function isFromNobody({ headers }: Mail): boolean {
  return /^<?(?:mailer-daemon\S*)?\s*>?(?:\s|$)/i.test(headers.get('return-path')?.[0]?.trim() ?? 'somebody');
}

function isReportType({ contentType }: Mail): boolean {
  return contentType.startsWith('multipart/report') && /report-type\s*=\s*"?delivery-status/.test(contentType);
}

/** Sent by what says itself that nobody reads it. */
function isUnanswerable({ from, headers }: Mail): boolean {
  return /(?:^|[<"' ])(?:no|do-?not)[-_. ]?reply\b/i.test(`${from} ${headers.get('reply-to')?.[0] ?? ''}`);
}

function isDelay(subject: string, words: string): boolean {
  const report = beforeOriginal(words);
  return DELAYS.some((pattern) => pattern.test(subject) || pattern.test(report));
}

/** What Exim and Gmail list in a header of their own. */
function listedRecipients({ headers }: Mail): readonly FailedRecipient[] {
  const listed = (headers.get('x-failed-recipients') ?? []).flatMap((value) => value.slice(0, 20_000).split(','));
  const addresses = new Set(listed.map((one) => one.trim().replace(/^<|>$/g, '').toLowerCase()).filter((one) => one.includes('@')));
  return [...addresses].map((address) => ({ address, action: 'failed', status: null }));
}

function ownAddresses(mail: Mail): ReadonlySet<string> {
  const lines = [mail.from, ...mail.to, ...(mail.headers.get('delivered-to') ?? [])];
  return new Set(lines.flatMap(addressesIn));
}
