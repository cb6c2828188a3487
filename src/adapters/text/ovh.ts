import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { Texter, TextFate, TextOutcome, TextToSend } from '../../ports/texter.ts';

export const OVH = 'https://eu.api.ovh.com/1.0';
const TIMEOUT_MS = 15_000;
const LONGEST_ANSWER = 1_000_000;

export type OvhOptions = {
  /** "sms-ab12345-1". */
  readonly service: string;
  readonly sender: string;
  readonly keys: { readonly application: string; readonly secret: string; readonly consumer: string };
  /** Elsewhere only for trials on this machine. */
  readonly api?: string;
  /** Seconds since 1970. */
  readonly now?: () => number;
  readonly timeoutMs?: number;
};

/** OVHcloud SMS by its HTTP interface: a question is signed, and never asked twice, for theirs has no key of idempotency. */
export function ovhTexter(options: OvhOptions): Texter {
  const service = encodeURIComponent(options.service);
  return {
    provider: 'ovh',
    sender: options.sender,
    send: async (text) => outcomeOf(await ask(options, 'POST', `/sms/${service}/jobs`, jobOf(text, options.sender)), text),
    look: async (id) => {
      const answer = await ask(options, 'GET', `/sms/${service}/outgoing/${encodeURIComponent(id)}`);
      // Theirs is a list of what left: what is not in it yet is on its way.
      if (answer.is === 'refused' && answer.status === 404) return 'under-way';
      if (answer.is !== 'answered') throw refusalOf(answer);
      return fateOf(answer.body);
    },
  };
}

/** No advertising: it bears no way to unsubscribe. The sign set follows from the words. */
function jobOf({ reference, to, text }: TextToSend, sender: string): object {
  return { message: text, receivers: [to], sender, noStopClause: true, senderForResponse: false, charset: 'UTF-8', tag: reference };
}

const reportShape = z.object({
  ids: z.array(z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)])).max(100),
  invalidReceivers: z.array(z.string()).max(100).default([]),
});

function outcomeOf(answer: Answer, { to }: TextToSend): TextOutcome {
  if (answer.is === 'nobody-knows') return { kind: 'unknown', reply: answer.words };
  if (answer.is === 'not-asked') return { kind: 'refused', permanent: false, recipientAtFault: false, reply: answer.words };
  if (answer.is === 'refused') {
    // Whatever they broke on, they may have sent it before.
    if (answer.status >= 500 || answer.status === 408) return { kind: 'unknown', reply: answer.words };
    return { kind: 'refused', permanent: false, recipientAtFault: false, reply: answer.words };
  }
  const report = reportShape.safeParse(answer.body).data;
  if (!report) return { kind: 'unknown', reply: 'its answer cannot be read' };
  const [id] = report.ids;
  if (id !== undefined) return { kind: 'accepted', id: String(id) };
  const isInvalid = report.invalidReceivers.some((one) => one.replace(/^00/, '+') === to);
  if (isInvalid) return { kind: 'refused', permanent: true, recipientAtFault: true, reply: 'invalid receiver' };
  return { kind: 'unknown', reply: 'its answer names no message' };
}

const outgoingShape = z.object({ ptt: z.number().int().nullish(), deliveredAt: z.string().nullish() });
/** Codes of theirs: 4 was delivered, 5 is confirmed as not delivered; all others say nothing final that is documented. */
const PTT = { delivered: 4, undelivered: 5 } as const;

function fateOf(body: unknown): TextFate {
  const read = outgoingShape.safeParse(body).data;
  if (!read) throw new Refusal('texts-refused', 'The SMS provider did not take it: its answer cannot be read', { words: 'unreadable' });
  // A time beside the code of non-delivery is when that was reported.
  if (read.ptt === PTT.undelivered) return 'undelivered';
  return read.ptt === PTT.delivered || (read.deliveredAt ?? '') !== '' ? 'delivered' : 'under-way';
}

type Answer =
  | { readonly is: 'answered'; readonly body: unknown }
  | { readonly is: 'refused'; readonly status: number; readonly words: string }
  /** It never reached them. */
  | { readonly is: 'not-asked'; readonly words: string }
  /** They may have read the question, or part of it. */
  | { readonly is: 'nobody-knows'; readonly words: string };

function refusalOf(answer: Exclude<Answer, { is: 'answered' }>): Refusal {
  const { words } = answer;
  if (answer.is === 'refused') return new Refusal('texts-refused', `The SMS provider did not take it: ${words}`, { words });
  return new Refusal('texts-unreachable', `The SMS provider did not answer: ${words}`, { reason: words });
}

async function ask(options: OvhOptions, method: 'GET' | 'POST', path: string, content: object | null = null): Promise<Answer> {
  const { keys, api = OVH, now = () => Math.floor(Date.now() / 1_000), timeoutMs = TIMEOUT_MS } = options;
  const [url, body, at] = [`${api}${path}`, content === null ? '' : JSON.stringify(content), now()];
  try {
    const response = await fetch(url, {
      method,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-ovh-application': keys.application,
        'x-ovh-consumer': keys.consumer,
        'x-ovh-timestamp': String(at),
        'x-ovh-signature': signature(keys, method, url, body, at),
      },
      ...(body === '' ? {} : { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await bounded(response);
    if (text === null) return { is: 'nobody-knows', words: 'its answer is too long' };
    if (!response.ok) return { is: 'refused', status: response.status, words: oneLine(`${response.status} ${wordsIn(text)}`, 300) };
    return { is: 'answered', body: jsonOf(text) };
  } catch (error) {
    return isBeforeAsking(error) ? { is: 'not-asked', words: reasonOf(error) } : { is: 'nobody-knows', words: reasonOf(error) };
  }
}

/** "$1$" and the SHA-1 of secret, consumer, method, address, body and time, joined by "+". */
export function signature(keys: OvhOptions['keys'], method: string, url: string, body: string, at: number): string {
  return `$1$${createHash('sha1').update([keys.secret, keys.consumer, method, url, body, at].join('+')).digest('hex')}`;
}

/** No connection came about, so nothing of the question was written. Anything else may have been read. */
const UNCONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** Of these only while connecting: a route can also be lost under a question that was read. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH']);

type Failure = { readonly code?: unknown; readonly syscall?: unknown };

/** Whether a question failed before a byte of it left; several addresses of theirs must all have been out of reach. */
export function isBeforeAsking(error: unknown): boolean {
  const { cause } = error as { cause?: Failure & { readonly errors?: readonly Failure[] } };
  const failures = cause?.errors ?? (cause ? [cause] : []);
  return failures.length > 0 && failures.every(isUnconnected);
}

function isUnconnected({ code, syscall }: Failure): boolean {
  return UNCONNECTED.has(String(code)) || (UNREACHABLE.has(String(code)) && syscall === 'connect');
}

function codeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown; errors?: readonly { code?: unknown }[] } };
  return String(cause?.code ?? cause?.errors?.[0]?.code ?? '');
}

function reasonOf(error: unknown): string {
  return oneLine(codeOf(error) || (error as Error).message, 200);
}

/** An answer never takes more memory than is its due; `null` when it has no end. */
async function bounded(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The provider repeats the number in its refusals, and what it says is kept for good. */
function wordsIn(text: string): string {
  const read = z.object({ message: z.string() }).safeParse(jsonOf(text));
  return (read.data?.message ?? '').replace(/\+?\d{8,15}/g, '…');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
