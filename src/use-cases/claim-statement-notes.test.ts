import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type Day, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import { creditorNotes } from '../core/letter/claim-statement.ts';
import type { Message } from '../core/letter/message.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import { approve } from './approve.ts';
import { stateClaim } from './claim-statement.ts';
import { recordInsolvency } from './insolvency.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { recordReceipt } from './record-receipt.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

const GOES_ON = { fr: 'continuent de courir', en: 'goes on running' };

async function late(kind: DebtorKind): Promise<{ it: Office; debtor: DebtorId }> {
  const it = await office(inMemory);
  const [debtor] = await debtorsDue(it, ['Moreau'], false, { kind });
  if (debtor === undefined) throw new Error('no debtor');
  await tell(it.world, 'due', 'F-Moreau', '2025-12-20');
  return { it, debtor };
}

/** The paragraphs that are printed, the lines of the sheet, and what its creditor is told beside them. */
async function told({ it, debtor }: { it: Office; debtor: DebtorId }, on: Day = MONDAY, language: Language = 'fr') {
  const pdf = await stateClaim(it.deps, debtor, on, { format: 'pdf', language });
  const { blocks } = JSON.parse(new TextDecoder().decode(pdf.bytes)) as Message;
  const csv = await stateClaim(it.deps, debtor, on, { format: 'csv', language });
  const printed = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.replace(/[\u00a0\u202f]/g, ' ') : []));
  const sheet = new TextDecoder().decode(csv.bytes).replace(/[\u00a0\u202f]/g, ' ');
  return { printed, sheet, beside: creditorNotes(pdf.statements, language) };
}

describe('interest is said to go on only where it does', () => {
  test.each(['business', 'public-body'] as const)('%s: yes', async (kind) => {
    const one = await late(kind);
    expect((await told(one)).printed.join()).toContain(GOES_ON.fr);
    expect((await told(one, MONDAY, 'en')).printed.join()).toContain(GOES_ON.en);
  });

  test.each(['consumer', 'unknown'] as const)('%s without a notice: no, and what is missing is for the creditor alone', async (kind) => {
    for (const language of ['fr', 'en'] as const) {
      const { printed, sheet, beside } = await told(await late(kind), MONDAY, language);
      expect(printed).toHaveLength(1);
      expect(printed.join()).not.toContain(GOES_ON[language]);
      expect(beside).toHaveLength(1);
      expect(sheet.trim().split('\r\n')).toHaveLength(2);
    }
  });

  test('C. com. L622-28: no once proceedings are open, which the paper and the sheet say', async () => {
    const one = await late('business');
    await recordInsolvency(one.it.deps, one.debtor, { since: day('2026-02-01') });
    const { printed, sheet, beside } = await told(one);
    expect(printed.join()).not.toContain(GOES_ON.fr);
    const why = 'Les intérêts s’arrêtent la veille du jugement d’ouverture du 01/02/2026';
    expect(printed[1]).toContain(why);
    expect(sheet).toContain(why);
    expect(
      sheet
        .trim()
        .split('\r\n')
        .every((line) => (line.match(/(?:"[^"]*"|[^;"])*(;|$)/g) ?? []).length >= 11),
    ).toBe(true);
    expect(beside).toEqual([]);
    expect((await told(one, day('2026-01-15'))).printed.join()).not.toContain(GOES_ON.fr);
  });

  test('yes for a consumer from the day on which the notice was received', async () => {
    const one = await late('consumer');
    const { it, debtor } = one;
    await tell(it.world, 'reached', 'F-Moreau', 'second-reminder', '2026-02-01');
    await runDay(it.deps, CREDITOR, MONDAY);
    await approve(it.deps, CREDITOR, 'all');
    const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
    await confirmPosted(it.deps, batch?.id ?? 0, MONDAY);
    it.clock.moveTo(day('2026-03-31'));
    await recordReceipt(it.deps, (await dispatchOf(it, debtor, 'registered-letter')).id, 'received', day('2026-03-04'));
    expect((await told(one, day('2026-03-31'))).printed.join()).toContain('Les intérêts continuent de courir');
    await tell(it.world, 'invoice', 'F-2', 'Moreau', '100.00', 'issued', '2026-01-10', 'due', '2026-02-09');
    expect((await told(one, day('2026-03-31'))).printed.join()).toContain('Sur les factures qui en portent');
  });

  test('a contract below its floor is to be mended by its creditor, not told to a judge', async () => {
    const one = await late('business');
    const [creditor] = await one.it.deps.store.select('creditor', {}, { limit: 1 });
    const profile = { ...creditor?.profile, contractRate: 20_000 } as never;
    await one.it.deps.store.record([{ kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { profile } } }]);
    const { printed, sheet, beside } = await told(one);
    expect(beside.join()).toContain('faites corriger vos conditions');
    expect([...printed, sheet].join()).not.toContain('corriger');
  });
});
