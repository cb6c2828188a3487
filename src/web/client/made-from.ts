/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '2b3ec77e9b78cee4e571c2151b44244c5ed7adfb7d2313dd40cd3143d9ccaf99';
