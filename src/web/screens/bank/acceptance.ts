import type { Said, Suggestion } from './bank-types.ts';

/** Yes to a suggestion as it stands here: should it be another one by now, the server says so. */
export function acceptanceOf({ number, invoices }: Suggestion): Said {
  return { is: 'suggestion', number, items: invoices.map(({ item }) => item) };
}
