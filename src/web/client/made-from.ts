/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0023affe24bba04349450fc09e401ece06bb078f8ff4d4d3ce464a3f760d347d';
