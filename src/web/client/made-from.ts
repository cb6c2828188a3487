/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '4c6b9fcbab1edc650ca3ce6fcaad3a43b938a7ebc3da528331a8addfdab26eef';
