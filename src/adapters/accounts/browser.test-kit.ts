import { type ScratchDatabase, scratchDatabase } from '../db/scratch-workspace.ts';
import { type AccountsOptions, createAccounts } from './accounts.ts';

export const PUBLIC_URL = 'http://localhost:8080';
export const PASSWORD = 'four words make safety';

export const CLAIRE = { name: 'Claire Martin', email: 'Claire@Acquit.example', password: PASSWORD, language: 'fr' } as const;

/** Accounts on a database of their own. */
export async function scratchAccounts(options: Partial<AccountsOptions> = {}) {
  const scratch: ScratchDatabase = await scratchDatabase();
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const settings = {
    database: scratch.database,
    publicUrl: PUBLIC_URL,
    secret: 'a secret of thirty-two characters or more',
    oidc: null,
    log,
  };
  const accounts = createAccounts({ ...settings, ...options });
  return { accounts, scratch, logged, open: () => browser(accounts.handle), idOf: (email: string) => idOf(scratch, email) };
}

async function idOf({ database }: ScratchDatabase, email: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('select id from accounts.person where email = $1', [email]);
  return rows[0]?.id ?? '';
}

type Answer = { readonly status: number; readonly location: string; readonly body: Record<string, unknown> & { code?: string } };

/** Keeps cookies, says where it comes from, and does not follow redirects. */
export function browser(handle: (request: Request, ip: string) => Promise<Response>, ip = '192.0.2.1') {
  const cookies = new Map<string, string>();
  const keep = (set: readonly string[]) => {
    for (const one of set) {
      const [pair = ''] = one.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(one)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const headers = () => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({ origin: PUBLIC_URL, ...(cookie ? { cookie } : {}) });
  };
  const ask = async (path: string, init: RequestInit = {}, more: Record<string, string> = {}): Promise<Answer> => {
    const all = headers();
    for (const [name, value] of Object.entries(more)) all.set(name, value);
    const url = path.startsWith('http') ? path : `${PUBLIC_URL}/api/auth${path}`;
    const answer = await handle(new Request(url, { ...init, headers: all, redirect: 'manual' }), ip);
    keep(answer.headers.getSetCookie());
    const text = await answer.text();
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      body: text.startsWith('{') ? JSON.parse(text) : { text },
    };
  };
  return {
    cookies,
    headers,
    get: (path: string) => ask(path),
    post: (path: string, body: object, more: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'application/json', ...more }),
  };
}

export type Browser = ReturnType<typeof browser>;

export function signIn(at: Browser, email: string, password = PASSWORD) {
  return at.post('/sign-in/email', { email, password });
}

/** The token at the end of an invitation's link. */
export function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}
