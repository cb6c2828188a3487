/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'becee5ffe9337cc9fd0a42c2ea04091fb708d706c42a2ac2131ba5d040db3141';
