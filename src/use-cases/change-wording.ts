import type { CreditorId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import { catalogueIn } from '../core/letter/wording/catalogue.ts';
import {
  knownPlaceholders,
  mandatoryPlaceholders,
  SECTIONS,
  type Section,
  SITUATIONS,
  type Situation,
  standardWording,
  type WordingOverride,
} from '../core/letter/wording/wording.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import type { Clock } from '../ports/outside.ts';
import { creditorOf, type Deps } from './context.ts';
import { saveWording, wordingOf } from './save-wording.ts';

/** Where a text stands: for `kind` `null` it is for debtors of every kind that has none of its own. */
export type TextPlace = Pick<WordingOverride, 'language' | 'situation' | 'section' | 'kind'>;

export type TextInForce = TextPlace & {
  /** What Acquit comes with; `null` where this part says nothing. */
  readonly standard: string | null;
  /** The creditor's own in its place. */
  readonly own: string | null;
  readonly known: readonly string[];
  readonly mandatory: readonly string[];
};

const KINDS: readonly (DebtorKind | null)[] = [null, 'business', 'consumer', 'public-body'];

/** Every text of a language: the ones for everybody, and for a kind of debtor where it differs or the creditor wrote its own. */
export async function textsInForce({ store }: Pick<Deps, 'store'>, creditorId: CreditorId, language: Language): Promise<TextInForce[]> {
  await creditorOf(store, creditorId);
  const own = new Map((await wordingOf(store, creditorId)).map((one) => [placeKey(one), one.text]));
  return SITUATIONS.flatMap((situation) =>
    SECTIONS.flatMap((section) => KINDS.flatMap((kind) => textAt({ language, situation, section, kind }, own))),
  );
}

function textAt(place: TextPlace, own: ReadonlyMap<string, string>): TextInForce[] {
  const { situation, section } = place;
  const [standard, written] = [standardText(place), own.get(placeKey(place)) ?? null];
  if (standard === null && written === null) return [];
  return [
    {
      ...place,
      standard,
      own: written,
      known: knownPlaceholders(situation, section),
      mandatory: mandatoryPlaceholders(situation, section),
    },
  ];
}

/** The standard text of a place; for a kind of debtor only where it is another one than everybody's. */
function standardText({ language, situation, section, kind }: TextPlace): string | null {
  const catalogue = catalogueIn(language);
  if (kind === null) return catalogue[situation].standard[section] ?? null;
  return catalogue[situation].differences[kind] === undefined ? null : differing(language, situation, section, kind);
}

function differing(language: Language, situation: Situation, section: Section, kind: DebtorKind): string | null {
  const catalogue = catalogueIn(language);
  const text = standardWording(catalogue, situation, kind)[section] ?? null;
  return text === (catalogue[situation].standard[section] ?? null) ? null : text;
}

/**
 * Puts one text of the creditor's own in the place of the one in force; `null` goes back to the standard one. The others stay.
 * @throws Refusal `wording-refused` with each fault; `overtaken` when somebody saved texts meanwhile
 */
export async function changeWording(
  deps: Pick<Deps, 'store' | 'by'> & { readonly clock: Pick<Clock, 'today'> },
  creditorId: CreditorId,
  place: TextPlace,
  text: string | null,
): Promise<void> {
  const head = await deps.store.head();
  const others = (await wordingOf(deps.store, creditorId)).filter((one) => placeKey(one) !== placeKey(place));
  await saveWording(deps, creditorId, text === null ? others : [...others, { ...place, text }], head);
}

function placeKey({ language, situation, section, kind }: TextPlace): string {
  return `${language}/${situation}/${section}/${kind ?? ''}`;
}
