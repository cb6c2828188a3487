import { afterEach, expect, test } from 'vitest';
import { KEYS, type MailevaPlayer, SENDER, startMailevaPlayer } from '../adapters/post/maileva-player.test-kit.ts';
import { type KeptPost, postSetting, readyPost } from '../adapters/post/post-setting.ts';
import { noticeDue } from '../use-cases/post.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk | null = null;
let player: MailevaPlayer | null = null;
afterEach(async () => {
  desk?.close();
  await player?.close();
});

const SET_UP = ['post', KEYS.clientId, '--user', KEYS.user, '--secret', KEYS.clientSecret, '--password', KEYS.password, '--sender', SENDER];

/** A company whose registered letters go to something on this machine that plays the provider. */
async function company(): Promise<{ it: MemoryDesk; played: MailevaPlayer }> {
  const played = await startMailevaPlayer();
  player = played;
  let kept: KeptPost | null = null;
  const keep = (post: KeptPost | null) => {
    kept = post;
  };
  const load = () => kept;
  const setting = postSetting({ load, keep, place: played.place, newsAddress: async () => null });
  const it = await memoryDesk(undefined, { wiring: { post: async () => setting }, postmen: async () => readyPost(load(), played.place) });
  desk = it;
  return { it, played };
}

test('the provider is set up, tried, chosen, used and removed; its secrets are never told', async () => {
  const { it, played } = await company();
  expect((await it.acquit('post')).out).toContain('Aucun prestataire de lettres recommandées');
  expect((await it.acquit('post', '--by', 'maileva')).err).toContain('acquit post');
  const { out } = await it.acquit(...SET_UP, '--test');
  expect(out).toContain('utilisateur claire, électronique possible');
  expect(out).toContain('l’accès est bon');
  expect(out).not.toMatch(/mdp-/);
  expect((await it.acquit('post', '--by', 'maileva')).out).toContain('remis à Maileva');
  const { letter } = await noticeDue(it, it.deps, { paper: 'hand' });
  expect((await it.acquit('post', '--send')).out).toContain('1 recommandé remis au prestataire');
  expect([played.sendings.map((one) => one.submits), (await letter()).status]).toEqual([[1], 'sent']);
  expect((await it.acquit('post', '--letter', String((await letter()).id), '--code', 'abc')).err).toContain('six à huit chiffres');
  expect(await it.json('post', '--remove')).toEqual([{ post: null }]);
});

test('what is missing or wrong is told', async () => {
  const { it } = await company();
  expect((await it.acquit('post', KEYS.clientId)).code).toBe(2);
  expect((await it.acquit('post', KEYS.clientId, '--user', KEYS.user)).err).toContain('secret de l’application');
  expect((await it.acquit('post', '--test')).err).toContain('Aucun prestataire');
});
