import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEYS = { application: 'applicationKey01', secret: 'applicationSecret01', consumer: 'consumerKey01' } as const;
export const SERVICE = 'sms-ab12345-1';

/** How the next questions are answered, one each; then as usual. `late`: taken, and the answer is cut off. */
export type Trouble = 'hang' | 'late' | 'failing' | 'busy' | 'poor' | 'nonsense' | 'endless' | 'nobody' | 'nameless';

export type PlayedSms = { id: number; to: string; message: string; body: Record<string, unknown>; ptt: number; deliveredAt: string | null };

export type OvhPlayer = {
  readonly url: string;
  /** What telephones received, or will. */
  readonly taken: PlayedSms[];
  readonly asked: { readonly method: string; readonly path: string }[];
  trouble(...next: Trouble[]): void;
  close(): Promise<void>;
};

/** A server on this machine that plays OVHcloud SMS: it holds signatures against its own reckoning, and takes every SMS as often as it is asked. */
export async function startOvhPlayer(): Promise<OvhPlayer> {
  const taken: PlayedSms[] = [];
  const asked: OvhPlayer['asked'][number][] = [];
  const troubles: Trouble[] = [];
  let url = '';
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [method, path] = [request.method ?? '', request.url ?? ''];
    asked.push({ method, path });
    if (!isSigned(request, `${url}${path}`, body)) return json(response, 403, { message: 'Invalid signature' });
    const trouble = troubles.shift();
    if (trouble !== undefined) return inTrouble(trouble, response, () => void take(taken, body));
    const [, id] = new RegExp(`^/sms/${SERVICE}/outgoing/(\\d+)$`).exec(path) ?? [];
    if (id !== undefined) {
      const sms = taken.find((one) => one.id === Number(id));
      return sms
        ? json(response, 200, { id: sms.id, ptt: sms.ptt, deliveredAt: sms.deliveredAt })
        : json(response, 404, { message: 'No such' });
    }
    if (method !== 'POST' || path !== `/sms/${SERVICE}/jobs`) return json(response, 404, { message: 'No such service' });
    return json(response, 200, { ids: [take(taken, body).id], invalidReceivers: [], validReceivers: [], totalCreditsRemoved: 1 });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    taken,
    asked,
    trouble: (...next) => void troubles.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function take(taken: PlayedSms[], text: string): PlayedSms {
  const body = JSON.parse(text) as Record<string, unknown>;
  const [to = ''] = body['receivers'] as string[];
  const sms = { id: 1_000 + taken.length, to, message: String(body['message']), body, ptt: 0, deliveredAt: null };
  taken.push(sms);
  return sms;
}

/** Reckoned here by the provider's own rule, step by step. */
function isSigned({ headers, method }: IncomingMessage, url: string, body: string): boolean {
  const at = headers['x-ovh-timestamp'] as string;
  const words = `${KEYS.secret}+${headers['x-ovh-consumer']}+${method}+${url}+${body}+${at}`;
  const right = `$1$${createHash('sha1').update(words, 'utf8').digest('hex')}`;
  return (
    headers['x-ovh-application'] === KEYS.application && headers['x-ovh-consumer'] === KEYS.consumer && headers['x-ovh-signature'] === right
  );
}

function inTrouble(trouble: Trouble, response: ServerResponse, takeIt: () => void): unknown {
  switch (trouble) {
    case 'hang':
      return null;
    case 'late':
      takeIt();
      return response.destroy();
    case 'failing':
      takeIt();
      return json(response, 502, { message: 'Bad gateway' });
    case 'busy':
      return json(response, 429, { message: 'Too many requests for +33612345678' });
    case 'poor':
      return json(response, 403, { message: 'Not enough credits' });
    case 'nobody':
      return json(response, 200, { ids: [], invalidReceivers: ['+33612345678'], validReceivers: [], totalCreditsRemoved: 0 });
    case 'nameless':
      return json(response, 200, { ids: [], invalidReceivers: [], validReceivers: [], totalCreditsRemoved: 0 });
    case 'nonsense':
      takeIt();
      return response.writeHead(200).end('<html>');
    case 'endless': {
      takeIt();
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(100_000)));
        if (!response.destroyed) response.once('drain', more);
      };
      return more();
    }
  }
}

function json(response: ServerResponse, status: number, body: unknown): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString('utf8');
}
