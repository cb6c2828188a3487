import type { Day } from '../base/day.ts';
import type { CreditorId } from '../base/id.ts';

export type ScenarioRow = { id: number; key: string; version: number; body: unknown; saved_on: Day };

export type RunRow = {
  id: number;
  creditor_id: CreditorId;
  day: Day;
  state: 'running' | 'released' | 'waiting';
  /** Last debtor looked at; a killed run resumes behind it. */
  position: number;
  looked: number;
  decided: number;
};
