/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '15aef293afb0ccf9bfe498b9ac3574881437c38969f69f9f9165409e97c8d1ea';
