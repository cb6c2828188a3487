import type { DebtorRow } from '../../core/journal/tables.ts';
import type { DebtorList } from '../../use-cases/list-debtors.ts';
import type { DebtorCard } from '../../use-cases/show-debtor.ts';
import { totalJson } from './book.ts';
import { contactJson, holdJson, itemJson, pastContactJson, questionJson } from './documents.ts';

export function debtorsJson({ debtors, next }: DebtorList) {
  return { debtors: debtors.map((one) => ({ ...one, totals: one.totals.map(totalJson) })), next };
}

export function debtorJson(card: DebtorCard) {
  const { debtor, details, foreseen } = card;
  const { id, kind, kind_confirmed, language, segment } = debtor;
  return {
    day: card.day,
    debtor: { id, name: details?.name ?? null, kind, kindConfirmed: kind_confirmed, language, segment, identifiers: card.identifiers },
    contact: {
      email: details?.email ?? null,
      emailState: debtor.email,
      phone: details?.phone ?? null,
      address: details?.address ?? null,
    },
    scenario: { key: card.scenario.key, version: card.scenario.version, name: card.scenario.name },
    totals: card.totals.map(totalJson),
    items: card.items.map((item) => ({ ...itemJson(item), level: card.levels.get(item.id) ?? null })),
    contacts: card.contacts.map((row) => pastContactJson(card, row, card.dispatches)),
    holds: card.holds.map((row) => holdJson(card, row)),
    promises: card.promises,
    questions: card.questions.map(questionJson),
    insolvency: debtor.insolvent_since === null ? null : insolvencyJson(debtor),
    stale: card.stale,
    next: foreseen && { day: foreseen.day, ...contactJson(card, foreseen.contact) },
    nextLook: card.decision.nextLook,
  };
}

/** What is known of the proceedings of an insolvent debtor. */
export function insolvencyJson(debtor: DebtorRow) {
  const { insolvent_since, insolvency_kind, insolvency_published_on, claim_declared_on } = debtor;
  return { since: insolvent_since, proceedings: insolvency_kind, publishedOn: insolvency_published_on, declaredOn: claim_declared_on };
}
