/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'ce574fed7d4dd401ef180b7b0e2e608f04bc5e8826fc058b0928b1daa104c811';
