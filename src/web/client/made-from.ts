/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'b23650ef42a79907132d881c70350f7104f3df3a2947bd020fb9008b06199690';
