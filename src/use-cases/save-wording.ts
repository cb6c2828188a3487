import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { checkWording } from '../core/letter/wording/check-wording.ts';
import { isWordingOverride, type WordingOverrides } from '../core/letter/wording/wording.ts';
import type { Clock } from '../ports/outside.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';

/** Texts of one creditor at most: every text there is, for every kind of debtor, in both languages, and room to spare. */
const MOST_TEXTS = 1_000;

/** The creditor's own texts in force. */
export async function wordingOf(store: Store, creditorId: CreditorId): Promise<WordingOverrides> {
  const saved = await store.select('wording', { creditor_id: creditorId }, { limit: 10_000 });
  return (saved.at(-1)?.overrides ?? []) as WordingOverrides;
}

/**
 * Saves the creditor's own texts, whole, once every one of them may be used for every debtor that it can reach.
 * @param head the journal that the texts were made upon; when it has gone on, nothing is saved (`overtaken`)
 * @throws Refusal `wording-refused` with each fault, its place and its remedy; nothing is saved then
 */
export async function saveWording(
  { store, by, clock }: Pick<Deps, 'store' | 'by'> & { clock: Pick<Clock, 'today'> },
  creditorId: CreditorId,
  texts: unknown,
  head?: number,
): Promise<number> {
  await creditorOf(store, creditorId);
  if (!Array.isArray(texts) || texts.length > MOST_TEXTS || !texts.every(isWordingOverride)) {
    throw new Refusal(
      'wording-refused',
      'A list of texts is expected, each with language, situation, section, kind (or null) and text: see "acquit wording show".',
    );
  }
  const faults = texts.flatMap((text) =>
    checkWording(text).map(
      (issue) => `${text.situation}/${text.section} (${text.language}) ${issue.line}:${issue.column} ${issue.message}`,
    ),
  );
  if (faults.length > 0)
    throw new Refusal('wording-refused', `Nothing was saved:\n${faults.slice(0, 50).join('\n')}`, { faults: faults.length });
  const id = await store.reserve('wording', 1);
  const wording = { id, creditor_id: creditorId, overrides: texts, saved_on: clock.today() };
  await store.record([{ kind: 'wording.saved', by, data: { wording } }], {}, head);
  return texts.length;
}
