/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '6dce03a22dfffbd64535a9857a46a298ba6cba77628a3ab9a171a4489ea49b94';
