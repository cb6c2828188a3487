import type { Role } from '../ports/accounts.ts';

/**
 * What a request needs its sender to be allowed to do. `signed`: nothing but an account; `open`: not even that.
 * - `portfolio`: see what is done for one creditor: the only thing that a client may, and of its own creditor alone
 * - `read`: see everything of the workspace
 * - `work`: prepare (calls, questions, holds, matching, imports) without letting anything leave
 * - `approve`: let reminders and letters leave, and decide the day
 * - `settings`: change what the program works by (company, rules, scenarios, law values)
 * - `people`: invite and change colleagues
 */
export type Need = 'open' | 'signed' | 'portfolio' | 'read' | 'work' | 'approve' | 'settings' | 'people';

const MAY: Readonly<Record<Role, readonly Need[]>> = {
  owner: ['portfolio', 'read', 'work', 'approve', 'settings', 'people'],
  approver: ['portfolio', 'read', 'work', 'approve'],
  agency: ['portfolio', 'read', 'work', 'approve'],
  collector: ['portfolio', 'read', 'work'],
  accountant: ['portfolio', 'read'],
  client: ['portfolio'],
};

export function mayDo(role: Role, need: Need): boolean {
  return MAY[role].includes(need);
}

/** What a role may do, for a face that hides what it may not. */
export function allowedTo(role: Role): readonly Need[] {
  return MAY[role];
}
