import type { ContactId } from '../core/base/id.ts';
import { FORMAL } from '../core/case/contact.ts';
import { savedScenarioOf } from '../core/dunning/scenario-json.ts';
import type { ScenarioRow } from '../core/journal/run-tables.ts';
import type { ContactRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';

/**
 * Which of some contacts bore the text of a formal notice. A step may have been as severe with another text, in a scenario that was saved
 * before Acquit refused it: such a letter puts nobody in default. Where a scenario was changed between the decision and the day on
 * which the letter was made, each version that may have been printed must have had the text.
 * @law C. civ. 1344, 1344-1
 */
export async function noticesAmong(store: Store, contacts: readonly ContactRow[]): Promise<ReadonlySet<ContactId>> {
  const severe = contacts.filter((contact) => contact.severity >= FORMAL);
  if (severe.length === 0) return new Set();
  const keys = [...new Set(severe.map((contact) => contact.scenario))];
  const versions = Map.groupBy(await store.select('scenario', { key: keys }, { limit: 10_000 }), (row) => row.key);
  return new Set(severe.filter((contact) => boreIts(contact, versions.get(contact.scenario) ?? [])).map((contact) => contact.id));
}

/** The scenarios that Acquit comes with have no severe step with another text. */
function boreIts({ scenario_version, step, made_on }: ContactRow, versions: readonly ScenarioRow[]): boolean {
  return versions
    .filter(
      ({ version, saved_on }) => version === scenario_version || (version > scenario_version && (made_on === null || saved_on <= made_on)),
    )
    .every(({ body }) => savedScenarioOf(body).steps.every((one) => one.key !== step || one.wording === 'formal-notice'));
}
