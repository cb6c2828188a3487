/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e06f13a0c295a7d044ca54ac2d330e46c48bea85ffe9289ec41f383c73c2e127';
