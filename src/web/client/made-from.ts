/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '90fe2a97094002942708a52beb3f72c9a78c38cb3fd110a535181762cab67310';
