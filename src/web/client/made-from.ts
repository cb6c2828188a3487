/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '69cc5dcf15a9d94610a513c852d9b0dcf3b9c17e770acfb97cd2520c3f1ca5a5';
