/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '80cd5714cc250b2a5723644a9a697827d480cbc85e6609e1dc80399863395e91';
