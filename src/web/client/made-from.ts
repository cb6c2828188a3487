/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '4116e67f499f70e623bcff2cf6f2f1024ad2aebbe84d3a9f4c1b098234dc66ab';
