/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd00002fde02a13e37bb6230f9a1bc6c757d3dee9adef7509880f68b358c5b99b';
