import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';

export type MailevaPlace = { readonly token: string; readonly api: string };

export const PLACES = {
  real: { token: 'https://connexion.maileva.com/auth/realms/services/protocol/openid-connect/token', api: 'https://api.maileva.com' },
  trial: {
    token: 'https://connexion.sandbox.maileva.net/auth/realms/services/protocol/openid-connect/token',
    api: 'https://api.sandbox.maileva.net',
  },
} as const satisfies Readonly<Record<string, MailevaPlace>>;

export type MailevaKeys = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly user: string;
  readonly password: string;
};

export type MailevaOptions = {
  readonly keys: MailevaKeys;
  readonly place: MailevaPlace;
  readonly timeoutMs?: number;
  /** How long is waited before each further try of what changes nothing when it is asked twice. */
  readonly delaysMs?: readonly number[];
};

export type Answer =
  | { readonly is: 'answered'; readonly status: number; readonly body: Uint8Array; readonly type: string; readonly location: string | null }
  | { readonly is: 'refused'; readonly status: number; readonly words: string }
  /** It never reached them. */
  | { readonly is: 'not-asked'; readonly words: string }
  /** They may have read the question, or part of it, and done what it asks. */
  | { readonly is: 'nobody-knows'; readonly words: string };

export type Question = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly json?: object;
  readonly form?: () => FormData;
  /** Whether it may be asked again by itself when nobody knows what became of it. */
  readonly again: boolean;
};

export type MailevaClient = { ask(question: Question): Promise<Answer> };

const TIMEOUT_MS = 20_000;
const DELAYS_MS = [500, 2_000, 5_000] as const;
const LONGEST_ANSWER = 25 * 1024 * 1024;
/** A token is renewed before it ends, for a question takes a while. */
const MARGIN_MS = 30_000;

/** Questions to Maileva in the name of one user: with a token that is renewed, bounded in time and size, asked again where that is safe. */
export function mailevaClient({ keys, place, timeoutMs = TIMEOUT_MS, delaysMs = DELAYS_MS }: MailevaOptions): MailevaClient {
  let token: { readonly value: string; readonly until: number } | null = null;
  const tokenNow = async (): Promise<string | Exclude<Answer, { is: 'answered' }>> => {
    if (token !== null && Date.now() < token.until) return token.value;
    const answer = await fetched(place.token, { method: 'POST', body: grantOf(keys) }, timeoutMs);
    if (answer.is === 'nobody-knows') return { is: 'not-asked', words: answer.words };
    if (answer.is !== 'answered') return answer.is === 'refused' ? { ...answer, words: `sign-in: ${answer.words}` } : answer;
    const read = tokenShape.safeParse(jsonOf(answer.body)).data;
    if (!read) return { is: 'not-asked', words: 'its sign-in cannot be read' };
    token = { value: read.access_token, until: Date.now() + read.expires_in * 1_000 - MARGIN_MS };
    return token.value;
  };
  const once = async (question: Question): Promise<Answer> => {
    const bearer = await tokenNow();
    if (typeof bearer !== 'string') return bearer;
    const { headers, body } = contentOf(question);
    const init = { method: question.method, headers: { ...headers, authorization: `Bearer ${bearer}` }, ...(body ? { body } : {}) };
    return fetched(`${place.api}${question.path}`, init, timeoutMs);
  };
  return {
    ask: async (question) => {
      let isRenewed = false;
      for (let tried = 0; ; tried += 1) {
        const answer = await once(question);
        // What bears no good token was not looked at: it is asked anew, once, whatever it asks.
        if (answer.is === 'refused' && answer.status === 401 && !isRenewed && token !== null) {
          isRenewed = true;
          token = null;
          tried -= 1;
          continue;
        }
        const delay = delaysMs[tried];
        if (delay === undefined || !isWorthAsking(answer, question.again)) return answer;
        await sleep(delay);
      }
    },
  };
}

function isWorthAsking(answer: Answer, again: boolean): boolean {
  if (answer.is === 'not-asked') return true;
  if (answer.is === 'refused') return answer.status === 429 || (again && answer.status >= 500);
  return answer.is === 'nobody-knows' && again;
}

const tokenShape = z.object({ access_token: z.string().min(1).max(20_000), expires_in: z.number().positive().max(1_000_000) });

function grantOf({ clientId, clientSecret, user, password }: MailevaKeys): URLSearchParams {
  return new URLSearchParams({ grant_type: 'password', client_id: clientId, client_secret: clientSecret, username: user, password });
}

function contentOf({ json, form }: Question): { readonly headers: Record<string, string>; readonly body: string | FormData | null } {
  if (form) return { headers: {}, body: form() };
  if (json) return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(json) };
  return { headers: {}, body: null };
}

async function fetched(url: string, init: RequestInit, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    const body = await bounded(response);
    if (body === null) return { is: 'nobody-knows', words: 'its answer is too long' };
    if (!response.ok) return { is: 'refused', status: response.status, words: oneLine(`${response.status} ${wordsIn(body)}`, 300).trim() };
    const type = response.headers.get('content-type') ?? '';
    return { is: 'answered', status: response.status, body, type, location: response.headers.get('location') };
  } catch (error) {
    return isBeforeAsking(error) ? { is: 'not-asked', words: reasonOf(error) } : { is: 'nobody-knows', words: reasonOf(error) };
  }
}

/** No connection came about, so nothing of the question was written. Anything else may have been read. */
const UNCONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function isBeforeAsking(error: unknown): boolean {
  return UNCONNECTED.has(codeOf(error));
}

function codeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown; errors?: readonly { code?: unknown }[] } };
  return String(cause?.code ?? cause?.errors?.[0]?.code ?? '');
}

function reasonOf(error: unknown): string {
  return oneLine(codeOf(error) || (error as Error).message, 200);
}

/** An answer never takes more memory than is its due; `null` when it has no end. */
async function bounded(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const faultShape = z.object({ code: z.string().optional(), error: z.string().optional() });
const faultsShape = z.object({ errors: z.array(faultShape).max(100) });

/** Their codes alone: their sentences may repeat a name or an address, and what is said is kept for good. */
function wordsIn(body: Uint8Array): string {
  const json = jsonOf(body);
  const all = faultsShape.safeParse(json).data?.errors ?? [faultShape.safeParse(json).data ?? {}];
  return all.flatMap(({ code, error }) => [code ?? error ?? ''].filter((one) => /^[\w.-]{1,60}$/.test(one))).join(' ; ');
}

export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}

/** What a question that changes nothing was answered; `null` for what is not there. @throws Refusal `post-unreachable`, `post-refused` */
export function heard(answer: Answer): Extract<Answer, { is: 'answered' }> | null {
  if (answer.is === 'answered') return answer;
  if (answer.is === 'refused' && answer.status === 404) return null;
  throw refusalOf(answer);
}

export function refusalOf(answer: Exclude<Answer, { is: 'answered' }>): Refusal {
  const { words } = answer;
  if (answer.is === 'refused' && answer.status < 500 && answer.status !== 429)
    return new Refusal('post-refused', `Maileva did not take it: ${words}`, { words });
  return new Refusal('post-unreachable', `Maileva did not answer: ${words}`, { reason: words });
}

/** An answer as it must be. @throws Refusal `post-refused` */
export function readAs<T>(shape: z.ZodType<T>, body: Uint8Array): T {
  const read = shape.safeParse(jsonOf(body));
  if (!read.success) throw new Refusal('post-refused', 'Maileva did not take it: its answer cannot be read', { words: 'unreadable' });
  return read.data;
}
