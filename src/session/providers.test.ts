import { expect, test } from 'vitest';
import { configOf } from '../config.ts';
import { textsSettingOf } from './providers.ts';

const rehearsing = (env: NodeJS.ProcessEnv) =>
  textsSettingOf(configOf({ ACQUIT_HOME: '/nowhere', ACQUIT_TODAY: '2026-03-02', ...env }), 'main');

test('while a day is rehearsed a test SMS reaches nobody but a player on this machine', async () => {
  await expect(rehearsing({}).test('06 12 34 56 78')).rejects.toMatchObject({ code: 'test-text-rehearsed' });
  const played = rehearsing({ ACQUIT_OVH_URL: 'http://127.0.0.1:12112' });
  await expect(played.test('06 12 34 56 78')).rejects.toMatchObject({ code: 'texts-not-set-up' });
});
