/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '115f913457bc8aa31147fda7156f9c0395a756cc6957b7d334dedd58e1e66345';
