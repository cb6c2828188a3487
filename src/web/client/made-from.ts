/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '654e99ae8d11c469b610681d6e094f7530b9b87c94ec5dd9abd18da8fd5b8aaa';
