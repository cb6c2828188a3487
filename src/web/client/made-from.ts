/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c61ec954e3e248e77a3d5c1f359b60f5dff59f0f712587cda6eb58a4ab6488d7';
