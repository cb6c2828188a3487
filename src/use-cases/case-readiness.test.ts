import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { FiledKind } from '../core/case/kept.ts';
import { readinessText } from '../words/readiness.ts';
import { approve } from './approve.ts';
import { readinessOf } from './case-readiness.ts';
import { fileDocument } from './filed-documents.ts';
import { mergeEntries } from './merge-debtors.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { recordReceipt } from './record-receipt.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

async function told({ deps }: Office, debtor: DebtorId) {
  const found = await readinessOf(deps, debtor);
  return { level: found?.level, ...Object.fromEntries(found?.points.map(({ code, state, why }) => [code, `${state} ${why}`]) ?? []) };
}

async function file({ deps }: Office, debtor: DebtorId, kind: FiledKind, item: ItemId | null): Promise<void> {
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${kind}`);
  await fileDocument(deps, debtor, { file: { name: 'a.pdf', bytes }, kind, title: '', itemId: item });
}

describe('a business whose formal notice was posted', () => {
  test('gains point by point what a judge will ask for', async () => {
    const it = await office(inMemory);
    const [debtor = 0 as DebtorId, twin = 0 as DebtorId] = await debtorsDue(it, ['Moreau', 'Moreau Fils']);
    const [item] = await it.deps.store.select('item', { number: 'F-Moreau' });
    const invoice = item?.id ?? (0 as ItemId);
    expect(await told(it, debtor)).toMatchObject({
      level: 'not-ready',
      basis: 'missing none',
      invoices: 'missing none',
      notice: 'missing none',
    });
    for (const kind of ['order', 'invoice', 'delivery-note'] as const) await file(it, debtor, kind, invoice);
    expect(await told(it, debtor)).toMatchObject({ level: 'gaps', basis: 'there all', invoices: 'there all', delivery: 'there all' });
    await tell(it.world, 'due', 'F-Moreau', '2025-12-20');
    await tell(it.world, 'reached', 'F-Moreau', 'second-reminder', '2026-02-01');
    await runDay(it.deps, CREDITOR, MONDAY);
    await approve(it.deps, CREDITOR, 'all');
    const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
    expect(await told(it, debtor)).toMatchObject({ notice: 'missing none' });
    await confirmPosted(it.deps, batch?.id ?? 0, MONDAY);
    expect(await told(it, debtor)).toMatchObject({ notice: 'there all', receipt: 'missing no-number' });
    it.clock.moveTo(day('2026-03-31'));
    await recordReceipt(it.deps, (await dispatchOf(it, debtor, 'registered-letter')).id, 'received', day('2026-03-04'));
    expect(await told(it, debtor)).toMatchObject({
      level: 'nearly',
      receipt: 'there all',
      interest: 'there all',
      identity: 'weak no-siren',
    });
    // The one that it becomes has the invoice under another id, and all that proves it.
    await it.deps.store.record(await mergeEntries(it.deps, debtor, twin));
    const proved = { basis: 'weak some', delivery: 'weak some', notice: 'weak some' };
    expect(await told(it, twin)).toMatchObject(proved);
  });
});

test('says nothing where nothing is late, and knows nobody else’s documents', async () => {
  const it = await office(inMemory);
  const [martin = 0 as DebtorId, durand = 0 as DebtorId] = await debtorsDue(it, ['Martin', 'Durand'], false, { address: false });
  await file(it, durand, 'contract', null);
  expect(await told(it, martin)).toMatchObject({ basis: 'missing none', identity: 'missing no-address' });
  expect(await told(it, durand)).toMatchObject({ basis: 'there contract' });
  await tell(it.world, 'pay', 'F-Martin', '1200.00');
  expect(await readinessOf(it.deps, martin)).toBeNull();
  await expect(readinessOf(it.deps, 999 as DebtorId)).rejects.toMatchObject({ code: 'unknown-debtor' });
});

test('every point is told in both languages, with its numbers and its day', async () => {
  const it = await office(inMemory);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Moreau'], false, { kind: 'consumer', confirmed: false });
  await tell(it.world, 'invoice', 'F-2', 'Moreau', '500.00', 'due', '2024-02-20');
  const [item] = await it.deps.store.select('item', { number: 'F-2' });
  for (const kind of ['order', 'invoice', 'delivery-note'] as const) await file(it, debtor, kind, item?.id ?? (0 as ItemId));
  const { points = [] } = (await readinessOf(it.deps, debtor)) ?? {};
  for (const language of ['fr', 'en'] as const) {
    const texts = points.map((point) => readinessText(point, language));
    expect(texts.every((text) => text !== '' && !/[#@]/.test(text))).toBe(true);
    expect(texts.join(' ')).toContain('F-Moreau');
  }
  const passed = points.find(({ code }) => code === 'limitation');
  expect(passed).toMatchObject({ state: 'missing', why: 'passed', numbers: ['F-2'] });
  expect(passed && readinessText(passed, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toMatch(
    /^Peut-être passé depuis le \d\d\/\d\d\/\d{4} pour F-2\./,
  );
});
