import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the player knows of a payment page, as Stripe writes it. */
export type PlayedSession = {
  id: string;
  object: 'checkout.session';
  client_reference_id: string | null;
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid';
  url: string | null;
  success_url: string;
  cancel_url: string;
  methods: string[];
};

export const KEY = 'sk_live_forTheLocalPlayerOnly1';
export const SECRET = 'whsec_ofTheLocalPlayer0001';

/** How the next questions are answered, one each; then as usual. */
export type Trouble = 'hang' | 'cut' | 'failing' | 'busy' | 'declined' | 'nonsense' | 'endless';

export type StripePlayer = {
  readonly url: string;
  readonly sessions: Map<string, PlayedSession>;
  /** Every question, with its key of idempotency. */
  readonly asked: { readonly method: string; readonly path: string; readonly idempotency: string | null; readonly form: URLSearchParams }[];
  trouble(...next: Trouble[]): void;
  /** Where its news goes once somebody has paid on its page, and where the payer is led instead of this origin. */
  leadTo(hook: string, instead?: readonly [origin: string, by: string]): void;
  close(): Promise<void>;
};

/** A server on this machine that plays Stripe: its HTTP interface with idempotency, and a page on which one pays without a script. */
export async function startStripePlayer(): Promise<StripePlayer> {
  const played: Played = { url: '', sessions: new Map(), answers: new Map(), asked: [], troubles: [], hook: '', instead: ['', ''] };
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request));
    const path = request.url ?? '';
    if (path.startsWith('/pay/')) await payPage(played, request.method ?? '', path, response);
    else answered(played, request, form, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  played.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { url, sessions, asked, troubles } = played;
  return {
    url,
    sessions,
    asked,
    trouble: (...next) => void troubles.push(...next),
    leadTo: (to, by = ['', '']) => {
      played.hook = to;
      played.instead = by;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Played = Pick<StripePlayer, 'sessions' | 'asked'> & {
  url: string;
  readonly answers: Map<string, string>;
  readonly troubles: Trouble[];
  hook: string;
  instead: readonly [string, string];
};

/** A question to the interface: the same key of idempotency has the same answer. */
function answered(
  { asked, troubles, answers, ...played }: Played,
  request: IncomingMessage,
  form: URLSearchParams,
  response: ServerResponse,
): ServerResponse {
  const [method, path] = [request.method ?? '', request.url ?? ''];
  const idempotency = (request.headers['idempotency-key'] as string | undefined) ?? null;
  asked.push({ method, path, idempotency, form });
  if (request.headers.authorization !== `Bearer ${KEY}`) return json(response, 401, wrong('Invalid API Key provided'));
  const trouble = troubles.shift();
  if (trouble !== undefined) return inTrouble(trouble, response);
  const known = idempotency === null ? undefined : answers.get(idempotency);
  if (known !== undefined) return response.writeHead(200).end(known);
  const [status, body] = interfaceOf(played, method, path, form);
  if (idempotency !== null && status === 200) answers.set(idempotency, JSON.stringify(body));
  return json(response, status, body);
}

function interfaceOf(
  { url, sessions }: Pick<Played, 'url' | 'sessions'>,
  method: string,
  path: string,
  form: URLSearchParams,
): [number, unknown] {
  const [, kind = '', id = '', act = ''] = /^\/v1\/(checkout\/sessions|payment_intents)(?:\/(\w+))?(?:\/(\w+))?/.exec(path) ?? [];
  if (kind === 'payment_intents') {
    const session = [...sessions.values()].find((one) => one.payment_intent === id);
    return session ? [200, { id, metadata: { acquit: session.client_reference_id } }] : [404, wrong('No such payment_intent')];
  }
  if (id === '' && method === 'GET') return [200, { object: 'list', data: [] }];
  if (id === '') {
    const made = sessionOf(`cs_live_${sessions.size + 1}`, url, form);
    sessions.set(made.id, made);
    return [200, made];
  }
  const session = sessions.get(id);
  if (!session) return [404, wrong('No such checkout.session')];
  if (act === 'expire') {
    if (session.status !== 'open') return [400, wrong('Only Checkout Sessions with a status in ["open"] can be expired.')];
    session.status = 'expired';
  }
  return [200, session];
}

function sessionOf(id: string, url: string, form: URLSearchParams): PlayedSession {
  return {
    id,
    object: 'checkout.session',
    client_reference_id: form.get('client_reference_id'),
    payment_intent: null,
    amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
    currency: form.get('line_items[0][price_data][currency]') ?? '',
    status: 'open',
    payment_status: 'unpaid',
    url: `${url}/pay/${id}`,
    success_url: form.get('success_url') ?? '',
    cancel_url: form.get('cancel_url') ?? '',
    methods: [...form].filter(([name]) => name.startsWith('payment_method_types')).map(([, value]) => value),
  };
}

/** Whoever pays here is led back once the news has gone. */
async function payPage(
  { sessions, hook, instead }: Played,
  method: string,
  path: string,
  response: ServerResponse,
): Promise<ServerResponse> {
  const session = sessions.get(path.slice('/pay/'.length));
  if (!session || session.status === 'expired') return json(response, 404, {});
  if (method === 'GET') {
    const sum = `${(session.amount_total / 100).toFixed(2)} ${session.currency}`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(
      `<!doctype html><html lang="fr"><title>Stripe</title><h1>${sum}</h1><form method="post"><button>Payer</button></form>`,
    );
  }
  const news = signedNews(newsOf('checkout.session.completed', paid(session)));
  await fetch(hook, { method: 'POST', headers: news.headers, body: news.body });
  return response.writeHead(303, { location: session.success_url.replace(...instead) }).end();
}

/** Somebody has paid on the page. */
export function paid(session: PlayedSession): PlayedSession {
  session.status = 'complete';
  session.payment_status = 'paid';
  session.payment_intent = session.id.replace('cs_live', 'pi');
  return session;
}

let counted = 0;

/** News as Stripe writes it, each with a name of its own. */
export function newsOf(type: string, object: object, more: { id?: string; created?: number; livemode?: boolean } = {}): string {
  counted += 1;
  const event = { id: `evt_${counted}`, object: 'event', type, created: nowInSeconds(), livemode: true, ...more };
  return JSON.stringify({ ...event, data: { object } });
}

export function signedNews(
  body: string,
  secret = SECRET,
  at = nowInSeconds(),
): { readonly body: string; readonly headers: Record<string, string> } {
  const seal = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { body, headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': `t=${at},v1=${seal}` } };
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}

function wrong(message: string): object {
  return { error: { message } };
}

function json(response: ServerResponse, status: number, body: unknown): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function inTrouble(trouble: Trouble, response: ServerResponse): ServerResponse {
  if (trouble === 'hang') return response;
  if (trouble === 'cut') return response.destroy();
  if (trouble === 'nonsense') return response.writeHead(200).end('<html>');
  if (trouble === 'endless') return response.writeHead(200).end('x'.repeat(2_000_000));
  const status = trouble === 'declined' ? 402 : trouble === 'busy' ? 429 : 500;
  return json(response, status, wrong(status === 402 ? 'Your account cannot currently make live charges.' : 'An unknown error occurred'));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
