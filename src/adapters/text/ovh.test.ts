import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextsSettings } from '../../ports/texter.ts';
import { isBeforeAsking, type OvhOptions, ovhTexter, signature } from './ovh.ts';
import { KEYS, type OvhPlayer, SERVICE, startOvhPlayer, type Trouble } from './ovh-player.test-kit.ts';
import { type KeptTexts, readyTexts, textsSetting } from './texts-setting.ts';

let player: OvhPlayer;
beforeAll(async () => {
  player = await startOvhPlayer();
});
afterAll(() => player.close());

const SMS = { reference: 'acquit-7', to: '+33612345678', text: 'Ateliers Vauban : la facture F-1 de 1 200,00 € reste à régler.' };

function texter(more: Partial<OvhOptions> = {}) {
  return ovhTexter({ service: SERVICE, sender: 'VAUBAN', keys: KEYS, api: player.url, timeoutMs: 300, ...more });
}

test('hands one SMS over, signed, without the clause of advertising', async () => {
  const outcome = await texter().send(SMS);
  const last = player.taken.at(-1);
  expect(outcome).toEqual({ kind: 'accepted', id: String(last?.id) });
  expect(last?.body).toEqual({
    message: SMS.text,
    receivers: ['+33612345678'],
    sender: 'VAUBAN',
    noStopClause: true,
    senderForResponse: false,
    charset: 'UTF-8',
    tag: 'acquit-7',
  });
});

test('signs as the provider’s own example does', () => {
  // The worked example of their first steps: https://docs.ovh.com/gb/en/api/first-steps-with-ovh-api/
  const url = 'https://eu.api.ovh.com/1.0/domains/';
  const keys = {
    application: '7kbG7Bk7S9Nt7ZSV',
    secret: 'EXEgWIz07P0HYwtQDs7cNIqCiQaWSuHF',
    consumer: 'MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1',
  };
  expect(signature(keys, 'GET', url, '', 1366560945)).toBe('$1$d3705e8afb27a0d2970a322b96550abfc67bb798');
});

test.each([['hang'], ['late'], ['failing'], ['nonsense'], ['endless'], ['nameless']] as const)(
  'after %s nobody knows whether it left, and it is handed over once only',
  async (trouble: Trouble) => {
    const before = player.asked.length;
    player.trouble(trouble);
    expect(await texter().send(SMS)).toMatchObject({ kind: 'unknown' });
    expect(player.asked.length).toBe(before + 1);
  },
);

test.each([
  ['busy', '429 Too many requests for …'],
  ['poor', '403 Not enough credits'],
] as const)('after %s it did not leave, and the number is not kept', async (trouble, reply) => {
  player.trouble(trouble);
  expect(await texter().send(SMS)).toEqual({ kind: 'refused', permanent: false, recipientAtFault: false, reply });
});

test('a wrong key is no fault of the number', async () => {
  const wrong = { ...KEYS, secret: 'another00' };
  expect(await texter({ keys: wrong }).send(SMS)).toMatchObject({ kind: 'refused', permanent: false, recipientAtFault: false });
});

test('a number that the provider calls invalid is refused for good', async () => {
  player.trouble('nobody');
  expect(await texter().send(SMS)).toMatchObject({ kind: 'refused', permanent: true, recipientAtFault: true });
});

test('where nobody listens nothing has left', async () => {
  const api = await closedPort();
  expect(await texter({ api }).send(SMS)).toEqual({
    kind: 'refused',
    permanent: false,
    recipientAtFault: false,
    reply: 'ECONNREFUSED',
  });
});

