/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '35fb1278269f7cb11a036782e703f520237ce5bfbb288e07eed575ae0c294ef4';
