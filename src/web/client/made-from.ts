/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '4b4b0a8735f57db06165c03c0be594276f2068fdf4d0c4b027f5e9976493cea9';
