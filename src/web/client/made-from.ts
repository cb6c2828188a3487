/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd729a9b854f141ff2b8791ad3074f407dbef652dbd3aa2878e53513568240cce';
