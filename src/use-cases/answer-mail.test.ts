import { describe, expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, DisputeId, ItemId, QuestionId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { undisputed } from '../core/case/undisputed.ts';
import { written } from '../formats/email/written-mail.test-kit.ts';
import { answerMail, joinMailTo, setMailAside } from './answer-mail.ts';
import { answerQuestion } from './answer-question.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { openDispute, resolveDispute } from './dispute.ts';
import { wordsOf } from './dispute-words.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { inbox, mailBytes } from './inbox.ts';
import { reminded, took } from './mail.test-kit.ts';
import { mergeEntries } from './merge-debtors.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, statuses, tell } from './sending.test-kit.ts';

const REJECTED = { resolution: 'rejected', accepted: [], reason: 'le bon de livraison est signé' } as const;

type Office = Awaited<ReturnType<typeof reminded>>['it'];

for (const [where, meet] of bothStores())
  describe(where, () => {
    async function replied(text = 'Nous réglons vendredi.') {
      const { it, debtor, sent } = await reminded(meet);
      const mail = await took(it, written({ answers: sent.message_id, text }));
      return { it, debtor: debtor as DebtorId, mail };
    }

    /** Of the holds that stand: kind, reason, last day, and how many invoices they cover (`null`: all). */
    async function holds({ deps }: Office, debtor: DebtorId) {
      const rows = await deps.store.select('hold', { debtor_id: debtor, lifted_on: null }, { limit: 10 });
      return rows.map((row) => [row.kind, row.reason, row.until_day, row.item_ids?.length ?? null]);
    }

    async function decidedOn(it: Office, on: string): Promise<number> {
      it.clock.moveTo(day(on));
      const { decided } = await runDay(it.deps, CREDITOR, day(on));
      return Object.values(decided).reduce((sum, count) => sum + count, 0);
    }

    describe('a promise', () => {
      test('holds what was asked for until one working day after its day; broken, the next step follows', async () => {
        const { it, debtor, mail } = await replied();
        expect(await answerMail(it.deps, mail.id, { is: 'promise', day: day('2026-03-13') })).toBe('2026-03-16');
        expect(await holds(it, debtor)).toEqual([['promise', 'promised-by-mail', '2026-03-16', 1]]);
        expect(await decidedOn(it, '2026-03-16')).toBe(0);
        expect(await decidedOn(it, '2026-03-17')).toBe(1);
        expect((await statuses(it, debtor)).contacts).toHaveLength(2);
      });

      test('of a past day is refused, and the mail waits on', async () => {
        const { it, debtor, mail } = await replied();
        await expect(answerMail(it.deps, mail.id, { is: 'promise', day: day('2026-03-01') })).rejects.toMatchObject({
          code: 'promise-in-the-past',
        });
        expect(await holds(it, debtor)).toEqual([['other', 'reply-to-read', null, null]]);
      });
    });

    test('"already paid" rests the reminders for five working days and asks somebody to look for the money', async () => {
      const { it, debtor, mail } = await replied('Nous avons déjà réglé.');
      expect(await answerMail(it.deps, mail.id, { is: 'paid' })).toBe('2026-03-09');
      expect(await holds(it, debtor)).toEqual([['other', 'said-paid', '2026-03-09', 1]]);
      const [question] = await it.deps.store.select('question', { debtor_id: debtor, answered_on: null }, { limit: 5 });
      expect(question?.code).toBe('payment-announced');
      await answerQuestion(it.deps, question?.id as QuestionId, { is: 'resume' });
      expect(await holds(it, debtor)).toEqual([]);
    });

    const disputes = async ({ deps }: Office, debtor: DebtorId) => {
      const rows = await deps.store.select('dispute', { debtor_id: debtor }, { limit: 9 });
      const words = await wordsOf(deps.store, rows);
      return rows.map((row) => [row.state, row.items.length, (words.get(row.id) ?? []).map((word) => word.said)]);
    };

    test('a dispute is one like any other: nothing is asked for until it is decided, then the steps go on', async () => {
      const { it, debtor, mail } = await replied('Nous contestons.');
      await expect(answerMail(it.deps, mail.id, { is: 'dispute', reason: '  ' })).rejects.toMatchObject({ code: 'dispute-without-reason' });
      await answerMail(it.deps, mail.id, { is: 'dispute', reason: 'livraison incomplète' });
      expect([await holds(it, debtor), await disputes(it, debtor)]).toEqual([[], [['open', 1, ['livraison incomplète']]]]);
      expect(await decidedOn(it, '2026-03-17')).toBe(0);
      await resolveDispute(it.deps, 1 as DisputeId, REJECTED);
      expect(await decidedOn(it, '2026-03-18')).toBe(1);
    });

    test('contesting by mail what is contested already joins that dispute: deciding it lets the steps go on', async () => {
      const { it, debtor, mail } = await replied('Nous contestons.');
      const [item] = await it.deps.store.select('item', { debtor_id: debtor }, { limit: 1 });
      const contested = [{ itemId: item?.id as ItemId, cents: null }];
      await openDispute(it.deps, debtor, { contested, cause: 'price', reason: 'trop cher' });
      await answerMail(it.deps, mail.id, { is: 'dispute', reason: 'livraison incomplète' });
      expect([await holds(it, debtor), await disputes(it, debtor)]).toEqual([[], [['open', 1, ['trop cher', 'livraison incomplète']]]]);
      await resolveDispute(it.deps, 1 as DisputeId, REJECTED);
      expect(await decidedOn(it, '2026-03-18')).toBe(1);
    });

    test('contesting by mail what is contested in part joins that dispute', async () => {
      const { it, debtor, mail } = await replied('Nous contestons.');
      const [item] = await it.deps.store.select('item', { debtor_id: debtor }, { limit: 1 });
      await openDispute(it.deps, debtor, { contested: [{ itemId: item?.id as ItemId, cents: 100n }], cause: 'price', reason: 'trop cher' });
      await answerMail(it.deps, mail.id, { is: 'dispute', reason: 'le prix convenu' });
      expect([await holds(it, debtor), await disputes(it, debtor)]).toEqual([[], [['open', 1, ['trop cher', 'le prix convenu']]]]);
      // It is about the whole invoice now: nothing of it is asked for, to the last cent.
      expect(await it.deps.store.select('dispute', {}, { limit: 9 })).toMatchObject([{ items: [{ item: item?.id, cents: null }] }]);
      const [file] = await it.deps.store.caseFiles([debtor]);
      expect(file && undisputed(file).items.map((one) => one.openCents)).toEqual([0n]);
    });

    test('contesting by mail what is settled meanwhile contests nothing else: a person says which invoices', async () => {
      const { it, debtor, mail } = await replied('Nous contestons.');
      const other = {
        kind: 'invoice',
        cents: 500_000,
        currency: EUR,
        issued: day('2026-02-20'),
        due: day('2026-04-20'),
        doubt: null,
      } as const;
      await addItem(it.world, 'F-2', 'Dupont', other);
      await tell(it.world, 'pay', 'F-Dupont', '1200.00');
      const told = { is: 'dispute', reason: 'la F-Dupont a été payée' } as const;
      await expect(answerMail(it.deps, mail.id, told)).rejects.toMatchObject({ code: 'dispute-which' });
      expect([await holds(it, debtor), await disputes(it, debtor)]).toEqual([[['other', 'reply-to-read', null, null]], []]);
      await answerMail(it.deps, mail.id, { ...told, items: [it.world.items.get('F-2') as ItemId] });
      expect(await disputes(it, debtor)).toEqual([['open', 1, ['la F-Dupont a été payée']]]);
    });

    test('an answer to a message that went to who became another debtor contests the same invoice there, and no other', async () => {
      const { it, debtor, sent } = await reminded(meet);
      const [into = 0 as DebtorId] = await debtorsDue(it, ['Dupont SA']);
      await it.deps.store.record(await mergeEntries(it.deps, debtor as DebtorId, into));
      const mail = await took(it, written({ answers: sent.message_id, text: 'Nous contestons.' }));
      await answerMail(it.deps, mail.id, { is: 'dispute', reason: 'livraison incomplète' });
      const [dispute] = await it.deps.store.select('dispute', { debtor_id: into }, { limit: 9 });
      const contested = await it.deps.store.select('item', { id: dispute?.items.map(({ item }) => item) ?? [] }, { limit: 9 });
      expect(contested.map((row) => [row.debtor_id, row.number])).toEqual([[into, 'F-Dupont']]);
    });

    test('a wrong person is written to no more by e-mail', async () => {
      const { it, debtor, mail } = await replied('Cela ne me concerne pas.');
      await answerMail(it.deps, mail.id, { is: 'wrong-person' });
      const [row] = await it.deps.store.select('debtor', { id: debtor }, { limit: 1 });
      expect([row?.email, await holds(it, debtor)]).toEqual(['bounced', []]);
    });

    test('insolvency said by mail and confirmed is the insolvency that everybody knows', async () => {
      const { it, debtor, mail } = await replied('Nous sommes en redressement judiciaire.');
      await answerMail(it.deps, mail.id, { is: 'insolvency', since: day('2026-02-20') });
      const [row] = await it.deps.store.select('debtor', { id: debtor }, { limit: 1 });
      expect(row?.insolvent_since).toBe('2026-02-20');
    });

    test.each(['copy', 'seen', 'out-of-office'] as const)('"%s" lets the steps go on', async (is) => {
      const { it, debtor, mail } = await replied();
      await answerMail(it.deps, mail.id, { is });
      expect(await holds(it, debtor)).toEqual([]);
      expect(await it.deps.store.select('mail', { id: mail.id }, { limit: 1 })).toMatchObject([{ state: 'done', answer: is }]);
    });

    test('answered by a person’s own mail, the reminders rest until the day that the person says', async () => {
      const { it, debtor, mail } = await replied();
      await answerMail(it.deps, mail.id, { is: 'answered', until: day('2026-03-20') });
      expect(await holds(it, debtor)).toEqual([['other', 'conversation', '2026-03-20', null]]);
    });

    test('a mail is answered once', async () => {
      const { it, mail } = await replied();
      await answerMail(it.deps, mail.id, { is: 'seen' });
      await expect(answerMail(it.deps, mail.id, { is: 'seen' })).rejects.toMatchObject({ code: 'mail-answered' });
      await expect(setMailAside(it.deps, mail.id)).rejects.toMatchObject({ code: 'mail-answered' });
      await expect(answerMail(it.deps, 99 as never, { is: 'seen' })).rejects.toMatchObject({ code: 'unknown-mail' });
    });

    test('set aside, a mail lets go what it held', async () => {
      const { it, debtor, mail } = await replied();
      await setMailAside(it.deps, mail.id);
      expect([await holds(it, debtor), await decidedOn(it, '2026-03-09')]).toEqual([[], 1]);
    });

    test('joined to somebody else by a person, it holds the steps of that debtor and of nobody else', async () => {
      const { it, debtor } = await replied();
      const [martin] = await debtorsDue(it, ['Martin']);
      const stray = await took(it, written({ from: 'x@elsewhere.example', text: 'Bonjour' }));
      await expect(answerMail(it.deps, stray.id, { is: 'copy' })).rejects.toMatchObject({ code: 'mail-not-joined' });
      await joinMailTo(it.deps, stray.id, debtor);
      await joinMailTo(it.deps, stray.id, martin as DebtorId);
      expect(await holds(it, martin as DebtorId)).toEqual([['other', 'reply-to-read', null, null]]);
      expect(await holds(it, debtor)).toHaveLength(1);
      await answerMail(it.deps, stray.id, { is: 'copy' });
      expect(await it.deps.store.select('mail', { id: stray.id }, { limit: 1 })).toMatchObject([
        { debtor_id: martin, joined_by: 'person' },
      ]);
    });

    test('a suggested mail that is answered is joined by that word', async () => {
      const { it, debtor } = await reminded(meet);
      const mail = await took(it, written({}));
      await answerMail(it.deps, mail.id, { is: 'promise', day: day('2026-03-06') });
      expect(await it.deps.store.select('mail', { id: mail.id }, { limit: 1 })).toMatchObject([
        { debtor_id: debtor, joined_by: 'person', state: 'done' },
      ]);
    });

    test('a hold that somebody lifted by hand does not keep the mail from being answered', async () => {
      const { it, debtor, mail } = await replied();
      const { liftHold } = await import('./place-hold.ts');
      await liftHold(it.deps, mail.hold_id as never, 'seen');
      await answerMail(it.deps, mail.id, { is: 'promise', day: day('2026-03-06') });
      expect(await holds(it, debtor)).toHaveLength(1);
    });

    test('what somebody wrote goes when the person is erased', async () => {
      const { it, debtor, mail } = await replied();
      await answerMail(it.deps, mail.id, { is: 'seen' });
      await tell(it.world, 'pay', 'F-Dupont', '1200.00');
      await eraseDebtor(it.deps, debtor);
      const [view] = await inbox(it.deps.store, CREDITOR, ['done'], { limit: 5 });
      expect([view?.details, view?.intents]).toEqual([null, []]);
      await expect(mailBytes(it.deps.store, mail.id)).rejects.toMatchObject({ code: 'unknown-mail' });
    });
  });
