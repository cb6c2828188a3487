/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'b68631a5c8c5681551dcdf59243e5b372138faa68c9af34a59e52cce4f9df0f8';
