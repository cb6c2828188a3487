/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '794d42c28f9f5cdb7b2711822471f1e2c7c874bc0710c8852966aa3f46b55aea';
