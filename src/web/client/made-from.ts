/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '4b9f49b502825dd7f3b748f454c15f3a275e854c408857cf2b06f72bd54bc186';
