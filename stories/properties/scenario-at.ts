import type { Contact } from '../../src/core/case/contact.ts';
import type { Scenario } from '../../src/core/dunning/scenario.ts';
import { scenarioFor } from '../../src/core/dunning/standard-scenarios.ts';
import type { Debtor } from '../../src/core/receivable/party.ts';

/** The scenario by which something leaves: the letter beside an e-mail that came back leaves by the one that both were decided by. */
export function scenarioAt(debtor: Debtor, scenarios: ReadonlyMap<string, Scenario>, leaving: Contact | undefined): Scenario {
  const before = scenarioFor({ ...debtor, email: 'usable' }, scenarios);
  return debtor.email === 'bounced' && leaving?.scenario === before.key ? before : scenarioFor(debtor, scenarios);
}
