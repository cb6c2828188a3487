import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { seal } from '../adapters/archive/seal-case.ts';
import { type KeptPayments, paymentsSetting } from '../adapters/pay/payments-setting.ts';
import { type KeptPost, postSetting } from '../adapters/post/post-setting.ts';
import { logoOf } from '../adapters/print/logo.ts';
import { type KeptTexts, textsSetting } from '../adapters/text/texts-setting.ts';
import type { CreditorId } from '../core/base/id.ts';
import type { Accounts, Role, SavedView } from '../ports/accounts.ts';
import type { Keeper } from '../ports/keeper.ts';
import type { MailServer, MailServerSettings } from '../ports/mail-server.ts';
import type { KnownMailbox, MailboxSetting } from '../ports/mailbox.ts';
import type { PaymentsSetting } from '../ports/payments.ts';
import type { PostSetting } from '../ports/postman.ts';
import type { CaseSealer } from '../ports/sealed-case.ts';
import type { TextsSetting } from '../ports/texter.ts';
import { programOf } from '../program.ts';
import { inMemory, MONDAY, office } from '../use-cases/sending.test-kit.ts';
import { makeApi } from './api.ts';

/** Whoever names himself in a header is in; of the accounts nothing else is there. */
function peopleOf(workspace: string): Accounts {
  const signed: Accounts['signed'] = async (headers) => {
    const email = headers.get('x-person');
    if (email === null) return null;
    const person = { id: email, name: email, email, language: 'fr' as const, twoFactor: false };
    const role = (headers.get('x-role') ?? 'owner') as Role;
    const seats = [{ workspace, role, client: role === 'client' ? (1 as CreditorId) : null }];
    return { person, session: 's', seats, byLink: headers.get('x-by-link') !== null, cookies: [] };
  };
  return {
    signed,
    isEmpty: async () => false,
    handle: opensOnce(),
    ...viewsInMemory(),
    ...calendarsInMemory(workspace),
  } as unknown as Accounts;
}

/** Of all that accounts answer: a sign-in link whose token is "good" opens once. */
function opensOnce(): Accounts['handle'] {
  let isUsed = false;
  return async (request) => {
    const { token } = (await request.json()) as { token?: string };
    const isOurs = request.method === 'POST' && new URL(request.url).pathname === '/api/auth/link/open';
    if (!isOurs || token !== 'good' || isUsed) return Response.json({ code: 'LINK_USED' }, { status: 403 });
    isUsed = true;
    return Response.json({ status: true }, { headers: { 'set-cookie': 'acquit.session_token=s; HttpOnly' } });
  };
}

function viewsInMemory(): Pick<Accounts, 'views' | 'saveView' | 'dropView'> {
  const kept = new Map<string, SavedView[]>();
  const others = (person: string, name: string) => (kept.get(person) ?? []).filter((view) => view.name !== name);
  return {
    views: async (person) => kept.get(person) ?? [],
    saveView: async (person, _, view) => void kept.set(person, [...others(person, view.name), view]),
    dropView: async (person, _, name) => void kept.set(person, others(person, name)),
  };
}

/** Calendars of the owner: their secrets are "1", "2"… */
function calendarsInMemory(workspace: string): Pick<Accounts, 'calendarLink' | 'makeCalendarLink' | 'dropCalendarLink' | 'calendarReader'> {
  const kept = new Map<string, string>();
  let made = 0;
  return {
    calendarLink: async (person) => (kept.has(person) ? { madeAt: '2026-03-02T08:00:00.000Z', readAt: null } : null),
    makeCalendarLink: async (person) => {
      kept.set(person, String(++made));
      return String(made);
    },
    dropCalendarLink: async (person) => void kept.delete(person),
    calendarReader: async (token) => {
      const [id] = [...kept].find(([, secret]) => secret === token) ?? [];
      if (id === undefined) return null;
      const role: Role = id === 'hugo' ? 'accountant' : 'owner';
      return { person: { id, name: id, email: id, language: 'fr', twoFactor: false }, workspace, role };
    },
  };
}

/** A mail server that only remembers what was set up and where a test went. */
export function mailServerInMemory() {
  const saved: MailServerSettings[] = [];
  const tested: string[] = [];
  const mailServer: MailServer = {
    fixed: false,
    known: () => {
      const last = saved.at(-1);
      return last ? { host: last.host, port: last.port, secure: last.secure, user: last.user } : null;
    },
    save: (settings) => void saved.push(settings),
    test: async (to) => void tested.push(to),
  };
  return { mailServer, saved, tested };
}

