/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '027b9001eda0c1ca461cb88f14d47db81a35745f4f8cf4db46c536f2c5fe8c2e';
