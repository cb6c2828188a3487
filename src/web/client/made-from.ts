/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'a7304b934ae091c6601a503d87e5a88503ca9be0d6cfae35257b8f3fdfc0758b';
