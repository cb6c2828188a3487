/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '490080ae050180e4436eae7b5c0054c9bf975a909e0570a7f77a82ac0c28275e';
