/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '09d4c59d986f7810bc501b1b861bf51292e2a43eca740c5e217b0a4b2d5f04de';
