/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c0b0869de170f64f128b76b0b94cbe10867592838130137f1eb0944fefe06aeb';
