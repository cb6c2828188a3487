/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e8c78c299ce5bd06f72b7d1f3de5920ac8804c4e4f32153f1dadf1bce9f91213';
