/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '22b57af50a311855d492216f7438abfb460c57528ea124535b84f1a30aa9b596';
