/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd6fe36ab22087f01a30c23060c913c3505b25f6834d62d4b8795264b6360e429';
