/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'df480b11b3daa8b6774b27d2b08f6c31e1a2fbc63657ebd0877231bb56e0e914';
