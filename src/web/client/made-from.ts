/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '33be69917836f585639e91afa64b89d17cce23f484c904f33dba8facc5e0566d';
export const MADE_FROM = 'b56ba92ca8cca2d42b23d7fc3090c755f7072cd3e525ab28012e8dd779490af9';
export const MADE_FROM = 'a3e9c46132276076d4a31374234e3393f95730745663037c684e18d8e1fc51ea';
