/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '8191cf30045238a67d8ff7e0dff892c945a2ff5d15fcdf2ded013c57a93d106a';
