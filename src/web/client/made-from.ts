/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '3096214069ae5432425cf8b2a4e6c1a91c76b1eb82fc7d8ccc6aa381fbe9b763';
