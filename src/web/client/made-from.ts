/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '9c9f6837316fd17f5fd135247d6c773b425e9a358376f74e0eaee4317f15c8bc';
