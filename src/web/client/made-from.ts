/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'f73cbc697ae86c6701af848cb706f1c335fade4b1bc01762f6a95ab3f1e6b82b';
