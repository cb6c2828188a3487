/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '029903875e730698fd0bc921879777698cc5ca8bb3a30be733b728936f7c8b71';
