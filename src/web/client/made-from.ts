/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'b2e7d89cac769aa615f8c83a93c01dc238cb8ba0877001ec251c20a622e74c9b';
