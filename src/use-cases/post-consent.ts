import type { Day } from '../core/base/day.ts';
import type { DebtorId, PostConsentId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { PostConsentRow } from '../core/journal/post-tables.ts';
import { checkRegisteredEmail } from '../core/law/formal-notice.ts';
import type { Deps } from './context.ts';
import { agreementEnds } from './post-agreement.ts';
import { postChoice } from './post-way.ts';
import { debtorOf } from './set-debtor.ts';

type Asking = Pick<Deps, 'store' | 'clock'>;

/**
 * The agreement by which a debtor gets electronic registered letters; `null` where there is none, where its e-mail address has been no good
 * since, or where the law would not take it. A business needs no consent by law, but an address that it agreed to be reached at.
 * @law CPCE (postes) L100
 */
export async function consentOf({ store, clock }: Asking, id: DebtorId): Promise<PostConsentRow | null> {
  const [standing] = await store.select('post_consent', { debtor_id: id, withdrawn_on: null }, { limit: 1, newestFirst: true });
  const [debtor] = await store.select('debtor', { id }, { limit: 1 });
  if (!standing || debtor?.email !== 'usable') return null;
  try {
    checkRegisteredEmail({ debtor: debtor.kind, consentOn: standing.given_on, qualified: true, sentOn: clock.today() });
    return standing;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The agreement that holds for a debtor, and whether its company sends electronic registered letters at all. @throws Refusal `unknown-debtor` */
export async function electronicAgreement(
  deps: Asking,
  id: DebtorId,
): Promise<{ readonly givenOn: Day | null; readonly offered: boolean }> {
  const debtor = await debtorOf(deps.store, id);
  const { electronic } = await postChoice(deps.store, debtor.creditor_id);
  return { givenOn: (await consentOf(deps, debtor.id))?.given_on ?? null, offered: electronic };
}

/**
 * Records that a debtor agreed, on a day, to get registered letters at its e-mail address. Recorded again it replaces what was said before.
 * @throws Refusal `unknown-debtor`, `post-consent-no-email`, `post-consent-in-the-future`
 */
export async function agreeToElectronic({ store, by, clock }: Asking & Pick<Deps, 'by'>, debtorId: DebtorId, givenOn: Day): Promise<void> {
  const debtor = await debtorOf(store, debtorId);
  const today = clock.today();
  if (debtor.email !== 'usable')
    throw new Refusal(
      'post-consent-no-email',
      'This debtor has no e-mail address that works: give it first, it is the one that was agreed.',
    );
  if (givenOn > today)
    throw new Refusal('post-consent-in-the-future', `The day ${givenOn} has not come (today is ${today}).`, { on: givenOn, today });
  const id = (await store.reserve('post_consent', 1)) as PostConsentId;
  const { creditor_id } = debtor;
  const told = { told_on: today, author: by, withdrawn_on: null };
  const consent: PostConsentRow = { id, creditor_id, debtor_id: debtorId, given_on: givenOn, ...told };
  const before = await store.select('post_consent', { debtor_id: debtorId, withdrawn_on: null }, { limit: 100 });
  await store.record([...before.map((row) => agreementEnds(row, by, today)), { kind: 'post.agreed', by, data: { consent } }]);
}

/** Takes the agreement back: registered letters go on paper again. */
export async function withdrawConsent({ store, by, clock }: Asking & Pick<Deps, 'by'>, debtorId: DebtorId): Promise<void> {
  await debtorOf(store, debtorId);
  const standing = await store.select('post_consent', { debtor_id: debtorId, withdrawn_on: null }, { limit: 100 });
  if (standing.length > 0) await store.record(standing.map((row) => agreementEnds(row, by, clock.today())));
}
