import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailevaPlace } from './maileva-client.ts';

export const KEYS = { clientId: 'appli.acquit', clientSecret: 'mdp-appli', user: 'claire', password: 'mdp-claire' } as const;
export const SENDER = '0b5c3a52-6f6e-4f0a-9a55-0d5f2f7c9a11';
export const CODE = '604817';

/** Which question goes wrong next, and how. `late`: it is done, and the answer is cut off; `failing`: it is not done. */
export type Trouble = {
  readonly on: 'list' | 'create' | 'documents' | 'recipients' | 'submit' | 'look' | 'proof';
  readonly how: 'late' | 'hang' | 'failing' | 'failing-late' | 'busy' | 'denied' | 'nonsense';
};

type Service = 'lrar' | 'lre';
export type PlayedSending = {
  readonly id: string;
  readonly service: Service;
  readonly custom_id: string;
  status: string;
  readonly body: Record<string, unknown>;
  readonly documents: Buffer[];
  recipient: Record<string, unknown> | null;
  readonly files: Map<string, Buffer>;
  submits: number;
};

export type MailevaPlayer = {
  readonly place: MailevaPlace;
  readonly sendings: PlayedSending[];
  readonly asked: { readonly method: string; readonly path: string }[];
  /** Signed in since the server began. */
  readonly tokens: () => number;
  trouble(...next: Trouble[]): void;
  /** What was given out is good no more. */
  expire(): void;
  /** What the carrier tells of the letter of that reference. */
  carry(reference: string, told: Record<string, unknown>, files?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
};

const BASES: Readonly<Record<string, Service>> = { '/registered_mail/v4': 'lrar', '/electronic_qualified_registered_mail/v1': 'lre' };

/** A server on this machine that plays Maileva: sign-in by password, drafts, submission, lists in pages, what the carrier tells, proofs. */
export async function startMailevaPlayer(): Promise<MailevaPlayer> {
  const state: State = { sendings: [], asked: [], troubles: [], good: new Set(), tokens: 0, codes: new Set([CODE]) };
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    place: { token: `${url}/token`, api: url },
    sendings: state.sendings,
    asked: state.asked,
    tokens: () => state.tokens,
    trouble: (...next) => void state.troubles.push(...next),
    expire: () => state.good.clear(),
    carry: (reference, told, files = {}) => {
      const sending = state.sendings.find((one) => one.custom_id === reference && one.status !== 'DRAFT');
      if (!sending?.recipient) throw new Error(`no letter ${reference} was submitted`);
      Object.assign(sending.recipient, told);
      for (const [name, text] of Object.entries(files)) sending.files.set(name, Buffer.from(text));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type State = {
  readonly sendings: PlayedSending[];
  readonly asked: { readonly method: string; readonly path: string }[];
  readonly troubles: Trouble[];
  readonly good: Set<string>;
  tokens: number;
  readonly codes: Set<string>;
};

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const body = await bodyOf(request);
  const [method, path] = [request.method ?? '', (request.url ?? '').split('?')[0] ?? ''];
  state.asked.push({ method, path });
  if (path === '/token') return signIn(state, body.toString('utf8'), response);
  const bearer = (request.headers.authorization ?? '').replace('Bearer ', '');
  if (!state.good.has(bearer)) return json(response, 401, { code: 'unauthorized', message: 'token expired' });
  const [base, service] = Object.entries(BASES).find(([one]) => path.startsWith(`${one}/`)) ?? ['', null];
  if (service === null) return json(response, 404, { message: 'no such service' });
  const rest = path.slice(base.length);
  const question = { method, rest, service, body, query: new URLSearchParams((request.url ?? '').split('?')[1] ?? '') };
  const at = state.troubles.findIndex(({ on }) => on === kindOf(method, rest));
  const [trouble] = at < 0 ? [] : state.troubles.splice(at, 1);
  const done = () => perform(state, question);
  if (trouble === undefined) return write(response, done());
  return inTrouble(trouble, response, done);
}

type Question = {
  readonly method: string;
  readonly rest: string;
  readonly service: Service;
  readonly body: Buffer;
  readonly query: URLSearchParams;
};
type Reply = { readonly status: number; readonly body?: unknown; readonly file?: Buffer };

function kindOf(method: string, rest: string): Trouble['on'] {
  if (rest === '/sendings') return method === 'POST' ? 'create' : 'list';
  if (rest.endsWith('/submit')) return 'submit';
  if (rest.includes('/download_')) return 'proof';
  if (method === 'POST') return rest.endsWith('/documents') ? 'documents' : 'recipients';
  return 'look';
}

function inTrouble({ how }: Trouble, response: ServerResponse, done: () => Reply): unknown {
  switch (how) {
    case 'hang':
      return null;
    case 'late':
      done();
      return response.destroy();
    case 'failing':
      return json(response, 503, { message: 'unavailable' });
    case 'failing-late':
      done();
      return json(response, 502, { message: 'bad gateway' });
    case 'busy':
      return json(response, 429, { message: 'too many requests' });
    case 'denied':
      return json(response, 400, { errors: [{ code: 'INVALID', message: 'line "12 RUE DES LILAS" of claire@dupont.example is refused' }] });
    case 'nonsense':
      return response.writeHead(200).end('<html>');
  }
}

function perform(state: State, { method, rest, service, body, query }: Question): Reply {
  if (rest === '/sendings') return method === 'POST' ? create(state, service, body) : list(state, service, query);
  const [, id = '', below = ''] = /^\/sendings\/([^/]+)(\/.*)?$/.exec(rest) ?? [];
  const sending = state.sendings.find((one) => one.id === id && one.service === service);
  if (!sending) return { status: 404, body: { message: 'no such sending' } };
  if (below === '' && method === 'DELETE') return discard(state, sending);
  if (below === '') return { status: 200, body: { id, custom_id: sending.custom_id, name: sending.custom_id, status: sending.status } };
  if (below === '/submit') return submit(state, sending, body);
  if (below === '/documents') return draftOnly(sending, () => void sending.documents.push(body));
  if (below === '/recipients' && method === 'POST')
    return draftOnly(sending, () => {
      sending.recipient = { id: `r-${id}`, status: 'DRAFT', ...(JSON.parse(body.toString('utf8')) as object) };
    });
  if (below === '/recipients')
    return { status: 200, body: { recipients: sending.recipient ? [sending.recipient] : [], paging: { total_results: 1 } } };
  const file = sending.files.get(below.split('/').at(-1) ?? '');
  return file ? { status: 200, file } : { status: 404, body: { message: 'not there yet' } };
}

function create(state: State, service: Service, text: Buffer): Reply {
  const body = JSON.parse(text.toString('utf8')) as Record<string, unknown>;
  if (service === 'lre' && body['sender_id'] !== SENDER) return { status: 403, body: { errors: [{ message: 'unknown sender' }] } };
  const id = `s-${state.sendings.length + 1}`;
  const fresh = { documents: [], recipient: null, files: new Map<string, Buffer>(), submits: 0 };
  state.sendings.push({ id, service, custom_id: String(body['custom_id'] ?? ''), status: 'DRAFT', body, ...fresh });
  return { status: 201, body: { id } };
}

/** The newest first, as it is asked; a page at a time. */
function list(state: State, service: Service, query: URLSearchParams): Reply {
  const all = state.sendings.filter((one) => one.service === service).toReversed();
  const [from, count] = [Number(query.get('start_index') ?? 1) - 1, Number(query.get('count') ?? 50)];
  const shown = all.slice(from, from + count).map(({ id, custom_id, status }) => ({ id, custom_id, status, name: custom_id }));
  return { status: 200, body: { sendings: shown, paging: { total_results: all.length } } };
}

function discard(state: State, sending: PlayedSending): Reply {
  if (sending.status !== 'DRAFT') return { status: 400, body: { errors: [{ message: 'submitted already' }] } };
  state.sendings.splice(state.sendings.indexOf(sending), 1);
  return { status: 204 };
}

function submit(state: State, sending: PlayedSending, body: Buffer): Reply {
  if (sending.status !== 'DRAFT') return { status: 400, body: { errors: [{ message: 'submitted already' }] } };
  if (sending.documents.length === 0 || sending.recipient === null) return { status: 400, body: { errors: [{ message: 'incomplete' }] } };
  if (sending.service === 'lre') {
    const { otp } = JSON.parse(body.toString('utf8') || '{}') as { otp?: string };
    // Of one use: the second time it is none.
    if (otp === undefined || !state.codes.delete(otp)) return { status: 400, body: { errors: [{ message: 'wrong code' }] } };
  }
  sending.status = 'PENDING';
  sending.submits += 1;
  sending.recipient = { ...sending.recipient, status: 'PENDING' };
  return { status: sending.service === 'lre' ? 202 : 200 };
}

function draftOnly(sending: PlayedSending, work: () => void): Reply {
  if (sending.status !== 'DRAFT') return { status: 400, body: { errors: [{ message: 'submitted already' }] } };
  work();
  return { status: 201, body: {} };
}

function signIn(state: State, form: string, response: ServerResponse): ServerResponse {
  const told = new URLSearchParams(form);
  const isRight =
    told.get('grant_type') === 'password' &&
    told.get('client_id') === KEYS.clientId &&
    told.get('client_secret') === KEYS.clientSecret &&
    told.get('username') === KEYS.user &&
    told.get('password') === KEYS.password;
  if (!isRight) return json(response, 401, { error_description: 'Invalid user credentials' });
  state.tokens += 1;
  const token = `token-${state.tokens}`;
  state.good.add(token);
  return json(response, 200, { access_token: token, expires_in: 300 });
}

function write(response: ServerResponse, { status, body, file }: Reply): ServerResponse {
  if (file) return response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(file);
  return body === undefined ? response.writeHead(status).end() : json(response, status, body);
}

function json(response: ServerResponse, status: number, body: unknown): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}
