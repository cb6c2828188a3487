/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'f838f6605ad3cee0b0949f291324ccb7670f1a0e502280c3c853ef1c5e99d618';
