import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../core/journal/change.ts';
import { MemoryTables } from '../memory/memory-tables.ts';
import { foldChanges, type WriteStep } from './fold-changes.ts';
import { CREDITOR, sampleDispatch } from './sample-entries.ts';

const STATUSES = ['proposed', 'approved', 'sending', 'sent'] as const;
const id = fc.integer({ min: 1, max: 4 });
const status = fc.constantFrom(...STATUSES);
const some = fc.subarray([...STATUSES], { minLength: 1 });

/** Changes of few rows, so that they meet often. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ id, status, run: id })
    .map(
      (one) => ({ op: 'insert', table: 'dispatch', row: sampleDispatch(one.id, 1, 1, { status: one.status, run_id: one.run }) }) as Change,
    ),
  fc.record({ id, status, was: fc.option(some), tries: fc.nat(3) }).map(
    (one) =>
      ({
        op: 'update',
        table: 'dispatch',
        id: one.id,
        set: { status: one.status, tries: one.tries },
        ...(one.was ? { was: { status: one.was } } : {}),
      }) as Change,
  ),
  fc
    .record({ id, outcome: fc.constantFrom(null, 'ok') })
    .map((one) => ({ op: 'update', table: 'dispatch', id: one.id, set: { outcome: one.outcome }, was: { outcome: [null] } }) as Change),
  fc
    .record({ run: id, status, to: status })
    .map((one) => ({ op: 'sweep', table: 'dispatch', where: { run_id: one.run, status: one.status }, set: { status: one.to } }) as Change),
  fc
    .constantFrom({}, { creditor_id: CREDITOR })
    .map((where) => ({ op: 'sweep', table: 'agenda', where, set: { look_on: '1900-01-01' } }) as Change),
  fc
    .record({ id, day: fc.constantFrom('2026-01-01', null) })
    .map((one) => ({ op: 'upsert', table: 'agenda', row: { id: one.id, creditor_id: CREDITOR, look_on: one.day } }) as Change),
);

const before = (): MemoryTables => {
  const tables = new MemoryTables();
  tables.apply([1, 2].map((one) => ({ op: 'insert', table: 'dispatch', row: sampleDispatch(one, 1, 1) }) as Change));
  return tables;
};

function outcome(tables: MemoryTables, changes: readonly Change[]): unknown {
  try {
    tables.apply(changes);
    return [tables.rows('dispatch', () => true), tables.rows('agenda', () => true)];
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

/** The folded steps as changes again, in the order in which they are written. */
function unfolded(steps: readonly WriteStep[]): Change[] {
  return steps.flatMap((step): Change[] => {
    if (step.op === 'sweep') return [step as Change];
    const { table } = step;
    const inserts = [...step.inserts.values()].map((row) => ({ op: 'insert', table, row }) as unknown as Change);
    const upserts = [...step.upserts.values()].map((row) => ({ op: 'upsert', table, row }) as unknown as Change);
    return [...inserts, ...upserts, ...[...step.updates.values()].map((one) => ({ op: 'update', table, ...one }) as unknown as Change)];
  });
}

test('folded or one by one, changes come to the same, and refuse the same', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const folded = () => unfolded(foldChanges(changes));
      let written: readonly Change[] | string;
      try {
        written = folded();
      } catch (error) {
        written = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      }
      expect(typeof written === 'string' ? written : outcome(before(), written)).toEqual(outcome(before(), changes));
    }),
    { numRuns: 2_000 },
  );
});

test('a row is written once, however often it changes', () => {
  const changes = STATUSES.map((to) => ({ op: 'update', table: 'dispatch', id: 1, set: { status: to } }) as Change);
  expect(unfolded(foldChanges(changes))).toEqual([{ op: 'update', table: 'dispatch', id: 1, set: { status: 'sent' }, was: {} }]);
});
