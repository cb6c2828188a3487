/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '73eaefc2abfece6b3872fa6897c0d34f3908b4e99004d304de906d92927a46ba';
export const MADE_FROM = 'c320ac789b67714cad296b3104e34da28a9302cce6a7d2cb4fec9581fefb9703';
export const MADE_FROM = '15aef293afb0ccf9bfe498b9ac3574881437c38969f69f9f9165409e97c8d1ea';
export const MADE_FROM = '5dbbac6f6bc6736c8aad0ea5f6856d0c1d1a365b6ba73b9ad61c00041f932af4';
export const MADE_FROM = '0a61950ba5423eab212b6dd4fe4736a84372e84e5c18c38fdc965ee76a8a2664';
