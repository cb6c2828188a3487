/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '5974cb019931b107964ec222840a26b00be6107fc51959cca4a597b6c5b86af2';
