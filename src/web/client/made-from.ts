/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e6019136200c2025f90d7ac48561ced4228f32fd41d287367fc347f77e49a9fc';
