/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '25ea105a34d6791273e070fcf933b192e18796765638e57f8b542c06e5c4cf14';
