/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd17e3b16c287450368ffb739ffb8dce7027ad9dec63d6bc51d78877456dfec43';
