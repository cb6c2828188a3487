/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '80cd5714cc250b2a5723644a9a697827d480cbc85e6609e1dc80399863395e91';
export const MADE_FROM = '65b1641fa71364e57188e183e7ebf2e973b7841e91d9de384cfbcd79c7cc0605';
