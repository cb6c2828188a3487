import type { Day } from '../../src/core/base/day.ts';
import type { CreditorId } from '../../src/core/base/id.ts';

/** What a worker is told to do, in order. */
export type Task = 'run' | 'approve' | 'send' | 'print';
/** Where a worker says it is; `loading` before it has said anything about its order. */
export type Stage = 'loading' | Task | 'done';

export type Order = {
  readonly home: string;
  readonly workspace: string;
  readonly creditor: CreditorId;
  readonly smtpPort: number;
  readonly day: Day;
  /** The instant that its clock stands on. */
  readonly now: string;
  readonly tasks: readonly Task[];
};
