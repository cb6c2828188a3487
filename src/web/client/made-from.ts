/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c86027e01c61773a7ea79c704fa8a3742352f10048201ca8dd86d3cba341910e';
