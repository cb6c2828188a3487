/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '9a3e30b9796459d3e029123946609885d247c5a18a9dc812cee6d98990d68f36';
