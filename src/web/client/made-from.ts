/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'af75f420df385f5de07926f45f16c54f9b532386f116a4a9766ff89e710b03a6';
