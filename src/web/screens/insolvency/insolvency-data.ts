import type { paths } from '../../client/schema.d.ts';

export type InsolvencyAnswer =
  paths['/api/w/{workspace}/creditors/{creditor}/insolvency']['get']['responses'][200]['content']['application/json'];
