import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type MailevaPlayer, startMailevaPlayer } from '../adapters/post/maileva-player.test-kit.ts';
import { isHook, type KeptPost } from '../adapters/post/post-setting.ts';
import { programOf } from '../program.ts';
import { noticeDue, withPost } from '../use-cases/post.test-kit.ts';
import { sendRegistered } from '../use-cases/send-registered.ts';
import { inMemory, MONDAY, office } from '../use-cases/sending.test-kit.ts';
import { postHints } from './post-hints.ts';

let player: MailevaPlayer;
beforeEach(async () => {
  player = await startMailevaPlayer();
});
afterEach(() => player.close());

const HOOK = 'h'.repeat(43);
const KEPT: KeptPost = {
  ...{ provider: 'maileva', clientId: 'a', clientSecret: 'b', user: 'c', password: 'd', trial: false, senderId: null, hook: HOOK },
};

async function hinted(most = 100) {
  const it = await office(inMemory);
  const deps = withPost(it, player);
  const { letter } = await noticeDue(it, deps);
  await sendRegistered(deps, CREDITOR, MONDAY);
  const keeper = { verify: async () => ({ ok: true, entries: 0, erased: 0, findings: [] }), backup: async () => ({}) as never };
  const app = fastify();
  await app.register(rateLimit, { global: false });
  await postHints(app, { open: () => programOf(deps, keeper), knows: async (at, told) => at === 1 && isHook(KEPT, told), most });
  const tell = async (place: string, payload: string) =>
    (await app.inject({ method: 'POST', url: `/hooks/maileva/${place}`, headers: { 'content-type': 'application/json' }, payload }))
      .statusCode;
  const reference = (await letter()).message_id ?? '';
  const carry = () =>
    player.carry(reference, { deposit_proof_date: '2026-03-02T07:30:00.000Z', deposit_proof_url: 'x', registered_number: '2C12345678901' });
  return { app, deps, letter, tell, reference, carry };
}

test('a hint is answered with 201, and what the provider then says is recorded', async () => {
  const { app, letter, tell, reference, carry } = await hinted();
  carry();
  const hint = { source: 'REGISTERED_MAIL', event_type: 'ON_DEPOSIT_PROOF_RECEIVED', resource_custom_id: reference };
  expect(await tell(`1-${HOOK}`, JSON.stringify(hint))).toBe(201);
  await app.close();
  expect(await letter()).toMatchObject({ status: 'posted', tracking: '2C12345678901' });
});

test('nothing that a hint says is believed: without the provider’s own word nothing changes', async () => {
  const { app, deps, letter, tell, reference } = await hinted();
  const head = await deps.store.head();
  const forged = { resource_custom_id: reference, event_type: 'ON_MAIN_DELIVERY_STATUS_DELIVERED', status: 'DELIVERED' };
  for (const said of [forged, { resource_custom_id: 'acquit-none' }, { resource_custom_id: 7 }, [], null])
    expect(await tell(`1-${HOOK}`, JSON.stringify(said))).toBe(201);
  expect(await tell(`1-${HOOK}`, '<xml>')).toBe(201);
  player.trouble({ on: 'look', how: 'failing' }, { on: 'look', how: 'failing' });
  expect(await tell(`1-${HOOK}`, JSON.stringify(forged))).toBe(201);
  await app.close();
  expect([await deps.store.head(), (await letter()).status]).toEqual([head, 'sent']);
});

test('whoever does not know the address finds nothing there, and nobody knocks without end', async () => {
  const { app, tell, reference } = await hinted(9);
  const hint = JSON.stringify({ resource_custom_id: reference });
  const asked = player.asked.length;
  for (const place of [`1-${'x'.repeat(43)}`, `2-${HOOK}`, '1-', '0', `1-${HOOK}x`]) expect(await tell(place, hint)).toBe(404);
  expect(player.asked.length).toBe(asked);
  for (let tried = 0; tried < 4; tried += 1) await tell(`1-${HOOK}`, '{}');
  expect(await tell(`1-${HOOK}`, '{}')).toBe(429);
  await app.close();
});
