import { afterEach, expect, test } from 'vitest';
import { KEYS, type OvhPlayer, SERVICE, startOvhPlayer } from '../adapters/text/ovh-player.test-kit.ts';
import { type KeptTexts, readyTexts, textsSetting } from '../adapters/text/texts-setting.ts';
import { approve } from '../use-cases/approve.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, dispatchOf, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk | null = null;
let player: OvhPlayer | null = null;
afterEach(async () => {
  desk?.close();
  await player?.close();
});

const SET_UP = ['sms', SERVICE, '--sender', 'VAUBAN', '--key', KEYS.application, '--secret', KEYS.secret, '--consumer', KEYS.consumer];

/** A company whose SMS go to something on this machine that plays the provider. */
async function company(): Promise<{ it: MemoryDesk; player: OvhPlayer }> {
  const played = await startOvhPlayer();
  player = played;
  let kept: KeptTexts | null = null;
  const keep = (texts: KeptTexts | null) => {
    kept = texts;
  };
  const load = () => kept;
  const setting = textsSetting({ load, keep, api: played.url });
  const it = await memoryDesk(undefined, { wiring: { texts: async () => setting }, texter: async () => readyTexts(load(), played.url) });
  desk = it;
  return { it, player: played };
}

test('the provider is set up, shown, tried, used and removed', async () => {
  const { it, player: played } = await company();
  expect((await it.acquit('sms')).out).toContain('Aucun prestataire de SMS n’est réglé');
  await tell(it.world, 'sms-step', '7');
  const [martin] = await debtorsDue(it, ['Martin'], false, { phone: '06 12 34 56 78' });
  await tell(it.world, 'reached', 'F-Martin', 'first-reminder', '2026-02-23');
  await runDay(it.deps, 1 as never, MONDAY);
  await approve(it.deps, 1 as never, 'all').catch(() => {});
  expect((await it.acquit('send', '--out', it.folder)).err).toContain('acquit sms');
  const { out } = await it.acquit(...SET_UP);
  expect(out).toContain('compte sms-ab12345-1, expéditeur « VAUBAN », clé d’application finissant par ey01');
  expect(out).not.toContain(KEYS.secret);
  expect((await it.acquit('sms', '--test', '06 11 11 11 11')).out).toContain('regardez votre téléphone');
  expect((await it.acquit('send', '--out', it.folder)).out).toContain('1 SMS envoyé.');
  expect(played.taken.map((one) => one.to)).toEqual(['+33611111111', '+33612345678']);
  expect(await dispatchOf(it, martin as never, 'sms')).toMatchObject({ status: 'sent', tracking: '1001' });
  expect(await it.json('sms', '--remove')).toEqual([{ sms: null }]);
});

test('what is missing or wrong is told', async () => {
  const { it } = await company();
  expect((await it.acquit('sms', SERVICE)).code).toBe(2);
  expect((await it.acquit('sms', SERVICE, '--sender', 'VAUBAN', '--key', KEYS.application)).code).toBe(2);
  expect((await it.acquit('sms', SERVICE, '--sender', 'VAUBAN')).err).toContain('trois clés');
  expect((await it.acquit('sms', '--test', '0612345678')).err).toContain('Aucun prestataire');
});
