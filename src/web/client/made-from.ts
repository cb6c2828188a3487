/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '24a86f685c4c6fd0af252880066712362097f86084ba0933e88bf49b8e17a705';
