import { Refused } from './client.ts';

/** One of the accounts' own addresses, below /api/auth/. Throws {@link Refused}. */
export function auth<T>(path: string, body: Readonly<Record<string, unknown>> = {}): Promise<T> {
  return asked(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** The same for what is only read. */
export function authRead<T>(path: string): Promise<T> {
  return asked(path, {});
}

async function asked<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, init).catch(() => {
    throw new Refused(0, {});
  });
  const answer = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  if (!response.ok) throw new Refused(response.status, { refused: answer.code ?? 'fault', message: answer.message ?? '' });
  return answer as T;
}
