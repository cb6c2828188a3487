/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'a38d9f3493192c0bca064276a923bc4d2c76c4fcd51fdc821cf5641de8ab031c';
