/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '3cb3e1b64df835fff9d8b370ea65d373a2735382644ecd9e217ec7248f8ad827';
