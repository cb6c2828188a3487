import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type MailevaPlayer, startMailevaPlayer } from '../adapters/post/maileva-player.test-kit.ts';
import { addDays, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { Message } from '../core/letter/message.ts';
import { portalInMemory } from '../portal/portal.test-kit.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { becomeAgency, FUNDS } from './agency.test-kit.ts';
import { approve } from './approve.ts';
import { payOnline } from './card-payment-ask.ts';
import { AGENCY, ASKED, handedOver, officeSealing } from './hand-over.test-kit.ts';
import { handOver } from './hand-over.ts';
import { linkHandOver } from './hand-over-link.ts';
import { revokeMandate } from './mandates.ts';
import { offerPlan } from './plan.ts';
import { debtorPage } from './portal-page.ts';
import { noticeDue, withPost } from './post.test-kit.ts';
import { addProfessional } from './professionals.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { sendRegistered } from './send-registered.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, office, tell } from './sending.test-kit.ts';

const CLIENTS_OWN = 'FR7630006000011234567890189';
const unspaced = (text: string) => text.replace(/[\s\u00a0\u202f]|&nbsp;/g, '');
let player: MailevaPlayer;
beforeEach(async () => {
  player = await startMailevaPlayer();
});
afterEach(() => player.close());

test('the page of a client’s debtor names the agency and asks for payment on the dedicated account alone', async () => {
  const portal = await portalInMemory();
  const link = await portal.linkOf(portal.debtor);
  expect(unspaced((await portal.get(link)).body)).toContain(CLIENTS_OWN);
  await becomeAgency(portal.deps);
  const { body } = await portal.get(link);
  expect(body).toContain('Cabinet Orsel, pour le compte de Ateliers Vauban');
  expect(unspaced(body)).toContain(FUNDS);
  expect(unspaced(body)).not.toContain(CLIENTS_OWN);
});

test('nothing is paid online for a client: its money comes in on the dedicated account', async () => {
  const asked: string[] = [];
  const payments = { pages: 'https://pay.example', open: async () => asked.push('opened') } as never;
  const portal = await portalInMemory(undefined, { payments: async () => payments });
  const link = await portal.linkOf(portal.debtor);
  const form = /\/payer|name="pay"|https:\/\/pay\.example/;
  const token = link.split('-').at(-1) ?? '';
  expect((await debtorPage(portal.deps, token))?.online.sums).toHaveLength(1);
  await becomeAgency(portal.deps);
  expect((await debtorPage(portal.deps, token))?.online).toMatchObject({ sums: [], pages: null });
  expect((await portal.get(link)).body).not.toMatch(form);
  expect(await payOnline(portal.deps, token, { form: 'one', items: [], currency: EUR })).toEqual({ is: 'fault', fault: 'online-away' });
  expect(asked).toEqual([]);
});

test('a first letter is recalled only where the agency wrote it', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  const begins = day('2026-03-16');
  it.clock.moveTo(begins);
  await becomeAgency(it.deps, begins);
  const recalled = async (on: typeof MONDAY, step: string) => {
    it.clock.moveTo(on);
    await tell(it.world, 'reached', 'F-Dupont', step, addDays(on, -8));
    await runDay(it.deps, CREDITOR, on, { acceptOldBooks: true });
    await approve(it.deps, CREDITOR, 'all');
    expect(await sendEmails(it.deps, CREDITOR, on, { acceptOldBooks: true })).toMatchObject({ sent: 1 });
    const { document } = await dispatchOf(it, dupont);
    const text = new TextDecoder().decode((await it.deps.store.document(document ?? ('' as never))) ?? new Uint8Array());
    return /Notre premi.{0,20}lettre/.test(text.replace(/=\r?\n/g, ''));
  };
  expect(await recalled(begins, 'call')).toBe(false);
});

test('a plan of a client is granted by the agency for it, and paid on the dedicated account', async () => {
  const it = await office(inMemory);
  await becomeAgency(it.deps);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  const told: Message[] = [];
  const printer: typeof it.deps.printer = {
    ...it.deps.printer,
    letter: async (message, more) => {
      told.push(message);
      return it.deps.printer.letter(message, more);
    },
  };
  const asked = {
    itemIds: null,
    count: 2,
    rhythm: 'monthly',
    firstOn: addDays(MONDAY, 7),
    firstCents: null,
    charges: 'waived-if-kept',
  } as const;
  await offerPlan({ ...it.deps, printer }, dupont, asked, true);
  const text = told.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).join('\n');
  expect(told[0]?.sender.name).toBe('Cabinet Orsel');
  expect(text).toContain('représenté par Cabinet Orsel');
  expect(text).toContain('Je reconnais devoir à Ateliers Vauban');
  expect(unspaced(text)).toContain(FUNDS);
  expect(unspaced(text)).not.toContain(CLIENTS_OWN);
});

test('a registered letter of a client comes from the agency, and one that is revoked meanwhile stops the next', async () => {
  const it = await office(inMemory);
  const deps = withPost(it, player);
  const { mandate } = await becomeAgency(deps);
  await noticeDue(it, deps, { name: 'Martin' });
  await noticeDue(it, deps, { name: 'Durand' });
  const ready = await deps.postmen?.();
  if (!ready) throw new Error('no post');
  let revoked: Promise<void> | null = null;
  const lrar: typeof ready.lrar = {
    ...ready.lrar,
    submit: async (letter) => {
      const outcome = await ready.lrar.submit(letter);
      revoked ??= revokeMandate(deps, mandate, MONDAY);
      await revoked;
      return outcome;
    },
  };
  const report = await sendRegistered({ ...deps, postmen: async () => ({ ...ready, lrar }) }, CREDITOR, MONDAY);
  expect(report).toMatchObject({ sent: 1, withdrawn: 0 });
  expect(player.sendings).toHaveLength(1);
  expect(JSON.stringify(player.sendings[0]?.body)).toMatch(/Orsel/i);
});

test('a revocation that was announced for later can be brought forward, and not put off', async () => {
  const it = await office(inMemory);
  const { mandate } = await becomeAgency(it.deps);
  await debtorsDue(it, ['Dupont']);
  await decided(it);
  await revokeMandate(it.deps, mandate, day('2026-12-31'));
  await expect(revokeMandate(it.deps, mandate, day('2027-01-31'))).rejects.toMatchObject({ code: 'mandate-ended' });
  await revokeMandate(it.deps, mandate, MONDAY);
  await expect(revokeMandate(it.deps, mandate, addDays(MONDAY, -1))).rejects.toMatchObject({ code: 'mandate-ended' });
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, heldBack: 'no-mandate' });
});

test('claims of a client without a mandate are handed to nobody, nor shown anew', async () => {
  const it = await officeSealing(inMemory);
  const { mandate } = await becomeAgency(it.deps);
  const [martin] = (await debtorsDue(it, ['Martin'])) as [DebtorId];
  const professional = await addProfessional(it.deps, CREDITOR, AGENCY);
  await revokeMandate(it.deps, mandate, MONDAY);
  await expect(handOver(it.deps, martin, { ...ASKED, professional }, CASE_WORDS)).rejects.toMatchObject({ code: 'no-mandate' });
  const given = await handedOver();
  const { mandate: ended } = await becomeAgency(given.deps);
  await linkHandOver(given.deps, given.id);
  await revokeMandate(given.deps, ended, MONDAY);
  await expect(linkHandOver(given.deps, given.id)).rejects.toMatchObject({ code: 'no-mandate' });
});
