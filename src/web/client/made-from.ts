/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '04a86fdb06336dbcbde445d2bcc35eb0c845049fd304d369f91b1d8f3645b3b2';
