/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '2f83bc6daca8720e6239d24e69c66e2e8ab7c4de7cc58d011f4bb8e737212a68';
