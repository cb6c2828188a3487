/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '8348a1e8842515a144a5f9b7593c3892b3ea3b3aa866411ad56bec47d0a7e36b';
