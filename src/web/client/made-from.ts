/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0bc9a5376d382365f499731193404731e166ea4414f5ed476e96c9ca37cec13c';
