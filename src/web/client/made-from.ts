/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'af1e2a697b7dc1f6c579aad358768a9c3814aaa3c1901dbda03aed3fbb686d5c';
