/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7cc61f5f4c9b9ab50a718c544ab67651425e5815435314cee72c64976a4a6e07';
