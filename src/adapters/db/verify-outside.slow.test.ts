import { afterAll, describe, expect, test } from 'vitest';
import { digest } from '../digest.ts';
import { TABLE_NAMES } from './columns.ts';
import { DOCUMENTS, recordLife } from './sample-life.ts';
import { scratchDatabase } from './scratch-workspace.ts';
import { verify } from './verify.ts';
import { COUNTED_KINDS } from './verify-counters.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

let number = 0;
async function workspaceWithLife() {
  number += 1;
  const { workspace, store } = await scratch.addWorkspace(`outside ${number}`);
  await recordLife(store);
  return { workspace, store, check: async () => (await verify(scratch.database, workspace, digest)).findings };
}

/** Who names each kind of document, as verify tells it. */
const NAMED_BY: { readonly [Kind in keyof typeof DOCUMENTS]: string } = {
  'a file of a debtor': 'request 1',
  'an invoice': 'document 2',
  'a document that was filed': 'filed document 1',
  'a document on its own': 'document 1',
  'an e-mail that left': 'dispatch 1',
  'a letter': 'dispatch 2',
  'a print bundle': 'print batch 1',
  'a mail that came in': 'mail 1',
  'a logo': 'the logo of creditor 1',
  'a logo that was replaced': 'the logo of creditor 1',
  'a logo from the beginning': 'the logo of creditor 2',
  'an agreement': 'payment plan 1',
  'a sealed case': 'sealed case 1',
  'a time stamp': 'time stamp 1',
  'a paper that was kept': 'paper 2',
  'the slip of a registered letter': 'proof 1 of a letter',
  'a mandate': 'mandate 1',
  'a file of a professional': 'report 1',
};

describe('documents', () => {
  test.each(Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[])('%s taken away is missing', async (kind) => {
    const { workspace, check } = await workspaceWithLife();
    const sha256 = digest.sha256(DOCUMENTS[kind]);
    await scratch.tamper('delete from blob where workspace_id = $1 and sha256 = $2', [workspace, sha256]);
    expect(await check()).toEqual([{ code: 'document-missing', message: `Document ${sha256} (of ${NAMED_BY[kind]}) is missing.` }]);
  });

  test('one that only another workspace has is missing', async () => {
    const [one, other] = [await workspaceWithLife(), await workspaceWithLife()];
    await scratch.tamper('delete from blob where workspace_id = $1', [one.workspace]);
    expect(await one.check()).toHaveLength(Object.keys(DOCUMENTS).length);
    expect(await other.check()).toEqual([]);
  });
});

describe('what people keep', () => {
  test.each([
    ['a note', 23, 'Note 3'],
    ['what a document is called', 25, 'Filed document 1'],
  ])('%s rewritten or taken away is found', async (_, vault, named) => {
    const { workspace, check } = await workspaceWithLife();
    await scratch.tamper(`update vault set salt = 'x' where workspace_id = $1 and id = $2`, [workspace, vault]);
    expect(await check()).toMatchObject([{ code: 'vault-altered', message: expect.stringContaining(named) }]);
    await scratch.tamper('delete from vault where workspace_id = $1 and id = $2', [workspace, vault]);
    expect(await check()).toMatchObject([{ code: 'vault-missing', message: expect.stringContaining(named) }]);
  });
});

describe('counters', () => {
  test('of every table that gives its own ids, of the vault and of print batches', () => {
    // What is another row's, or the only one of its kind, is given by nobody.
    const others = ['agenda', 'agency', 'notice_state', 'notice_watch', 'post_choice'];
    const counted = TABLE_NAMES.filter((table) => !others.includes(table));
    expect(COUNTED_KINDS.toSorted()).toEqual([...counted, 'batch', 'vault'].toSorted());
  });

  test.each(COUNTED_KINDS)('%s set back, or taken away, would give numbers again', async (kind) => {
    const { workspace, check } = await workspaceWithLife();
    const says = [{ code: 'counter-behind', message: expect.stringMatching(`^Counter ${kind}: it would give number 1 next, `) }];
    await scratch.tamper('update counter set next = 1 where workspace_id = $1 and kind = $2', [workspace, kind]);
    expect(await check()).toEqual(says);
    await scratch.tamper('delete from counter where workspace_id = $1 and kind = $2', [workspace, kind]);
    expect(await check()).toEqual(says);
  });

  test('one that stands just on the last number in use is behind, one above it is not', async () => {
    const { workspace, check } = await workspaceWithLife();
    await scratch.tamper(`update counter set next = 4 where workspace_id = $1 and kind = 'item'`, [workspace]);
    expect(await check()).toMatchObject([{ message: expect.stringContaining('number 4 next, and numbers up to 4 are in use') }]);
    await scratch.tamper(`update counter set next = 5 where workspace_id = $1 and kind = 'item'`, [workspace]);
    expect(await check()).toEqual([]);
  });
});
