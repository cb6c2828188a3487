/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7563db435323aa5e81bd8f49b10b4bf6e2fcb06a3bcfdba9429e49f295e10b78';
