/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'eac548445753ffca43842d2af6a3f38a53c120e7abaa23cf7080d415a7c4b89b';
