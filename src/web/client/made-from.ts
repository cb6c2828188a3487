/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '11772b0f3f6f1ff46e2b9fc602b99ab860d10a45afc2f5d0c40e0928e1b6df0f';
