import { describe, expect, it } from 'vitest';
import { effort } from '../../../stories/properties/effort.ts';
import { type Moment, onMoments } from '../../../stories/properties/moments.ts';
import type { ContactId, HoldId, ItemId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import type { Item } from '../receivable/item.ts';
import { redecide } from './redecide.ts';

const COUNT = effort(150, 8_000);
const LONG = 1_800_000;

/** The case with its contact under way, as it stands between the decision and the sending. */
function underWay({ file, today, decision }: Moment): { contact: Contact; waiting: CaseFile } | null {
  if (!decision.contact) return null;
  const { step, items } = decision.contact;
  const contact: Contact = {
    id: 9_999 as ContactId,
    debtorId: file.debtor.id,
    step: step.key,
    severity: step.severity,
    items,
    decidedOn: today,
    state: 'pending',
    madeOn: null,
    deadline: null,
  };
  return { contact, waiting: { ...file, contacts: [...file.contacts, contact] } };
}

/** Does something to an item of the case; a settled one is gone from it. */
function withItem(file: CaseFile, id: ItemId, changes: Partial<Item>): CaseFile {
  const items = file.items.map((item) => (item.id === id ? { ...item, ...changes } : item));
  return { ...file, items: items.filter((item) => item.openCents !== 0n) };
}

async function onEach(role: 'claimed' | 'information', change: (file: CaseFile, item: Item, moment: Moment) => CaseFile): Promise<void> {
  let tried = 0;
  await onMoments('with-contact', COUNT, (moment) => {
    const found = underWay(moment);
    for (const line of found?.contact.items ?? []) {
      const item = moment.file.items.find((one) => one.id === line.itemId);
      if (!found || !item || line.role !== role || item.kind !== 'invoice') continue;
      tried += 1;
      expect(redecide(found.contact, change(found.waiting, item, moment), moment.today, moment.context).stands).toBe(false);
    }
  });
  expect(tried).toBeGreaterThan(COUNT / 10);
}

const hold = (file: CaseFile, item: Item, { today }: Moment): CaseFile => {
  const one = {
    id: 9_999 as HoldId,
    debtorId: file.debtor.id,
    itemIds: [item.id],
    kind: 'dispute' as const,
    reason: '',
    author: '',
    from: today,
    until: null,
    liftedOn: null,
  };
  return { ...file, holds: [...file.holds, one] };
};

describe(`deciding again, throughout ${COUNT} random lives`, () => {
  it(
    'always stands on the same day when nothing has changed',
    async () => {
      const tried = await onMoments('with-contact', COUNT, (moment) => {
        const found = underWay(moment);
        if (found) expect(redecide(found.contact, found.waiting, moment.today, moment.context).stands).toBe(true);
      });
      expect(tried).toBeGreaterThan(COUNT * 2);
    },
    LONG,
  );

  it(
    'never stands once a claimed invoice is paid',
    () => onEach('claimed', (file, item) => withItem(file, item.id, { openCents: 0n })),
    LONG,
  );
  it(
    'never stands once a claimed invoice is paid in part',
    () => onEach('claimed', (file, item) => withItem(file, item.id, { openCents: item.openCents / 2n })),
    LONG,
  );
  it('never stands once a claimed invoice is held', () => onEach('claimed', hold), LONG);
  it(
    'never stands once a claimed invoice turns out not to have arrived',
    () => onEach('claimed', (file, item) => withItem(file, item.id, { doubt: 'refused' })),
    LONG,
  );
  it(
    'never stands once a mentioned invoice is paid',
    () => onEach('information', (file, item) => withItem(file, item.id, { openCents: 0n })),
    LONG,
  );
  it('never stands once a mentioned invoice is held', () => onEach('information', hold), LONG);

  it(
    'never stands once the step was edited away, or says more',
    async () => {
      await onMoments('with-contact', COUNT, (moment) => {
        const found = underWay(moment);
        if (!found) return;
        const edit = (steps: Moment['scenario']['steps']) => ({
          ...moment.context,
          scenarios: new Map([[moment.scenario.key, { ...moment.scenario, steps }]]),
        });
        const { steps } = moment.scenario;
        const gone = edit(steps.filter((step) => step.key !== found.contact.step));
        const firmer = edit(steps.map((step) => (step.key === found.contact.step ? { ...step, severity: 4, approval: 'person' } : step)));
        for (const context of [gone, firmer]) expect(redecide(found.contact, found.waiting, moment.today, context).stands).toBe(false);
      });
    },
    LONG,
  );

  it(
    'never stands once a credit has come that must be shown',
    async () => {
      await onMoments('with-contact', COUNT, (moment) => {
        const found = underWay(moment);
        const claimed = found?.contact.items.find((line) => line.role === 'claimed');
        const like = moment.file.items.find((item) => item.id === claimed?.itemId);
        if (!found || !like) return;
        const credit = { ...like, id: 9_998 as ItemId, kind: 'payment-on-account' as const, amountCents: -1n, openCents: -1n };
        const file = { ...found.waiting, items: [...found.waiting.items, credit] };
        expect(redecide(found.contact, file, moment.today, moment.context).stands).toBe(false);
      });
    },
    LONG,
  );
});
