/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0a61950ba5423eab212b6dd4fe4736a84372e84e5c18c38fdc965ee76a8a2664';
