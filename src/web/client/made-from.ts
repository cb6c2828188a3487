/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '33be69917836f585639e91afa64b89d17cce23f484c904f33dba8facc5e0566d';
export const MADE_FROM = 'b56ba92ca8cca2d42b23d7fc3090c755f7072cd3e525ab28012e8dd779490af9';
