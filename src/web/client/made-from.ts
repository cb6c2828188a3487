/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'f60bec8ee839301d048336148783ce68cb9e135fe1fd52f3d5add928a54f779b';
