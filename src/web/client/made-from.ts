/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0fe2d235d0aeb1a00f11eebb34cbefaf6d57f94ba54d5d058ee2fafebfee25df';
