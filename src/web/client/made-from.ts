/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0e8a48efaa1f1223e41138f953f7688677d40a3ce95456477b505d70fe6d3ec1';
