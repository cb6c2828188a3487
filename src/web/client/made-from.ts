/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7cc86a8618ea4a91b01f9ec2b001f7d66aeef72f65e0998a7564963eda26cbaa';
