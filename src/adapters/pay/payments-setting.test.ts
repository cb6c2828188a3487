import { expect, test } from 'vitest';
import { type KeptPayments, paymentsSetting, readyPayments } from './payments-setting.ts';
import { KEY, newsOf, signedNews } from './stripe-player.test-kit.ts';

const [OLD, NEW] = ['whsec_leaked000000', 'whsec_new0000000000'];
const A_DAY = 86_400_000;

function setting() {
  const at = { now: Date.now(), kept: null as KeptPayments | null };
  const keep = (kept: KeptPayments | null) => {
    at.kept = kept;
  };
  const own = paymentsSetting({ load: () => at.kept, keep, place: undefined, newsAddress: async () => null, now: () => at.now });
  const save = (key: string | null, secret: string | null) => own.save({ key, secret, methods: ['card'] });
  const isBelieved = (secret: string, after = 0) => {
    const { body, headers } = signedNews(newsOf('invoice.paid', {}), secret);
    const read = readyPayments(at.kept, undefined, at.now + after)?.read(new TextEncoder().encode(body), headers['stripe-signature'] ?? '');
    return read !== 'forged';
  };
  return { at, own, save, isBelieved };
}

test('a secret that was replaced is believed for a day and no longer', () => {
  const { at, own, save, isBelieved } = setting();
  save(KEY, OLD);
  save(null, NEW);
  expect([isBelieved(OLD), isBelieved(NEW), own.known()?.secrets]).toEqual([true, true, 2]);
  save(null, null);
  save(null, NEW);
  expect([isBelieved(OLD, A_DAY - 1), isBelieved(OLD, A_DAY), isBelieved(NEW, A_DAY)]).toEqual([true, false, true]);
  at.now += A_DAY;
  expect(own.known()?.secrets).toBe(1);
  save(null, NEW);
  expect(at.kept?.secrets).toEqual([NEW]);
});

test('with another key, which may be of another account, only the new secret is believed', () => {
  const { save, isBelieved } = setting();
  save(KEY, OLD);
  save('sk_live_ofAnotherAccount1', NEW);
  expect([isBelieved(OLD), isBelieved(NEW)]).toEqual([false, true]);
});
