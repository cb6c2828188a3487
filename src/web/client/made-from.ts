/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '5bf5096f948241fbb44927e0ef061ae85b3663e7b9c30f36c3426e014d6be623';
