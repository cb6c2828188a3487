import { writeFile } from 'node:fs/promises';
import type { Accounts, Role } from '../ports/accounts.ts';
import type { Keeper } from '../ports/keeper.ts';
import type { MailServer, MailServerSettings } from '../ports/mail-server.ts';
import { programOf } from '../program.ts';
import { inMemory, MONDAY, office } from '../use-cases/sending.test-kit.ts';
import { makeApi } from './api.ts';

/** Whoever names himself in a header is in; of the accounts nothing else is there. */
function peopleOf(workspace: string): Accounts {
  const signed: Accounts['signed'] = async (headers) => {
    const email = headers.get('x-person');
    if (email === null) return null;
    const person = { id: email, name: email, email, language: 'fr' as const, twoFactor: false };
    const seats = [{ workspace, role: (headers.get('x-role') ?? 'owner') as Role }];
    return { person, session: 's', seats, byLink: false, cookies: [] };
  };
  return { signed, isEmpty: async () => false } as unknown as Accounts;
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

/** A keeper that finds nothing amiss, and whose copy is a word. */
export const KEEPER: Keeper = {
  verify: async () => ({ ok: true, entries: 3, erased: 0, findings: [] }),
  backup: async (file) => {
    await writeFile(file, 'copy');
    return { file, entries: 3, bytes: 4 };
  },
};

/** The API on a workspace in memory. Whoever asks is named by a header: "claire" has the role that the header `x-role` gives. */
export async function apiInMemory(workspace = 'dupont', keeper = KEEPER, firstWorkspace = workspace) {
  const it = await office(inMemory);
  const mails = mailServerInMemory();
  const api = await makeApi({
    origin: 'http://acquit.test',
    log: false,
    pages: null,
    firstCode: null,
    firstWorkspace,
    mailServer: mails.mailServer,
    accounts: peopleOf(workspace),
    open: async (_, person) => ({ program: programOf({ ...it.deps, by: person.email }, keeper), clock: it.deps.clock }),
  });
  const ask = async (method: 'GET' | 'POST', url: string, body?: unknown, headers: Record<string, string> = { 'x-person': 'claire' }) => {
    const answer = await api.inject({
      method,
      url,
      headers: { origin: 'http://acquit.test', ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? null : answer.json() };
  };
  return { it, api, ask, mails, today: MONDAY };
}
