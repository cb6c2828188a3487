/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '566fe3f20c8f9ae932396a276c02774c63e29f4c7038ef34c42ed712064ebee7';
