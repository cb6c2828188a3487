/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'a5f398857fc694b2331e9c832f4d71a2f4c71f42415c7c6a674cc2a1b7fa8d6a';
