import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { present } from '../core/base/assert.ts';
import type { DebtorId } from '../core/base/id.ts';
import { report, written } from '../formats/email/written-mail.test-kit.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { explain } from './explain.ts';
import { inbox, mailAttachment } from './inbox.ts';
import { reminded, took } from './mail.test-kit.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, MONDAY, office, statuses, TUESDAY } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';
import { takeMail } from './take-mail.ts';

const NEXT_MONDAY = '2026-03-09' as typeof MONDAY;

for (const [where, meet] of bothStores())
  describe(where, () => {
    async function emailOf(it: Awaited<ReturnType<typeof reminded>>['it'], debtor: number) {
      const [row] = await it.deps.store.select('debtor', { id: debtor as DebtorId }, { limit: 1 });
      return row?.email;
    }

    describe('a reply', () => {
      test('that names our Message-ID is joined for certain and holds the steps until it is read', async () => {
        const { it, debtor, sent } = await reminded(meet);
        const mail = await took(it, written({ answers: sent.message_id, from: 'Une Autre <autre@ailleurs.example>' }));
        expect(mail).toMatchObject({ debtor_id: debtor, dispatch_id: sent.id, joined_by: 'message-id', state: 'waiting', kind: 'reply' });
        it.clock.moveTo(NEXT_MONDAY);
        expect((await runDay(it.deps, CREDITOR, NEXT_MONDAY)).decided).toEqual({});
        const { decision } = await explain(it.deps, debtor as DebtorId, NEXT_MONDAY);
        expect(decision.reasons).toMatchObject([{ code: 'on-hold', hold: mail.hold_id }]);
        const [hold] = await it.deps.store.select('hold', { debtor_id: debtor as DebtorId }, { limit: 2 });
        expect(hold?.reason).toBe('reply-to-read');
      });

      test('found by its References alone is as certain', async () => {
        const { it, sent } = await reminded(meet);
        const mail = await took(it, written({ headers: [`References: <x@y> <${sent.message_id}> <z@y>`] }));
        expect(mail.joined_by).toBe('message-id');
      });

      test('that names a Message-ID like ours which we never sent is not believed', async () => {
        const { it, sent } = await reminded(meet);
        const forged = (sent.message_id ?? '').replace(/\.[0-9a-f]{16}@/, '.0123456789abcdef@');
        const mail = await took(it, written({ answers: forged, from: 'x@stranger.example', text: 'rien' }));
        expect(mail).toMatchObject({ debtor_id: null, joined_by: null, hold_id: null, state: 'waiting' });
      });

      test('by the address, to the letter, is a suggestion', async () => {
        const { it, debtor } = await reminded(meet);
        expect(await took(it, written({}))).toMatchObject({ debtor_id: debtor, joined_by: 'address' });
        expect(await took(it, written({ from: 'compta@dupont.example.evil.example' }))).toMatchObject({ debtor_id: null });
      });

      test('that quotes an invoice or our case number is a suggestion; one that quotes two debtors is nobody’s', async () => {
        const { it, debtor, sent } = await reminded(meet);
        await debtorsDue(it, ['Martin']);
        const from = 'perso@free.example';
        expect(await took(it, written({ from, text: 'Au sujet de F-Dupont3, rien' }))).toMatchObject({ debtor_id: null });
        const number = `R-2026-${String(sent.contact_id).padStart(6, '0')}`;
        expect(await took(it, written({ from, text: `Votre dossier ${number}` }))).toMatchObject({
          debtor_id: debtor,
          joined_by: 'reference',
        });
      });

      test('is taken once, whoever brings it again', async () => {
        const { it, sent } = await reminded(meet);
        const bytes = written({ answers: sent.message_id });
        await took(it, bytes);
        expect((await takeMail(it.deps, CREDITOR, bytes)).is).toBe('known');
        expect(await it.deps.store.select('mail', {}, { limit: 10 })).toHaveLength(1);
        expect(await it.deps.store.select('hold', {}, { limit: 10 })).toHaveLength(1);
      });

      test('is no reply when it is what we sent ourselves', async () => {
        const { it, sent } = await reminded(meet);
        const ours = await it.deps.store.document(sent.document as never);
        expect((await takeMail(it.deps, CREDITOR, ours ?? new Uint8Array())).is).toBe('ours');
      });

      test('keeps nobody’s words in the journal, and its bytes as a document', async () => {
        const { it, sent } = await reminded(meet);
        const bytes = written({ answers: sent.message_id, text: 'Madame Secrète, nous paierons vendredi' });
        const mail = await took(it, bytes);
        const entries = await it.deps.store.entries({ after: 0, limit: 1000 });
        expect(JSON.stringify(entries)).not.toContain('Secrète');
        expect(JSON.stringify(entries)).not.toContain('compta@dupont.example');
        expect(Buffer.from((await it.deps.store.document(mail.sha256)) ?? []).equals(bytes)).toBe(true);
        const [view] = await inbox(it.deps.store, CREDITOR, ['waiting'], { limit: 5 });
        expect(view?.details?.reply).toBe('Madame Secrète, nous paierons vendredi');
        expect(view?.intents).toMatchObject([{ code: 'promise', day: '2026-03-06' }]);
      });

      test('with an attachment gives it back to the byte, and its name is only a name', async () => {
        const { it, sent } = await reminded(meet);
        const pdf = Buffer.from('%PDF-1.4 virement').toString('base64');
        const mail = await took(
          it,
          written({
            answers: sent.message_id,
            headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="q"'],
            text: `--q\r\nContent-Type: text/plain\r\n\r\nCi-joint la preuve de virement\r\n--q\r\nContent-Type: application/pdf; name="../../avis_virement.pdf"\r\nContent-Disposition: attachment; filename="../../avis_virement.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}\r\n--q--`,
          }),
        );
        const file = await mailAttachment(it.deps.store, mail.id, 0);
        expect([file.name, file.mediaType, Buffer.from(file.content).toString()]).toEqual([
          'avis_virement.pdf',
          'application/pdf',
          '%PDF-1.4 virement',
        ]);
        const [view] = await inbox(it.deps.store, CREDITOR, ['waiting'], { limit: 5 });
        expect([view?.proofs, view?.intents.map((one) => one.code)]).toEqual([[0], ['paid']]);
        await expect(mailAttachment(it.deps.store, mail.id, 1)).rejects.toMatchObject({ code: 'unknown-attachment' });
      });
    });

    describe('a report', () => {
      test('that the address is dead marks it, undoes the step, and the next one is a letter', async () => {
        const { it, debtor, sent } = await reminded(meet);
        const mail = await took(it, report(sent.message_id ?? '', '5.1.1'));
        expect(mail).toMatchObject({ kind: 'bounce', failure: 'dead', joined_by: 'message-id', state: 'waiting', hold_id: null });
        expect(await emailOf(it, debtor)).toBe('bounced');
        expect(await statuses(it, debtor as DebtorId)).toEqual({ dispatches: [['email', 'failed']], contacts: ['failed'] });
        it.clock.moveTo(TUESDAY);
        await runDay(it.deps, CREDITOR, TUESDAY);
        expect((await statuses(it, debtor as DebtorId)).dispatches.at(-1)?.[0]).toBe('letter');
      });

      test('while its letter is printed and not posted, the contact waits for the letter; once that has left, it stands', async () => {
        const it = await office(meet);
        const [dupont] = (await debtorsDue(it, ['Dupont'], true)) as [DebtorId];
        await decided(it);
        await sendEmails(it.deps, CREDITOR, MONDAY);
        const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
        await took(it, report((await dispatchOf(it, dupont)).message_id ?? '', '5.1.1'));
        expect((await statuses(it, dupont)).contacts).toEqual(['pending']);
        it.clock.moveTo(TUESDAY);
        await confirmPosted(it.deps, present(batch, 'batch').id, TUESDAY, { allTheSame: true });
        const [contact] = await it.deps.store.select('contact', { debtor_id: dupont }, { limit: 2 });
        expect(contact).toMatchObject({ state: 'made', made_on: TUESDAY });
      });

      test('after its letter was posted leaves the contact made', async () => {
        const it = await office(meet);
        const [dupont] = (await debtorsDue(it, ['Dupont'], true)) as [DebtorId];
        await decided(it);
        await sendEmails(it.deps, CREDITOR, MONDAY);
        const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
        await confirmPosted(it.deps, present(batch, 'batch').id, MONDAY);
        await took(it, report((await dispatchOf(it, dupont)).message_id ?? '', '5.1.1'));
        expect((await statuses(it, dupont)).contacts).toEqual(['made']);
      });

      test('of an address that a person has mended since leaves the new one alone', async () => {
        const { it, debtor, sent } = await reminded(meet);
        await setDebtor(it.deps, debtor as DebtorId, { email: 'nouvelle@dupont.example' });
        await took(it, report(sent.message_id ?? '', '5.1.1'));
        expect(await emailOf(it, debtor)).toBe('usable');
      });

      test('that names no message of ours changes nothing, whatever address it names', async () => {
        const { it, debtor } = await reminded(meet);
        const mail = await took(it, report('forged@nowhere.example', '5.1.1'));
        expect(mail).toMatchObject({ debtor_id: debtor, joined_by: 'address', failure: 'dead', state: 'waiting' });
        expect(await emailOf(it, debtor)).toBe('usable');
        expect((await statuses(it, debtor as DebtorId)).dispatches).toEqual([['email', 'sent']]);
      });

      test('that the box is full tells a person, holds the steps, and does not condemn the address', async () => {
        const { it, debtor, sent } = await reminded(meet);
        const mail = await took(it, report(sent.message_id ?? '', '5.2.2'));
        expect(mail).toMatchObject({ failure: 'refused', state: 'waiting' });
        expect(mail.hold_id).not.toBeNull();
        expect(await emailOf(it, debtor)).toBe('usable');
      });

      test('that the message is only late counts for nothing', async () => {
        const { it, debtor, sent } = await reminded(meet);
        const mail = await took(it, report(sent.message_id ?? '', '4.4.1', 'compta@dupont.example', 'delayed'));
        expect(mail).toMatchObject({ failure: 'late', state: 'done', hold_id: null });
        expect((await statuses(it, debtor as DebtorId)).dispatches).toEqual([['email', 'sent']]);
      });
    });

    test('an answer of a machine is kept, counts for nothing, and says how long somebody is away', async () => {
      const { it, debtor, sent } = await reminded(meet);
      const mail = await took(
        it,
        written({ answers: sent.message_id, headers: ['Auto-Submitted: auto-replied'], text: 'Je suis absent jusqu’au 13 mars 2026.' }),
      );
      expect(mail).toMatchObject({ kind: 'auto-reply', state: 'done', debtor_id: debtor, hold_id: null });
      const [view] = await inbox(it.deps.store, CREDITOR, ['done'], { limit: 5 });
      expect(view?.intents).toMatchObject([{ code: 'out-of-office', day: '2026-03-13' }]);
    });

    test('a complaint about a message of ours stops e-mails there and tells a person', async () => {
      const { it, debtor, sent } = await reminded(meet);
      const mail = await took(
        it,
        written({
          from: 'fbl@provider.example',
          subject: 'Abuse report',
          headers: ['MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=feedback-report; boundary="q"'],
          text: `--q\r\nContent-Type: text/plain\r\n\r\nreport\r\n--q\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n\r\n--q\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <${sent.message_id}>\r\nSubject: x\r\n\r\nx\r\n--q--`,
        }),
      );
      expect(mail).toMatchObject({ kind: 'complaint', state: 'waiting', debtor_id: debtor });
      expect(await emailOf(it, debtor)).toBe('bounced');
    });

    test('what is no e-mail is refused; what is a broken one is kept for a person', async () => {
      const it = await office(meet);
      await expect(takeMail(it.deps, CREDITOR, new TextEncoder().encode('%PDF-1.4'))).rejects.toMatchObject({ code: 'mail-unreadable' });
      const broken = new TextEncoder().encode(
        'From: a\r\nMessage-ID: <b>\r\nContent-Type: multipart/mixed; boundary="x\r\n\r\n--x\r\n\u0000\ud800',
      );
      expect(await took(it, broken)).toMatchObject({ state: 'waiting', debtor_id: null });
    });
  });
