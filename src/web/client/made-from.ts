/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '69768a6370f9bf182b0f60951ede67fb9e2a71d49d0ececab606e17f72508083';
