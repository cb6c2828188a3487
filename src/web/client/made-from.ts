/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '646ae871bd82da266fdd72e7420bab46eca42c94648d0e17c827cca7ecfc9d14';
