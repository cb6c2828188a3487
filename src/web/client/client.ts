import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema.d.ts';

/** What the server refused, told in the reader's language. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(status: number, body: { refused?: string; message?: string; details?: Record<string, string | number> }) {
    super(body.message ?? '');
    this.code = body.refused ?? (status === 0 ? 'offline' : 'fault');
    this.status = status;
    this.details = body.details ?? {};
  }
}

/** A refusal is thrown, so that what called need only say what it does when all went well. */
const refusals: Middleware = {
  onResponse: async ({ response }) => {
    if (response.ok) return;
    const body = await response
      .clone()
      .json()
      .catch(() => ({}));
    throw new Refused(response.status, body);
  },
  onError: () => new Refused(0, {}),
};

/** The API, typed by its OpenAPI document. Throws {@link Refused}. */
export const api = createClient<paths>({ baseUrl: '' });
api.use(refusals);

/** What a call answered; calls that fail have thrown before. */
export async function answered<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
