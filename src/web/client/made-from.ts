/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd549bd081725c08e49ffbdac7a331e0242fccd3a274777858ebb7b64e898291b';
