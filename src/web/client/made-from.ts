/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '07577c77e64ca6e8a5b7cce1d6d6b861bf30f3d622e8efd211c98dbea9cfcc12';
