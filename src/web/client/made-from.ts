/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'fbbfa6db584dc734c71b518da13d22502fadb6d783666cd16a375d9999c4ddd0';
