import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { CODE, type MailevaPlayer, startMailevaPlayer } from '../adapters/post/maileva-player.test-kit.ts';
import { type Day, day } from '../core/base/day.ts';
import { bothStores } from './both-stores.test-kit.ts';
import type { Deps } from './context.ts';
import { noticeDue, withPost } from './post.test-kit.ts';
import { agreeToElectronic, consentOf, electronicAgreement, withdrawConsent } from './post-consent.ts';
import { leavingBy, lettersForCode } from './post-leaving.ts';
import { choosePost } from './post-way.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendElectronic, sendRegistered } from './send-registered.ts';
import { MONDAY, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { resolveUncertain } from './sending.ts';
import { setDebtor } from './set-debtor.ts';
import { toLeave } from './to-leave.ts';
import { waiting } from './waiting.ts';

let player: MailevaPlayer;
beforeEach(async () => {
  player = await startMailevaPlayer();
});
afterEach(() => player.close());

/** Somebody does something while the letter is being written, once. */
function whileWritten(deps: Deps, work: () => Promise<void>): Deps {
  let isDone = false;
  const letter: Deps['printer']['letter'] = async (...given) => {
    if (!isDone) {
      isDone = true;
      await work();
    }
    return deps.printer.letter(...given);
  };
  return { ...deps, printer: { ...deps.printer, letter } };
}

const submits = () => player.sendings.map((one) => one.submits);

for (const [name, meet] of bothStores()) {
  describe(`registered letters by a provider, ${name}`, () => {
    test('one leaves, once, its very bytes recorded before; it is not printed here', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter, debtor } = await noticeDue(it, deps);
      expect(await toLeave(deps, CREDITOR)).toMatchObject({ letters: { count: 0 }, approved: 1 });
      expect(await printLetters(deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, batch: null });
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, heldBack: null, unwritable: [] });
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
      const row = await letter();
      expect(row).toMatchObject({ status: 'sent', outcome: 'handed to the provider', tries: 1, tracking: null });
      const [posted] = await deps.store.select('posted', {});
      expect(posted).toMatchObject({ reference: row.message_id, provider_id: 's-1', service: 'lrar', stage: 'taken', dispatch_id: row.id });
      const kept = Buffer.from((await deps.store.document(row.document as never)) ?? []);
      expect(player.sendings[0]?.documents[0]?.includes(kept)).toBe(true);
      expect([submits(), await statuses(it, debtor)]).toEqual([[1], { dispatches: [['registered-letter', 'sent']], contacts: ['made'] }]);
    });

    test('what was paid meanwhile does not leave', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter } = await noticeDue(it, deps);
      await tell(it.world, 'pay', 'F-Martin', '1200.00');
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 1 });
      expect([player.sendings, (await letter()).status]).toEqual([[], 'withdrawn']);
    });

    test('one that nobody knows of is looked up by its reference, and never goes twice', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter } = await noticeDue(it, deps);
      const none = { on: 'look', how: 'failing' } as const;
      player.trouble({ on: 'submit', how: 'late' }, none, none);
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ uncertain: 1, sent: 0 });
      expect((await letter()).status).toBe('uncertain');
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
      expect([submits(), (await letter()).status]).toEqual([[1], 'sent']);
      expect(await deps.store.select('posted', {})).toHaveLength(1);
    });

    test('one that was killed before anything was asked is for a person, and never goes by itself', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter, debtor } = await noticeDue(it, deps);
      const postmen = await deps.postmen?.();
      if (!postmen) throw new Error('no provider');
      const submit = async () => Promise.reject(new Error('killed'));
      const killed = { ...deps, postmen: async () => ({ ...postmen, lrar: { ...postmen.lrar, submit } }) };
      await expect(sendRegistered(killed, CREDITOR, MONDAY)).rejects.toThrow('killed');
      expect((await letter()).status).toBe('sending');
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ uncertain: 1, sent: 0 });
      it.clock.moveTo(TUESDAY);
      await runDay(deps, CREDITOR, TUESDAY);
      await sendRegistered(deps, CREDITOR, TUESDAY);
      expect([player.sendings, (await letter()).status]).toEqual([[], 'uncertain']);
      await resolveUncertain(deps, (await letter()).id, true, TUESDAY);
      expect(await statuses(it, debtor)).toEqual({ dispatches: [['registered-letter', 'posted']], contacts: ['made'] });
    });

    test('one that was killed between draft and submission goes through the gate again, with one letter in the end', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter } = await noticeDue(it, deps);
      const postmen = await deps.postmen?.();
      if (!postmen) throw new Error('no provider');
      player.trouble({ on: 'recipients', how: 'late' });
      const submit: typeof postmen.lrar.submit = async (one) => {
        await postmen.lrar.submit(one);
        throw new Error('killed');
      };
      const killed = { ...deps, postmen: async () => ({ ...postmen, lrar: { ...postmen.lrar, submit } }) };
      await expect(sendRegistered(killed, CREDITOR, MONDAY)).rejects.toThrow('killed');
      expect(player.sendings.map(({ status }) => status)).toEqual(['DRAFT']);
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
      expect([player.sendings.map(({ status }) => status), submits(), (await letter()).status]).toEqual([['PENDING'], [1], 'sent']);
    });

    test('a journal that was restored, or lived the same life, never takes another letter at the provider for its own', async () => {
      const sent = [];
      for (const name of ['Martin', 'Durand']) {
        const it = await office(meet);
        const deps = withPost(it, player);
        const { letter } = await noticeDue(it, deps, { name });
        expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
        sent.push((await letter()).message_id);
      }
      expect([new Set(sent).size, submits()]).toEqual([2, [1, 1]]);
      expect(player.sendings.map(({ custom_id }) => custom_id)).toEqual(sent);
      expect(sent.every((reference) => /^acquit-[0-9a-f]{24}$/.test(reference ?? ''))).toBe(true);
    });

    test('one leaves however many sendings the account has', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      await noticeDue(it, deps);
      const old = { service: 'lrar', status: 'PROCESSED', body: {}, documents: [], recipient: null, files: new Map(), submits: 1 } as const;
      for (let at = 0; at < 10_050; at += 1) player.sendings.push({ ...old, id: `x-${at}`, custom_id: `old-${at}`, documents: [] });
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
    });

    test('one that is to be printed by hand since a moment ago does not go by the provider', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter } = await noticeDue(it, deps);
      const meanwhile = whileWritten(deps, () => choosePost(deps, CREDITOR, { paper: 'hand', electronic: false }));
      expect(await sendRegistered(meanwhile, CREDITOR, MONDAY)).toMatchObject({ sent: 0, retryLater: 1 });
      expect([player.sendings, (await letter()).status]).toEqual([[], 'approved']);
    });

    test('an address that the provider does not serve is told as what could not be written', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { debtor } = await noticeDue(it, deps);
      await setDebtor(deps, debtor, { address: { lines: ['Hauptstr. 1'], postcode: '10115', city: 'Berlin', country: 'DE' } });
      const report = await sendRegistered(deps, CREDITOR, MONDAY);
      expect([report.sent, player.sendings]).toEqual([0, []]);
    });

    test('where nothing is set up the letters wait, and by hand they are printed as ever', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      await noticeDue(it, deps);
      await expect(sendRegistered({ ...deps, postmen: async () => null }, CREDITOR, MONDAY)).rejects.toMatchObject({
        code: 'post-not-set-up',
      });
      await choosePost(deps, CREDITOR, { paper: 'hand', electronic: false });
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
      expect(await printLetters(deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1 });
      await expect(
        choosePost({ ...deps, postmen: async () => null }, CREDITOR, { paper: 'maileva', electronic: false }),
      ).rejects.toMatchObject({
        code: 'post-not-set-up',
      });
    });
  });

  describe(`electronic registered letters, ${name}`, () => {
    test('a consumer who has not agreed gets paper, whoever asks', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter, debtor } = await noticeDue(it, deps, { electronic: true, traits: { kind: 'consumer' } });
      expect(await consentOf(deps, debtor)).toBeNull();
      await expect(sendElectronic(deps, (await letter()).id, CODE, MONDAY)).rejects.toMatchObject({ code: 'post-not-electronic' });
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, awaitCode: 0 });
      expect(player.sendings.map(({ service }) => service)).toEqual(['lrar']);
    });

    test('one who has agreed gets it by a code that a person types, which is kept nowhere', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter, debtor } = await noticeDue(it, deps, { electronic: true, traits: { kind: 'consumer' } });
      await agreeToElectronic(deps, debtor, day('2026-02-01'));
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, awaitCode: 1 });
      const { id } = await letter();
      await expect(sendElectronic(deps, id, 'abc', MONDAY)).rejects.toMatchObject({ code: 'post-code-invalid' });
      expect(await sendElectronic(deps, id, '771133', MONDAY)).toBe('retryLater');
      expect(await sendElectronic(deps, id, '604 817', MONDAY)).toBe('sent');
      expect(await deps.store.select('posted', {})).toMatchObject([{ service: 'lre' }]);
      const journal = await deps.store.chain({ after: 0, limit: 1_000 });
      expect(journal.some(({ bytes }) => bytes.includes(CODE) || bytes.includes('771133'))).toBe(false);
    });

    test('it is told by whom an approved letter leaves, and those that wait for a code are listed and counted', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const [paper, coded] = [await noticeDue(it, deps, { paper: 'hand' }), await noticeDue(it, deps, { name: 'Petit', paper: 'hand' })];
      const ways = async () => {
        const by = await leavingBy(deps, CREDITOR, [await paper.letter(), await coded.letter()]);
        return [...by.values()];
      };
      expect(await ways()).toEqual(['hand', 'hand']);
      await agreeToElectronic(deps, coded.debtor, day('2026-02-01'));
      expect(await ways()).toEqual(['hand', 'hand']);
      expect(await electronicAgreement(deps, coded.debtor)).toEqual({ givenOn: '2026-02-01', offered: false });
      await choosePost(deps, CREDITOR, { paper: 'maileva', electronic: true });
      expect(await ways()).toEqual(['provider', 'code']);
      expect(await electronicAgreement(deps, paper.debtor)).toEqual({ givenOn: null, offered: true });
      const all = await lettersForCode(deps, CREDITOR, { after: 0, limit: 10 });
      expect(all).toMatchObject({ lines: [{ debtor: 'Petit', numbers: ['F-Petit'] }], next: null });
      // A page is of what was gone through: the first one here holds the paper letter only.
      const first = await lettersForCode(deps, CREDITOR, { after: 0, limit: 1 });
      expect([first.lines, first.next]).toEqual([[], (await paper.letter()).id]);
      expect((await waiting(deps, CREDITOR)).letters).toBe(1);
      expect(await sendElectronic(deps, (await coded.letter()).id, CODE, MONDAY)).toBe('sent');
      expect((await waiting(deps, CREDITOR)).letters).toBe(0);
    });

    test('where the agreement is withdrawn while it is written, nothing leaves and the person is told', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter, debtor } = await noticeDue(it, deps, { electronic: true });
      await agreeToElectronic(deps, debtor, day('2026-02-01'));
      const meanwhile = whileWritten(deps, () => withdrawConsent(deps, debtor));
      await expect(sendElectronic(meanwhile, (await letter()).id, CODE, MONDAY)).rejects.toMatchObject({ code: 'post-not-electronic' });
      expect([player.sendings, (await letter()).status]).toEqual([[], 'approved']);
      expect(await sendRegistered(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
      expect(player.sendings.map(({ service }) => service)).toEqual(['lrar']);
    });

    test('an agreement of tomorrow is none, one that was taken back is none, nor one for an address that works no more', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { debtor } = await noticeDue(it, deps, { electronic: true });
      await expect(agreeToElectronic(deps, debtor, TUESDAY as Day)).rejects.toMatchObject({ code: 'post-consent-in-the-future' });
      await agreeToElectronic(deps, debtor, day('2026-02-01'));
      expect(await consentOf(deps, debtor)).toMatchObject({ given_on: '2026-02-01' });
      await withdrawConsent(deps, debtor);
      expect(await consentOf(deps, debtor)).toBeNull();
      await agreeToElectronic(deps, debtor, day('2026-02-02'));
      await setDebtor(deps, debtor, { email: 'autre@martin.example' });
      expect(await consentOf(deps, debtor)).toBeNull();
      await setDebtor(deps, debtor, { email: null });
      await expect(agreeToElectronic(deps, debtor, day('2026-02-02'))).rejects.toMatchObject({ code: 'post-consent-no-email' });
    });
  });
}
