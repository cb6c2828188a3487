/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '8500c3e7a82170ff90d975c7bb62c10f3b9afe74adf3d27de15d4bfc07dfe1eb';
