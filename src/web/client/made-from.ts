/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd08d503cf7a17a776b592560712253241828dbe8567b8a34297c36a82300a7f0';
