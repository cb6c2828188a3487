/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'db7a3b66a7e786600c7364b208fe2a64b070ce740677bc47c7c0713602a0f3d0';
