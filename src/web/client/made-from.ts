/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'a3e9c46132276076d4a31374234e3393f95730745663037c684e18d8e1fc51ea';
