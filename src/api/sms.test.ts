import { expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { KEYS, SERVICE } from '../adapters/text/ovh-player.test-kit.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from '../use-cases/approve.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, MONDAY, type Office, statuses, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const URL = '/api/w/dupont/sms';
const SMS = { service: SERVICE, sender: 'VAUBAN', keys: KEYS };

it('SMS are set up by whoever may, shown without their keys, tried and removed', async () => {
  const { ask, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin'], false, { phone: '06 12 34 56 78' });
  const changes = { mobile: 'none' } as const;
  await here.deps.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id: martin, creditorId: CREDITOR, changes } }]);
  expect([(await ask('GET', URL)).body, (await ask('GET', `${URL}/ready`)).body]).toEqual([{ sms: null }, { ready: false }]);
  expect((await ask('POST', URL, { sms: { ...SMS, keys: null } })).body.refused).toBe('texts-keys-missing');
  expect((await ask('POST', URL, { sms: { ...SMS, service: 'mine' } })).body.refused).toBe('texts-service-invalid');
  const known = { provider: 'ovh', service: SERVICE, sender: 'VAUBAN', keyEnds: 'ey01' };
  const saved = await ask('POST', URL, { sms: SMS });
  expect([saved.status, saved.body]).toEqual([200, { sms: known, found: 1 }]);
  expect(JSON.stringify((await ask('GET', URL)).body)).not.toMatch(new RegExp([KEYS.application, KEYS.secret, KEYS.consumer].join('|')));
  expect((await ask('POST', URL, { sms: { ...SMS, sender: 'Vauban 69', keys: null } })).body.sms.sender).toBe('Vauban 69');
  expect((await ask('POST', `${URL}/test`, { to: '06 12 34 56 78' })).body).toEqual({ taken: true });
  const clerk = { 'x-person': 'claire', 'x-role': 'collector' };
  expect([(await ask('GET', URL, undefined, clerk)).status, (await ask('POST', URL, { sms: null }, clerk)).status]).toEqual([403, 403]);
  expect((await ask('GET', `${URL}/ready`, undefined, clerk)).body).toEqual({ ready: true });
  expect((await ask('POST', URL, { sms: null })).body).toEqual({ sms: null, found: 0 });
});

/** Two debtors: an e-mail is due to the one, an SMS to the other; both are approved. */
async function bothDue(it: Office): Promise<{ email: DebtorId; sms: DebtorId }> {
  await tell(it.world, 'sms-step', '7');
  const [email = 0 as DebtorId, sms = 0 as DebtorId] = await debtorsDue(it, ['Martin', 'Petit'], false, { phone: '06 12 34 56 78' });
  await tell(it.world, 'reached', 'F-Petit', 'first-reminder', '2026-02-23');
  await runDay(it.deps, CREDITOR, MONDAY);
  await approve(it.deps, CREDITOR, 'all');
  return { email, sms };
}

it('what is sent by a person are the e-mails and the SMS that it saw, and both are told', async () => {
  const { ask, it: here } = await apiInMemory();
  const both = await bothDue(here);
  const base = `/api/w/dupont/creditors/${CREDITOR}`;
  const { toSend } = (await ask('GET', `${base}/tasks`)).body;
  expect([toSend.emails.count, toSend.texts.count]).toEqual([1, 1]);
  const wrong = await ask('POST', `${base}/send`, { seen: toSend.emails.seen, seenTexts: toSend.emails.seen });
  expect(wrong.body).toMatchObject({ sent: 1, texts: null, textsRefused: expect.stringContaining('a changé') });
  const left = (await ask('GET', `${base}/tasks`)).body.toSend;
  expect([left.emails.count, left.texts.count]).toEqual([0, 1]);
  expect((await ask('POST', `${base}/send`, { seen: left.emails.seen })).body).toMatchObject({ sent: 0, texts: null, textsRefused: null });
  const sent = await ask('POST', `${base}/send`, { seen: left.emails.seen, seenTexts: left.texts.seen });
  expect(sent.body).toMatchObject({ sent: 0, texts: { sent: 1, outsideHours: 0, withdrawn: 0 }, textsRefused: null });
  expect([(await statuses(here, both.email)).dispatches, (await statuses(here, both.sms)).dispatches]).toEqual([
    [['email', 'sent']],
    [['sms', 'sent']],
  ]);
});
