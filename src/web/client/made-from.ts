/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7c31596366516da2bb275c4df23ad9ba3df6a5a5d067e90ecee23586a35437b8';
