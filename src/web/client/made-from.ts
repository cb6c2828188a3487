/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'f5a81453a3a8e82d09d3da5677b4d9212bbc90ce06b13b1e4ca0fa275b4bbaa5';
