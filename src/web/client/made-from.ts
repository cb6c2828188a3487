/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '11c5eccf9dfc051e9678d771896c70c22ad2a20bea9ea93b7a740f26dba1561d';
