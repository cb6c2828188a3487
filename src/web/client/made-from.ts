/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '242f724861cec1ebf5aa16678ecce2450bdaa3ff20adcfd4369c8ea285f8221f';
