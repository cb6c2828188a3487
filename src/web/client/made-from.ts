/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'a1d3b9b52c5425019190276030ba76e0299f3b3d3988d2cab71a95de9192c9ac';
export const MADE_FROM = '0c23bdb58329248c5e8504a20712634dfa1f0e2584e76c7284dc8e79e1ac5905';
