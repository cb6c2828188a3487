/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7267e28c5128db9b9cf38539f25e5e1da21cf1856cc94ffb5136766316970ba1';
