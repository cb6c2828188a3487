/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0252f7073f86149adad1604aba159b4089fee9766b3ef387d354d6380fac83a6';
