/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd28964f09aaf58c453674bca11243f9efad344c17e5720d6f7ebf83959cb7a09';
