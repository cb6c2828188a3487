/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'aaf8d90127f67fea46427e687b4d2660bbf99a8ec80e2c77afaea9551ba4131e';
