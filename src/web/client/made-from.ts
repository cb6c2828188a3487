/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'bdbb40c651bdb5d0956d32fef003d5d6dfa1d18d7de1db210ef3f7bd7d4ac802';
