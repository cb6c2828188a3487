import fc from 'fast-check';
import type { Channel, Severity } from '../../src/core/case/contact.ts';
import type { Scenario, Step } from '../../src/core/dunning/scenario.ts';
import { scenarioFaults } from '../../src/core/dunning/scenario-json.ts';

/** A small change to a scenario; numbers are taken modulo what there is, so that every edit means something. */
export type Edit = { readonly op: keyof typeof OPS; readonly step: number; readonly value: number };

type Change = (steps: Step[], at: number, value: number) => void;

const CHANNELS: readonly (readonly Channel[])[] = [
  ['email'],
  ['letter'],
  ['email', 'letter'],
  ['registered-letter'],
  ['email', 'registered-letter'],
  ['call'],
  ['decision'],
];
const CLOCKS = ['due', 'end-of-due-month', 'previous-step'] as const;

const change = (steps: Step[], at: number, make: (step: Step) => Partial<Step>): void => {
  const step = steps[at];
  if (step) steps[at] = { ...step, ...make(step) };
};

const OPS = {
  days: (steps, at, value) =>
    change(steps, at, (step) => ({ when: { ...step.when, days: step.beforeDueOnly ? -(value % 20) : (value % 45) - 5 } })),
  clock: (steps, at, value) => change(steps, at, (step) => ({ when: { ...step.when, from: CLOCKS[value % 3] ?? 'due' } })),
  remove: (steps, at) => void steps.splice(at, 1),
  copy: (steps, at, value) => {
    const step = steps[at];
    if (step)
      steps.splice(at, 0, { ...step, key: `${step.key}-${value % 50}`, when: { ...step.when, days: step.when.days - (value % 5) } });
  },
  rename: (steps, at, value) => change(steps, at, (step) => ({ key: `${step.key}-${value % 50}` })),
  swap: (steps, at) => void steps.splice(at, 2, ...steps.slice(at, at + 2).reverse()),
  channels: (steps, at, value) => change(steps, at, () => ({ channels: CHANNELS[value % CHANNELS.length] ?? ['email'] })),
  approval: (steps, at, value) => change(steps, at, () => ({ approval: value % 2 === 0 ? 'automatic' : 'person' })),
  severity: (steps, at, value) => change(steps, at, () => ({ severity: (value % 5) as Severity })),
  before: (steps, at, value) =>
    change(steps, at, ({ when }) => ({
      beforeDueOnly: value % 3 !== 0,
      when: { ...when, days: value % 3 === 0 ? when.days : -(value % 10) },
    })),
  grants: (steps, at, value) => change(steps, at, () => ({ grantsDays: 1 + (value % 20) })),
  threshold: (steps, at, value) => change(steps, at, () => ({ condition: { minimumCents: BigInt(value % 300_000) } })),
  segment: (steps, at) => change(steps, at, () => ({ condition: { segments: ['gold'] } })),
  kinds: (steps, at) => change(steps, at, () => ({ condition: { kinds: ['business'] } })),
} satisfies Record<string, Change>;

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    op: fc.constantFrom(...(Object.keys(OPS) as (keyof typeof OPS)[])),
    step: fc.nat({ max: 7 }),
    value: fc.nat({ max: 1_000_000 }),
  }),
  { maxLength: 5 },
);

/** The next version of a scenario; an edit that would make it unlawful is left out. */
export function edited(scenario: Scenario, changes: readonly Edit[], minimumOverdueCents = scenario.minimumOverdueCents): Scenario {
  let steps = [...scenario.steps];
  for (const { op, step, value } of changes) {
    const tried = [...steps];
    OPS[op](tried, step % Math.max(1, tried.length), value);
    if (scenarioFaults({ ...scenario, steps: tried }).length === 0) steps = tried;
  }
  return { ...scenario, version: scenario.version + 1, minimumOverdueCents, steps };
}
