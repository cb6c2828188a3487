import { afterEach, expect, test } from 'vitest';
import { fakeMailer } from '../adapters/fake/mailer.ts';
import type { MailOutcome } from '../ports/outside.ts';
import { debtorsDue, decided } from '../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
afterEach(() => desk.close());

/** A mail server that refuses addresses by its own words; `null` takes the mail. */
async function refusing(answer: (to: string) => Extract<MailOutcome, { kind: 'refused' }> | null): Promise<void> {
  const mailer = fakeMailer(new Set());
  desk = await memoryDesk({ ...mailer, send: async (mail) => answer(mail.envelope.to) ?? mailer.send(mail) });
}

const no = (reply: string, permanent = true) => ({ kind: 'refused' as const, permanent, recipientAtFault: permanent, reply });

test('which e-mail was refused, to whom and why, is told; nothing of it is in the journal', async () => {
  await refusing((to) =>
    to.includes('dupont')
      ? no('550 5.1.1 <compta@dupont.example> user unknown')
      : to.includes('roy')
        ? no('451 try later\r\n', false)
        : null,
  );
  await debtorsDue(desk, ['Dupont', 'Roy', 'Leroux']);
  await decided(desk);
  const { out } = await desk.acquit('send', '--emails-only');
  expect(out).toBe(
    [
      '1 e-mail envoyé',
      '1 e-mail à réessayer plus tard',
      '1 e-mail refusé par le serveur',
      '',
      'Refusés par le serveur d’e-mails',
      '  Dupont (n° 1), compta@dupont.example : 550 5.1.1 <compta@dupont.example> user unknown',
      '',
      'Refusés pour l’instant, à réessayer',
      '  Roy (n° 2), compta@roy.example : 451 try later',
      '',
    ].join('\n'),
  );
  const journal = JSON.stringify(await desk.deps.store.entries({ limit: 1_000 }));
  expect(journal).toContain('user unknown');
  expect(journal).not.toContain('compta@dupont.example');
});

test('the machine is told the same', async () => {
  await refusing(() => no('550 no'));
  await debtorsDue(desk, ['Dupont']);
  await decided(desk);
  const refused = [{ debtorId: 1, debtor: 'Dupont', address: 'compta@dupont.example', reply: '550 no', again: false }];
  expect(await desk.json('send', '--emails-only')).toMatchObject([{ emails: { failed: 1, refused } }]);
});

test('a server that refuses everybody is told of twenty, then counted', async () => {
  await refusing(() => no('554 relay access denied'));
  await debtorsDue(
    desk,
    Array.from({ length: 23 }, (_, n) => `Client ${n}`),
  );
  await decided(desk);
  const { out } = await desk.acquit('send', '--emails-only');
  expect(out).toContain('23 e-mails refusés par le serveur');
  expect(out.match(/relay access denied/g)).toHaveLength(20);
  expect(out).toMatch(/\n {2}… et 3 autres\n$/);
});
