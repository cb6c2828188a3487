/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'ad61d1a28de651110ede227444bd0d19c9cd82000b4bf8cef38f349f12820b84';
