/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '2e5d3ee75e2d7e076030aafada18a573931d7be0a7f16b7527162135df96c0fa';
