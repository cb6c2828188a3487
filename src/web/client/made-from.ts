/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'a1d3b9b52c5425019190276030ba76e0299f3b3d3988d2cab71a95de9192c9ac';
