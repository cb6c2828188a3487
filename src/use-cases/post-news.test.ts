import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type MailevaPlayer, startMailevaPlayer } from '../adapters/post/maileva-player.test-kit.ts';
import { type Day, day } from '../core/base/day.ts';
import type { DispatchId } from '../core/base/id.ts';
import { numberedExhibits } from '../core/proceeding/exhibit.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { readinessOf } from './case-readiness.ts';
import { caseRecord } from './case-record.ts';
import { claimStatements } from './claim-statement.ts';
import { fileProof, proofFile } from './file-proof.ts';
import { noticeDue, withPost } from './post.test-kit.ts';
import { askPost, heedPostHint } from './post-news.ts';
import { answerPost, lettersOf, lettersUnderWay } from './post-tasks.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { recordReceipt } from './record-receipt.ts';
import { runDay } from './run-day.ts';
import { sendRegistered } from './send-registered.ts';
import { MONDAY, office, SUNDAY, statuses, tell } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';

let player: MailevaPlayer;
beforeEach(async () => {
  player = await startMailevaPlayer();
});
afterEach(() => player.close());

const on = (date: number, hour = 9) => `2026-03-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const DEPOSIT = { deposit_proof_date: on(3, 16), deposit_proof_url: 'x', status: 'PROCESSED', registered_number: '2C12345678901' };
const SLIP = { acknowledgement_of_receipt_date: on(7), acknowledgement_of_receipt_url: 'x' };
const BACK = { undelivered_mail_date: on(20), undelivered_mail_archive_date: on(20), undelivered_mail_url: 'x' };
const presented = { main_delivery_statuses: [{ category: 'FIRST_PRESENTATION', code: 'LP09', date: on(5) }] };

for (const [name, meet] of bothStores()) {
  describe(`what becomes of a registered letter, ${name}`, () => {
    const handed = async (traits = {}) => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const due = await noticeDue(it, deps, { traits });
      await sendRegistered(deps, CREDITOR, MONDAY);
      const reference = (await due.letter()).message_id ?? '';
      return { it, deps, ...due, reference, carry: (told: object, files = {}) => player.carry(reference, { ...told }, files) };
    };

    const ENDS = { LP25: 'returned', LP22: 'refused', LP20: 'bad-address' } as const;
    test.each(Object.entries(ENDS))(
      'delivered by one answer and, by a later one, %s: it was not received, and a person is asked',
      async (code, stage) => {
        const { it, deps, letter, carry } = await handed();
        it.clock.moveTo(day('2026-03-25'));
        carry({ ...DEPOSIT, delivery_statuses: [{ code: 'LP15', date: on(6) }] });
        await askPost(deps, CREDITOR);
        expect(await letter()).toMatchObject({ receipt: 'received' });
        carry({
          delivery_statuses: [
            { code: 'LP15', date: on(6) },
            { code, date: on(8) },
          ],
        });
        expect([await askPost(deps, CREDITOR), await askPost(deps, CREDITOR)]).toEqual([1, 0]);
        expect((await letter()).receipt).toBe(stage === 'refused' ? 'refused' : null);
        expect(await deps.store.select('posted', {})).toMatchObject([{ stage, task: stage }]);
      },
    );

    test('what a person said of its receipt stands, whatever the provider says later', async () => {
      const { it, deps, letter, carry } = await handed();
      it.clock.moveTo(day('2026-03-25'));
      carry({ ...DEPOSIT, delivery_statuses: [{ code: 'LP15', date: on(6) }] });
      await askPost(deps, CREDITOR);
      await recordReceipt(deps, (await letter()).id, 'received', day('2026-03-07'));
      carry({ delivery_statuses: [{ code: 'LP25', date: on(8) }] });
      await askPost(deps, CREDITOR);
      expect(await letter()).toMatchObject({ receipt: 'received', receipt_on: '2026-03-07' });
    });

    test('it is posted on the day of its proof of deposit, with its number, and received on its own day', async () => {
      const { it, deps, letter, carry, debtor } = await handed();
      it.clock.moveTo(day('2026-03-07'));
      expect(await askPost(deps, CREDITOR)).toBe(0);
      carry({ status: 'PROCESSED' });
      expect([await askPost(deps, CREDITOR), (await letter()).status]).toEqual([1, 'sent']);
      carry(DEPOSIT, { download_deposit_proof: '%PDF-1.4 deposit' });
      expect(await askPost(deps, CREDITOR)).toBe(1);
      expect(await letter()).toMatchObject({ status: 'posted', tracking: '2C12345678901', receipt: null });
      expect(await deps.store.select('contact', { debtor_id: debtor })).toMatchObject([{ made_on: '2026-03-03', state: 'made' }]);
      carry({ delivery_statuses: [{ code: 'LP15', date: on(6) }], ...SLIP }, { download_acknowledgement_of_receipt: '%PDF-1.4 slip' });
      expect([await askPost(deps, CREDITOR), await askPost(deps, CREDITOR)]).toEqual([1, 0]);
      expect(await letter()).toMatchObject({ receipt: 'received', receipt_on: '2026-03-06' });
      expect(await deps.store.select('posted', {})).toMatchObject([{ stage: 'delivered', task: null, closed_on: '2026-03-07' }]);
      const { letters, total } = await lettersOf(deps, debtor, { limit: 10 });
      expect([total, letters[0]?.events.map(({ what, on_day }) => [what, on_day])]).toEqual([
        1,
        [
          ['posted', '2026-03-03'],
          ['proof-deposit', '2026-03-03'],
          ['delivered', '2026-03-06'],
          ['printed', '2026-03-07'],
          ['proof-receipt', '2026-03-07'],
        ],
      ]);
      const [row] = await deps.store.select('debtor', { id: debtor }, { limit: 1 });
      const { exhibits, events } = await caseRecord(
        deps.store,
        row as never,
        await claimStatements(deps, debtor, day('2026-03-07')),
        CASE_WORDS,
      );
      const numbered = numberedExhibits(exhibits).map(({ title }) => title);
      expect(numbered.slice(-3).map((title) => title.split(',')[0])).toEqual([
        'Mise en demeure par lettre recommandée',
        'Preuve de dépôt',
        'Avis de réception',
      ]);
      expect(events.filter(({ is }) => is === 'carried' || is === 'receipt')).toMatchObject([
        { is: 'receipt', on: '2026-03-06' },
        { is: 'carried', what: 'posted', on: '2026-03-03', proof: letters[0]?.events[1] ? expect.any(String) : null },
      ]);
      expect((await readinessOf(deps, debtor))?.points.find(({ code }) => code === 'receipt')).toMatchObject({ state: 'there' });
      const slip = letters[0]?.events.at(-1)?.id;
      expect(await proofFile(deps, slip as never)).toMatchObject({ mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 slip') });
    });

    test('all at once, out of order and again changes nothing twice; hints are only hints', async () => {
      const { it, deps, letter, carry, reference } = await handed();
      it.clock.moveTo(day('2026-03-08'));
      carry({
        delivery_statuses: [
          { code: 'LP15', date: on(6) },
          { code: 'LP09', date: on(5) },
        ],
      });
      expect(await heedPostHint(deps, 'acquit-forged')).toBe(false);
      expect(await heedPostHint(deps, reference)).toBe(true);
      // Delivered before any proof of deposit: the post had it from its first day on.
      expect(await letter()).toMatchObject({ status: 'posted', receipt: 'received', receipt_on: '2026-03-06' });
      const head = await deps.store.head();
      carry({
        delivery_statuses: [
          { code: 'LP09', date: on(5) },
          { code: 'LP15', date: on(6) },
          { code: 'LP15', date: on(6) },
        ],
      });
      expect(await Promise.all([heedPostHint(deps, reference), askPost(deps, CREDITOR), askPost(deps, CREDITOR)])).toEqual([false, 0, 0]);
      expect(await deps.store.head()).toBe(head);
      carry(DEPOSIT, { download_deposit_proof: '%PDF-1.4 deposit' });
      await Promise.all([heedPostHint(deps, reference), askPost(deps, CREDITOR)]);
      expect((await deps.store.select('letter_event', { what: 'proof-deposit' })).length).toBe(1);
    });

    test('unclaimed counts from its first presentation, and a person chooses what follows', async () => {
      const { it, deps, letter, carry, debtor } = await handed({ kind: 'consumer' });
      it.clock.moveTo(day('2026-03-23'));
      carry({ ...DEPOSIT, ...presented, ...BACK, undelivered_mail_reason: 'N03' }, { download_undelivered_mail: '%PDF-1.4 envelope' });
      expect(await askPost(deps, CREDITOR)).toBe(1);
      expect(await letter()).toMatchObject({ status: 'posted', receipt: 'unclaimed', receipt_on: '2026-03-05' });
      const [waits] = await lettersUnderWay(deps, CREDITOR, true, { limit: 10 });
      expect(waits).toMatchObject({ debtor: 'Martin', posted: { task: 'unclaimed', stage: 'unclaimed' } });
      const id = waits?.posted?.id as never;
      await expect(answerPost(deps, id, 'address-sought')).rejects.toMatchObject({ code: 'post-answer-unfit' });
      await answerPost(deps, id, 'bailiff');
      await expect(answerPost(deps, id, 'noted')).rejects.toMatchObject({ code: 'overtaken' });
      expect(await lettersUnderWay(deps, CREDITOR, true, { limit: 10 })).toEqual([]);
      const ready = await readinessOf(deps, debtor);
      expect(ready?.points.find(({ code }) => code === 'receipt')).toMatchObject({ state: 'weak', why: 'presented' });
    });

    test('an unknown address is marked, the letter is not used up, and the step waits for a better one', async () => {
      const { it, deps, carry, debtor } = await handed();
      it.clock.moveTo(day('2026-03-20'));
      carry({ ...DEPOSIT, ...BACK, undelivered_mail_reason: 'N02' });
      expect(await askPost(deps, CREDITOR)).toBe(1);
      expect(await statuses(it, debtor)).toEqual({ dispatches: [['registered-letter', 'failed']], contacts: ['failed'] });
      expect((await deps.store.caseFiles([debtor]))[0]?.debtor.hasAddress).toBe(false);
      await runDay(deps, CREDITOR, day('2026-03-20'));
      expect((await deps.store.select('question', { debtor_id: debtor })).map(({ code }) => code)).toEqual(['no-address']);
      await setDebtor(deps, debtor, { address: { lines: ['4 rue Neuve'], postcode: '38100', city: 'Grenoble', country: 'FR' } });
      it.clock.moveTo(day('2026-03-23'));
      await runDay(deps, CREDITOR, day('2026-03-23'));
      expect((await statuses(it, debtor)).dispatches).toEqual([
        ['registered-letter', 'failed'],
        ['registered-letter', 'proposed'],
      ]);
    });

    test('an address that was mended meanwhile is left as it is', async () => {
      const { it, deps, carry, debtor } = await handed();
      await setDebtor(deps, debtor, { address: { lines: ['4 rue Neuve'], postcode: '38100', city: 'Grenoble', country: 'FR' } });
      it.clock.moveTo(day('2026-03-20'));
      carry({ ...DEPOSIT, ...BACK, undelivered_mail_reason: 'N07' });
      await askPost(deps, CREDITOR);
      expect((await deps.store.caseFiles([debtor]))[0]?.debtor.hasAddress).toBe(true);
    });

    test('delivered to the sender is no receipt: a person is asked', async () => {
      const { it, deps, letter, carry } = await handed();
      it.clock.moveTo(day('2026-03-22'));
      carry({ ...DEPOSIT, main_delivery_statuses: [{ category: 'DELIVERED', code: 'LP17', date: on(21) }] });
      await askPost(deps, CREDITOR);
      expect(await letter()).toMatchObject({ status: 'posted', receipt: null });
      expect(await deps.store.select('posted', {})).toMatchObject([{ stage: 'returned', task: 'returned' }]);
    });

    test('one that the provider rejects never left: its step is not used up', async () => {
      const { it, deps, carry, debtor } = await handed();
      carry({ status: 'REJECTED' });
      await askPost(deps, CREDITOR);
      expect(await statuses(it, debtor)).toEqual({ dispatches: [['registered-letter', 'failed']], contacts: ['failed'] });
      expect(await deps.store.select('posted', {})).toMatchObject([{ stage: 'rejected', task: 'rejected', closed_on: MONDAY }]);
    });

    test('what a person said of the slip stands', async () => {
      const { it, deps, letter, carry } = await handed();
      it.clock.moveTo(SUNDAY);
      carry(DEPOSIT);
      await askPost(deps, CREDITOR);
      await recordReceipt(deps, (await letter()).id, 'refused', day('2026-03-05'));
      carry({ delivery_statuses: [{ code: 'LP15', date: on(6) }] });
      await askPost(deps, CREDITOR);
      expect(await letter()).toMatchObject({ receipt: 'refused', receipt_on: '2026-03-05' });
    });

    test('a provider that does not answer for one letter is no answer about it, nor about the others', async () => {
      const { deps, carry } = await handed();
      carry(DEPOSIT);
      player.trouble({ on: 'look', how: 'nonsense' });
      expect(await askPost(deps, CREDITOR)).toBe(0);
      player.trouble(...Array.from({ length: 2 }, () => ({ on: 'look', how: 'failing' }) as const));
      await expect(askPost(deps, CREDITOR)).rejects.toMatchObject({ code: 'post-unreachable' });
      expect(await deps.store.select('posted', {})).toMatchObject([{ stage: 'taken' }]);
    });
  });

  describe(`slips of letters that were posted by hand, ${name}`, () => {
    test('the scan of a slip stands with its letter, once, and what is none is refused', async () => {
      const it = await office(meet);
      const deps = withPost(it, player);
      const { letter, debtor } = await noticeDue(it, deps, { paper: 'hand' });
      const printed = await printLetters(deps, CREDITOR, MONDAY);
      const { id } = await letter();
      const file = { name: 'avis.pdf', bytes: Buffer.from('%PDF-1.4 slip') };
      const told = { file, what: 'receipt', on: MONDAY } as const;
      await expect(fileProof(deps, id, told)).rejects.toMatchObject({ code: 'not-posted' });
      await confirmPosted(deps, printed.batch?.id ?? 0, MONDAY);
      await fileProof(deps, id, told);
      await fileProof(deps, id, told);
      const script = { name: 'avis.html', bytes: Buffer.from('<script>') };
      await expect(fileProof(deps, id, { ...told, file: script })).rejects.toMatchObject({ code: 'proof-kind' });
      await expect(fileProof(deps, 4711 as DispatchId, told)).rejects.toMatchObject({ code: 'no-such-dispatch' });
      await expect(fileProof(deps, id, { ...told, on: '2027-01-01' as Day })).rejects.toMatchObject({ code: 'received-in-the-future' });
      const { letters } = await lettersOf(deps, debtor, { limit: 10 });
      expect(letters).toMatchObject([
        { posted: null, events: [{ what: 'proof-receipt', media_type: 'application/pdf', author: 'claire' }] },
      ]);
      await tell(it.world, 'pay', 'F-Martin', '1200.00');
    });
  });
}
