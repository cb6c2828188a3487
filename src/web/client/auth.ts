import { Refused } from './client.ts';

/** One of the accounts' own addresses, below /api/auth/. Throws {@link Refused}. */
export async function auth<T>(path: string, body: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Refused(0, {});
  });
  const answer = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  if (!response.ok) throw new Refused(response.status, { refused: answer.code ?? 'fault', message: answer.message ?? '' });
  return answer as T;
}
