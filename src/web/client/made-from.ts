/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'bd65a8ff3c6cbdf1860427ba123f0d71a7697855cee359b5f7ad38c326d89528';
