/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7800cb7d07b66757d28faf776e3db8f4c78042a369c48bea1a5aa5082ba11ab3';
