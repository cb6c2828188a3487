/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '632f96bffcf0ed9295258436c197bce4d3b9e97a14d3930a592ad753a0005115';
