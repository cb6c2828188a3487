import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { PaymentMethod } from '../../core/case/card-payment.ts';
import type { PaymentAsked, Payments } from '../../ports/payments.ts';
import { intentShape, jsonOf, newsIn, sessionShape, standingOf } from './stripe-event.ts';
import { isSigned } from './stripe-signature.ts';

/** Answers are read as this version gives them, whatever the account's own is. */
const VERSION = '2024-06-20';
const TIMEOUT_MS = 10_000;
const LONGEST_ANSWER = 1_000_000;
/** Waited before a try that follows one without an answer, or with one of the moment. */
const PAUSES_MS: readonly number[] = [300, 1_500];

export const STRIPE: StripePlace = { api: 'https://api.stripe.com', pages: 'https://checkout.stripe.com' };

/** Where Stripe is; elsewhere only for trials on this machine. */
export type StripePlace = { readonly api: string; readonly pages: string };

export type StripeOptions = {
  readonly key: string;
  /** Secrets that its news may be signed with. */
  readonly secrets: readonly string[];
  readonly methods: readonly PaymentMethod[];
  readonly place?: StripePlace;
  /** Seconds since 1970. */
  readonly now?: () => number;
  readonly timeoutMs?: number;
  readonly pausesMs?: readonly number[];
};

/** Whether payments with this key move money. */
export function isLiveKey(key: string): boolean {
  return /^(?:sk|rk)_live_/.test(key);
}

/** Stripe by its HTTP interface: a page of theirs for each payment, so that no data of a card ever comes here. */
export function stripePayments(options: StripeOptions): Payments {
  const { key, secrets, methods, place = STRIPE, now = () => Math.floor(Date.now() / 1_000) } = options;
  const session = async (path: string, form: Form | null, idempotency: string | null = null) =>
    parsed(sessionShape, await call(options, path, form, idempotency));
  return {
    provider: 'stripe',
    pages: place.pages,
    ask: async (asked) => {
      const made = await session('/v1/checkout/sessions', formOf(asked, methods), `acquit-${asked.reference}`);
      const url = made.url ?? '';
      if (!URL.canParse(url) || new URL(url).origin !== place.pages) throw refused('it names no page of its own');
      return { session: made.id, url };
    },
    look: async (id) => standingOf(await session(`/v1/checkout/sessions/${encodeURIComponent(id)}`, null)),
    withdraw: async (id) => {
      const path = `/v1/checkout/sessions/${encodeURIComponent(id)}`;
      try {
        await session(`${path}/expire`, []);
        return true;
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'payments-refused') throw error;
        return standingOf(await session(path, null)).told === 'expired';
      }
    },
    referenceOf: async (intent) => {
      const path = `/v1/payment_intents/${encodeURIComponent(intent)}`;
      const answer = await call(options, path, null, null).catch((error: unknown) => {
        if (error instanceof Refusal && error.details['status'] === 404) return null;
        throw error;
      });
      return answer === null ? null : (parsed(intentShape, answer).metadata?.acquit ?? null);
    },
    read: (body, signature) => {
      if (!isSigned(body, signature, secrets, now())) return 'forged';
      return newsIn(new TextDecoder().decode(body), isLiveKey(key));
    },
  };
}

/** Asks something harmless, that needs the very right that payments need. */
export async function tryStripe(options: StripeOptions): Promise<void> {
  await call(options, '/v1/checkout/sessions?limit=1', null, null);
}

type Form = readonly (readonly [string, string])[];

function formOf({ reference, sum, title, language, back, cancelled }: PaymentAsked, methods: readonly PaymentMethod[]): Form {
  const item = 'line_items[0]';
  const chosen = methods.includes('dashboard') ? [] : methods;
  return [
    ['mode', 'payment'],
    ['client_reference_id', reference],
    ['metadata[acquit]', reference],
    ['payment_intent_data[metadata][acquit]', reference],
    ['payment_intent_data[description]', title],
    ['locale', language],
    ['success_url', back],
    ['cancel_url', cancelled],
    [`${item}[quantity]`, '1'],
    [`${item}[price_data][currency]`, sum.currency.toLowerCase()],
    [`${item}[price_data][unit_amount]`, String(sum.cents)],
    [`${item}[price_data][product_data][name]`, title],
    ...chosen.map((method, at) => [`payment_method_types[${at}]`, method] as const),
  ];
}

/**
 * One question, asked again where nobody answers or only for the moment: with a key of idempotency it is one question all the same.
 * @throws Refusal `payments-unreachable`, `payments-refused`
 */
async function call(options: StripeOptions, path: string, form: Form | null, idempotency: string | null): Promise<unknown> {
  const { pausesMs = PAUSES_MS } = options;
  for (let tried = 0; ; tried += 1) {
    const answer = await once(options, path, form, idempotency);
    if ('body' in answer) return answer.body;
    const pause = pausesMs[tried];
    if (!answer.momentary || pause === undefined) throw answer.refusal;
    await sleep(pause);
  }
}

type Answer = { readonly body: unknown } | { readonly refusal: Refusal; readonly momentary: boolean };

async function once(
  { key, place = STRIPE, timeoutMs = TIMEOUT_MS }: StripeOptions,
  path: string,
  form: Form | null,
  idempotency: string | null,
): Promise<Answer> {
  try {
    const response = await fetch(`${place.api}${path}`, {
      method: form === null ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'stripe-version': VERSION,
        ...(idempotency === null ? {} : { 'idempotency-key': idempotency }),
      },
      ...(form === null ? {} : { body: new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await bounded(response);
    if (response.ok) return { body: jsonOf(text) };
    const momentary = response.status === 409 || response.status === 429 || response.status >= 500;
    const words = errorShape.safeParse(jsonOf(text)).data?.error.message ?? '';
    return { refusal: refused(oneLine(`${response.status} ${words}`, 300), response.status), momentary };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = oneLine((error as Error).message, 200);
    return { refusal: new Refusal('payments-unreachable', `Stripe did not answer: ${reason}`, { reason }), momentary: true };
  }
}

const errorShape = z.object({ error: z.object({ message: z.string() }) });

/** An answer never takes more memory than is its due. */
async function bounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) throw refused('its answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const read = shape.safeParse(body);
  if (!read.success) throw refused('its answer cannot be read');
  return read.data;
}

function refused(words: string, status = 0): Refusal {
  return new Refusal('payments-refused', `Stripe did not take it: ${words}`, { words, status });
}