test.each([
  ['no route at all', { code: 'EHOSTUNREACH', syscall: 'connect' }, true],
  ['a route lost while it was written', { code: 'EHOSTUNREACH', syscall: 'write' }, false],
  ['a network lost while the answer was read', { code: 'ENETUNREACH', syscall: 'read' }, false],
  ['a cut', { code: 'ECONNRESET', syscall: 'read' }, false],
  ['every address out of reach', { errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH', syscall: 'connect' }] }, true],
  ['one address that was reached', { errors: [{ code: 'ECONNREFUSED' }, { code: 'EHOSTUNREACH', syscall: 'write' }] }, false],
] as const)('after %s it is known or not that nothing left', (_, cause, known) => {
  expect(isBeforeAsking(new TypeError('fetch failed', { cause }))).toBe(known);
});

test('tells what became of an SMS only when it is final', async () => {
  const sent = await texter().send(SMS);
  const id = sent.kind === 'accepted' ? sent.id : '';
  const sms = player.taken.at(-1);
  if (!sms) throw new Error('nothing was taken');
  const told = async (ptt: number, deliveredAt: string | null = null) => {
    Object.assign(sms, { ptt, deliveredAt });
    return texter().look(id);
  };
  expect([await told(0), await told(1), await told(3), await told(8), await told(99)]).toEqual(Array(5).fill('under-way'));
  expect([await told(4), await told(3, '2026-03-02T10:00:00+01:00'), await told(5)]).toEqual(['delivered', 'delivered', 'undelivered']);
  expect(await told(5, '2026-03-02T10:00:00+01:00')).toBe('undelivered');
  expect(await texter().look('77')).toBe('under-way');
  player.trouble('busy');
  await expect(texter().look(id)).rejects.toMatchObject({ code: 'texts-refused' });
  player.trouble('hang');
  await expect(texter().look(id)).rejects.toMatchObject({ code: 'texts-unreachable' });
});

function setting() {
  const box: { kept: KeptTexts | null } = { kept: null };
  const keep = (texts: KeptTexts | null) => {
    box.kept = texts;
  };
  return { box, setting: textsSetting({ load: () => box.kept, keep, api: player.url }) };
}

const SETTINGS: TextsSettings = { service: SERVICE, sender: 'VAUBAN', keys: KEYS };

test('is set up, shown without its secrets, tried, changed and removed', async () => {
  const { box, setting: it } = setting();
  await expect(it.test('0612345678')).rejects.toMatchObject({ code: 'texts-not-set-up' });
  expect(() => it.save({ ...SETTINGS, keys: null })).toThrow(expect.objectContaining({ code: 'texts-keys-missing' }));
  it.save(SETTINGS);
  expect(it.known()).toEqual({ provider: 'ovh', service: SERVICE, sender: 'VAUBAN', keyEnds: 'ey01' });
  await it.test('06 12 34 56 78');
  expect(player.taken.at(-1)).toMatchObject({ to: '+33612345678', message: expect.stringContaining('essai') });
  player.trouble('poor');
  await expect(it.test('0612345678')).rejects.toMatchObject({ code: 'test-text-failed' });
  await expect(it.test('04 72 00 00 00')).rejects.toMatchObject({ code: 'no-mobile' });
  it.save({ service: SERVICE, sender: 'Vauban 69', keys: null });
  expect(box.kept).toMatchObject({ sender: 'Vauban 69', keys: KEYS });
  expect(readyTexts(box.kept, undefined)?.sender).toBe('Vauban 69');
  it.remove();
  expect([it.known(), readyTexts(null, undefined)]).toEqual([null, null]);
});

test.each([
  ['texts-sender-invalid', { sender: 'ATELIERS VAUBAN' }],
  ['texts-sender-invalid', { sender: 'Forêt' }],
  ['texts-sender-invalid', { sender: '0612345678' }],
  ['texts-sender-invalid', { sender: 'A' }],
  ['texts-service-invalid', { service: '../../me' }],
  ['texts-keys-invalid', { keys: { ...KEYS, consumer: 'with\nnewline' } }],
] as const)('refuses %s', (code, wrong) => {
  expect(() => setting().setting.save({ ...SETTINGS, ...wrong })).toThrow(expect.objectContaining({ code }));
});

/** A port of this machine on which nobody listens any more. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
