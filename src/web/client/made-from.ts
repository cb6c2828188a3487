/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'cfaae1dfb48f69e64b65c8eeb9f6b1694a6ee4ce79f379153293dfff14d358a3';
