/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c8055510d0184971260214e65959ae5c6379614fe0c93bd702ab24c2ab6d184e';
