import { request as httpRequest } from 'node:http';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_LOGO_BYTES } from '../core/receivable/party.ts';
import { MAX_FILE_BYTES } from '../program.ts';
import { apiInMemory } from './api.test-kit.ts';
import { answerFailure } from './refused.ts';
import { type Bounds, withUpload } from './uploads.ts';

const HEAD = '--xx\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
const END = '\r\n--xx--\r\n';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that takes one file, in the name and for the workspace of its headers; work lasts until `end` is called. */
async function served(bounds: Partial<Bounds> = {}) {
  const app = fastify();
  app.setErrorHandler((error, request, reply) => answerFailure(error, request, reply));
  app.decorateRequest('asking', null);
  app.addHook('onRequest', async (request) => {
    const { 'x-workspace': workspace = 'dupont', 'x-person': id = 'claire' } = request.headers;
    request.asking = { workspace, person: { id, language: 'en' } } as never;
  });
  await app.register(multipart);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let reads = 0;
  app.post('/', (request) => withUpload(request, async ({ bytes }) => ({ bytes: bytes.length, reads: ++reads }), bounds));
  app.post('/job', (request) =>
    withUpload(request, async (_, __, heldUntil) => {
      heldUntil(ended);
      return { started: true };
    }),
  );
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  closing.push(() => app.close());
  /** Sends what is given, and says that so many bytes are coming in all. */
  const send = (sent: string, says: number | null, headers: Record<string, string> = {}, path = '/') => {
    const request = httpRequest({
      ...{ port, host: '127.0.0.1', method: 'POST', path },
      headers: {
        'content-type': 'multipart/form-data; boundary=xx',
        ...(says === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(says) }),
        ...headers,
      },
    });
    const answer = new Promise<{ status: number; body: string }>((resolve) => {
      request.on('error', () => resolve({ status: 0, body: '' }));
      request.on('response', (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('close', () => resolve({ status: response.statusCode ?? 0, body }));
      });
    });
    if (says === null) request.end(sent);
    else request.write(sent);
    closing.unshift(async () => request.destroy());
    return answer;
  };
  const whole = (headers: Record<string, string> = {}, path = '/') => {
    const text = `${HEAD}abc${END}`;
    return send(text, text.length, headers, path);
  };
  return { send, whole, end };
}

describe('files that are sent', () => {
  it('that stop coming end with words, and free what they held', async () => {
    const { send, whole } = await served({ silenceMs: 20 });
    const { status, body } = await send(`${HEAD}abc`, MAX_FILE_BYTES);
    expect([status, JSON.parse(body).refused]).toEqual([408, 'upload-stalled']);
    expect(JSON.parse((await whole()).body)).toMatchObject({ bytes: 3 });
  });

  it('and come drop by drop end after a while', async () => {
    const { send } = await served({ silenceMs: 20, lastsMs: 0 });
    expect((await send(`${HEAD}abc`, 1_000)).status).toBe(408);
  });

  it('of one workspace leave room for those of the others, and small ones leave room for each other', async () => {
    const { send, whole } = await served();
    for (const _ of [1, 2]) void send(HEAD, MAX_FILE_BYTES);
    await expect.poll(async () => (await whole()).status, { timeout: 10_000 }).toBe(429);
    // The same person elsewhere is the same person.
    expect((await whole({ 'x-workspace': 'durand' })).status).toBe(429);
    expect((await whole({ 'x-workspace': 'durand', 'x-person': 'marc' })).status).toBe(200);
    const other = await served();
    for (let stalled = 0; stalled < 20; stalled += 1) void other.send(HEAD, 1_000_000, { 'x-workspace': 'roy', 'x-person': 'roy' });
    expect((await other.whole({ 'x-workspace': 'roy', 'x-person': 'roy' })).status).toBe(200);
  });

  it('are held for as long as the work that they began', async () => {
    const { send, whole, end } = await served();
    const petit = { 'x-workspace': 'petit', 'x-person': 'petit' };
    // Nobody knows how large: as large as it may be.
    for (const _ of [1, 2]) expect((await send(`${HEAD}abc${END}`, null, petit, '/job')).status).toBe(200);
    expect((await whole(petit)).status).toBe(429);
    end();
    await expect.poll(async () => (await whole(petit)).status, { timeout: 10_000 }).toBe(200);
  });

  it('that say to be too large are refused before a byte is read', async () => {
    const { send } = await served({ most: 10 });
    const { status, body } = await send('', 1_000_000);
    expect([status, JSON.parse(body).refused]).toEqual([413, 'file-too-large']);
  });
});

it('a logo that is too large is refused by what it says of its size', async () => {
  const { upload } = await apiInMemory('dupont');
  const url = '/api/w/dupont/creditors/1/logo';
  for (const size of [MAX_LOGO_BYTES + 1, 2 * MAX_LOGO_BYTES]) {
    const { status, body } = await upload(url, 'logo.png', new Uint8Array(size));
    expect([status, body.refused]).toEqual([422, 'logo-too-large']);
  }
});
