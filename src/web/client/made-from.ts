/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'f5ce8feeeb10fe2f2f756effe7dad2c754d7dc7f920d4444ddff29a47d19ead3';
