/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '6e3fb15e36f41e6c99111d41ab3de8b217e6d8d18976c2be93c7a2fcd8e9dba3';
