/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '55fd70d673b9639f6c753da62847ba41cd59477a913e238c67db864d68808d0b';
