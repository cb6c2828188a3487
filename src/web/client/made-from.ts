/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'ebfde53a44b02a069b44cebb2c4e46f6085e6d5cbdf0abc2c8ca4d1bee388af7';
