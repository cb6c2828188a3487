/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0b31cd1804c472a7a99a714e93ebb8afbfe316ebb484d772ea70b4935dcb23dd';
