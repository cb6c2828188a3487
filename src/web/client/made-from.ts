/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'f81ff288b4f62affdbb176db0b2cf1ab47204089810abbc663e2af37c1854b8f';
