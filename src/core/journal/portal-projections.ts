import { type Change, insert, update, wake } from './change.ts';
import type { PortalEntries } from './portal-entries.ts';
import { ERASED } from './vault-text.ts';

type Projections = { readonly [K in keyof PortalEntries]: (data: PortalEntries[K]) => Change[] };

/** What the debtor's page makes of the tables. */
export const PORTAL_PROJECTIONS: Projections = {
  'portal.link-made': ({ link }) => [insert('portal_link', link)],
  'portal.links-revoked': ({ links, on, by }) =>
    links.map((id) => update('portal_link', id, { revoked_on: on, revoked_by: by }, { revoked_on: [null] })),
  'portal.requested': ({ request }) => [
    insert('portal_request', { ...request, became: null }),
    wake(request.debtor_id, request.creditor_id),
  ],
  'portal.answered': ({ id, debtorId, creditorId, on, answer, became, by }) => [
    update(
      'portal_request',
      id,
      { state: 'done', answer, answered_on: on, answered_by: by, became: became ?? null },
      { state: ['waiting'] },
    ),
    wake(debtorId, creditorId),
  ],
  'portal.erased': ({ requests }) => requests.map((id) => update('portal_request', id, { vault_digest: ERASED })),
};
