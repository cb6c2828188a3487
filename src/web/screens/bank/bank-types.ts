import type { paths } from '../../client/schema.d.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

type Base = '/api/w/{workspace}/creditors/{creditor}';
export type Overview = Answer<`${Base}/bank`>;
export type Line = Answer<`${Base}/bank/lines`>['lines'][number];
export type Suggestion = Line['suggestions'][number];
export type LaidOn = Suggestion['invoices'][number];
export type Item = Answer<`${Base}/bank/items`>['items'][number];
export type Act = Answer<`${Base}/bank/acts`>['acts'][number];
export type Credit = Answer<`${Base}/credits`>['credits'][number];
export type Account = Overview['accounts'][number];

/** What a person says of a line. */
export type Said = NonNullable<paths[`${Base}/bank/lines/{line}/match`]['post']['requestBody']>['content']['application/json'];
