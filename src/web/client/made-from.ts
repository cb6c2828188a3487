/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c320ac789b67714cad296b3104e34da28a9302cce6a7d2cb4fec9581fefb9703';
