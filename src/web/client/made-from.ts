/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '1d89737d007f3e6b897cf259d33d0e1cb80cb23494235bb23966aa3613e74e5f';
