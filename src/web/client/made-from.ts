/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '3d8b125bd0620fab6e6c0d02e2306358dbfe9451f6a491cff5fb2e97ba0318db';
