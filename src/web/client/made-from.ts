/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '89c99a36a7be288b5901ad1dce1795adccf962edf82e5c158366d46f3454920f';
