/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '3c5e011981bbcd08047ddcec54c066e2dbec89d2d3ff11e858127844ad2e39d1';
