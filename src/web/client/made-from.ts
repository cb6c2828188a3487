/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '2190ff5900b7f74f2e747423751a138aad7148f2d202a137cf8b00dc2ca61526';
