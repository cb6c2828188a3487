import type { paths } from '../../client/schema.d.ts';

/** One rate of the law with its half-years, as the API gives it. */
export type RateSeries = paths['/api/w/{workspace}/law/rates']['get']['responses'][200]['content']['application/json']['series'][number];