/** A mailbox that only remembers how it was set up. */
export function mailboxInMemory(): MailboxSetting {
  let known: KnownMailbox | null = null;
  return {
    known: () => known,
    save: ({ password: _, ...box }) => {
      known = box;
    },
    remove: () => {
      known = null;
    },
    lastReading: () => null,
    test: async () => {},
  };
}

/** A provider that only remembers how it was set up. */
export function paymentsInMemory(): PaymentsSetting {
  let kept: KeptPayments | null = null;
  const keep = (next: KeptPayments | null) => {
    kept = next;
  };
  const setting = paymentsSetting({
    load: () => kept,
    keep,
    place: undefined,
    newsAddress: async () => 'https://acquit.example/hooks/stripe/1',
  });
  return { ...setting, test: async () => {} };
}

/** The same of registered letters. */
export function postInMemory(): PostSetting {
  let kept: KeptPost | null = null;
  const keep = (next: KeptPost | null) => {
    kept = next;
  };
  const newsAddress = async (hook: string) => `https://acquit.example/hooks/maileva/1-${hook}`;
  return { ...postSetting({ load: () => kept, keep, place: undefined, newsAddress }), test: async () => {} };
}

/** A provider of SMS that only remembers how it was set up, and takes whatever is tried. */
export function textsInMemory(): TextsSetting {
  let kept: KeptTexts | null = null;
  const keep = (next: KeptTexts | null) => {
    kept = next;
  };
  const setting = textsSetting({ load: () => kept, keep, api: undefined });
  return { ...setting, test: async () => {} };
}

/** A keeper that finds nothing amiss, and whose copy is a word. */
export const KEEPER: Keeper = {
  verify: async () => ({ ok: true, entries: 3, erased: 0, findings: [] }),
  backup: async (file) => {
    await writeFile(file, 'copy');
    return { file, entries: 3, bytes: 4 };
  },
};

/** Seals as ever, with a key of its own; what it binds is a word. */
function sealerInMemory(): CaseSealer {
  const key = generateKeyPairSync('ed25519');
  return { seal: (dossier) => seal(dossier, new TextEncoder().encode('%PDF-1.7'), 1, key) };
}

/** JSON read; anything else as text. */
function bodyOf({ headers, body }: { headers: Record<string, unknown>; body: string }) {
  if (body === '') return null;
  return String(headers['content-type']).includes('json') ? JSON.parse(body) : body;
}

/** The API on a workspace in memory. Whoever asks is named by a header: "claire" has the role that the header `x-role` gives. */
export async function apiInMemory(workspace = 'dupont', keeper = KEEPER, firstWorkspace = workspace, linksOnly = false) {
  const it = await office(inMemory);
  const mails = mailServerInMemory();
  const mailbox = mailboxInMemory();
  const payments = paymentsInMemory();
  const post = postInMemory();
  const texts = textsInMemory();
  const api = await makeApi({
    origin: 'http://acquit.test',
    log: false,
    pages: null,
    firstCode: null,
    // A stream of changes ends soon, so that whoever asks for it has an answer.
    pace: { lookMs: 5, beatMs: 5, lifeMs: 40, mostOfAPerson: 4 },
    firstWorkspace,
    linksOnly,
    mailServer: mails.mailServer,
    mailbox: () => mailbox,
    payments: () => payments,
    post: () => post,
    texts: () => texts,
    checkLogo: async (bytes) => void logoOf(bytes),
    accounts: peopleOf(workspace),
    open: async (_, person) => ({
      program: programOf({ ...it.deps, sealer: sealerInMemory(), by: person.email }, keeper),
      clock: it.deps.clock,
    }),
  });
  const ask = async (method: 'GET' | 'POST', url: string, body?: unknown, headers: Record<string, string> = { 'x-person': 'claire' }) => {
    const answer = await api.inject({
      method,
      url,
      headers: { origin: 'http://acquit.test', ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: bodyOf(answer) };
  };
  /** A file as a browser sends it, with the text field `options` before it. */
  const upload = async (url: string, name: string, content: string | Uint8Array, options: unknown = {}, role: Role = 'owner') => {
    const form = new FormData();
    form.append('options', JSON.stringify(options));
    form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    const sent = new Response(form);
    const answer = await api.inject({
      method: 'POST',
      url,
      headers: {
        origin: 'http://acquit.test',
        'x-person': 'claire',
        'x-role': role,
        'content-type': sent.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return { it, api, ask, upload, mails, today: MONDAY };
}
