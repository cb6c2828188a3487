import createClient, { type Middleware } from 'openapi-fetch';
import { isAttended } from './attended.ts';
import { found, lost } from './connection.ts';
import type { paths } from './schema.d.ts';
import { isThisMachine } from './this-machine.ts';

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
  onRequest: ({ id, request }) => {
    if (!navigator.onLine && !isThisMachine(window.location.hostname)) keptBack.add(id);
    if (!isAttended()) request.headers.set('x-unattended', 'yes');
    return request;
  },
  onResponse: async ({ response, id }) => {
    keptBack.delete(id);
    found();
    if (response.ok) return;
    const body = await response
      .clone()
      .json()
      .catch(() => ({}));
    throw new Refused(response.status, body);
  },
  onError: ({ id }) => {
    lost();
    return new Refused(0, { refused: keptBack.delete(id) ? 'not-sent' : 'offline' });
  },
};

/** Requests to another machine that were made while there was no network at all: of these it is known that they did not leave. */
const keptBack = new Set<string>();

/** The API, typed by its OpenAPI document. Throws {@link Refused}. */
export const api = createClient<paths>({ baseUrl: '' });
api.use(refusals);

/** What a call answered; calls that fail have thrown before. */
export async function answered<T>(call: Promise<{ data?: T }>): Promise<T> {
  try {
    const { data } = await call;
    return data as T;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The network went while the answer was read.
    lost();
    throw new Refused(0, {});
  }
}
