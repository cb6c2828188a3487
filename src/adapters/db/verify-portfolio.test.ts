import { afterAll, expect, test } from 'vitest';
import { digest } from '../digest.ts';
import { recordHistory, scratchDatabase } from './scratch-workspace.ts';
import { verify } from './verify.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

const codes = async (workspace: Parameters<typeof verify>[1]) =>
  (await verify(scratch.database, workspace, digest)).findings.map((one) => one.code);

test('a list of debtors or an ageing balance that the ledger does not say is found', async () => {
  const { workspace, store } = await scratch.addWorkspace('tampered');
  await recordHistory(store);
  expect(await codes(workspace)).toEqual([]);
  const [debtor] = (await store.select('debtor', {}, { limit: 1 })).map((row) => row.creditor_id);
  if (debtor === undefined) throw new Error('no debtor');
  const asked = {
    day: '2026-03-02' as never,
    sort: 'name',
    late: false,
    holds: null,
    withoutEmail: false,
    kinds: null,
    search: null,
  } as const;
  await store.portfolio(debtor, asked, { limit: 1 });
  expect(await codes(workspace)).toEqual([]);
  await scratch.tamper('update portfolio set overdue_cents = overdue_cents - 1 where workspace_id = $1 and debtor_id = 1', [workspace]);
  expect(await codes(workspace)).toEqual(['portfolio-differs']);
  await scratch.tamper('update portfolio set overdue_cents = overdue_cents + 1 where workspace_id = $1 and debtor_id = 1', [workspace]);
  await scratch.tamper('update due_total set items = items + 1 where workspace_id = $1', [workspace]);
  expect(await codes(workspace)).toEqual(['due-total-differs']);
});
