/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd5522b1d5308d145b27a74132a7d7e8a5988e1728514ffb252deae828bc354e5';
