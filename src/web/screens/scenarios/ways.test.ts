import { expect, it } from 'vitest';
import type { ScenarioJson, StepJson } from './scenario-data.ts';
import { changedWays } from './ways.ts';

const step = (key: string, changes: Partial<StepJson> = {}) =>
  ({ key, approval: 'automatic', channels: ['email'], grantsDays: null, ...changes }) as StepJson;
const scenario = (...steps: StepJson[]) => ({ steps }) as unknown as ScenarioJson;
const COMING = [
  { day: '2026-03-02', contacts: { first: 3, call: 1 } },
  { day: '2026-03-09', contacts: { first: 2 } },
];

it('who lets a step leave is a difference, with how many contacts it is about', () => {
  const [was, will] = [scenario(step('first'), step('call')), scenario(step('first', { approval: 'person' }), step('call'))];
  expect(changedWays(was, will, COMING)).toEqual([{ is: 'approval', step: 'first', will: 'person', contacts: 5 }]);
  expect(changedWays(will, was, null)).toEqual([{ is: 'approval', step: 'first', will: 'automatic', contacts: null }]);
  expect(changedWays(was, was, COMING)).toEqual([]);
});

it('so are the ways that it goes by and the days that it grants; a step that is new or gone shows in days and numbers', () => {
  const was = scenario(step('first'), step('gone'));
  const will = scenario(step('first', { channels: ['email', 'letter'], grantsDays: 8 }), step('new', { approval: 'person' }));
  expect(changedWays(was, will, COMING)).toEqual([
    { is: 'channels', step: 'first', was: ['email'], will: ['email', 'letter'] },
    { is: 'grants', step: 'first', was: 0, will: 8 },
  ]);
});
