/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '1d0aba1ace73debf5bb4f4bd49448b2d0000da2eb8885ae57059ac8c918f38bc';
