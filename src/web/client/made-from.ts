/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '4ac22548ca751be52c7facf5022a1d371b3e932945e910c6ce2cf0715ce99651';
export const MADE_FROM = '392602847314c2d0708836f5d5848410018a6823ae6c43c4843d30e9065605a1';
