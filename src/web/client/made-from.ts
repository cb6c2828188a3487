/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '6f897ef932518f5d87664d9cc9822eb382b407feef0dc3acd045913a76afaf08';
