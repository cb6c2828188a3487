/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '6b4cad3fb826c136b011cbc959bf3d72fb7ba6e7f3b64d43dc98ccfb53a61a0c';
