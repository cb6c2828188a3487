import type { paths } from '../../client/schema.d.ts';

type Base = '/api/w/{workspace}/creditors/{creditor}/imports';
export type Look = paths[`${Base}/look`]['post']['responses'][200]['content']['application/json'];
export type Reading = Look['reading'];
export type Report = NonNullable<Look['would']>;
export type BooksReport = Extract<Report, { is: 'books' }>;
export type BankReport = Extract<Report, { is: 'bank' }>;
export type NoticesReport = Extract<Report, { is: 'notices' }>;
export type Job = paths[Base]['post']['responses'][202]['content']['application/json'];
export type Book = NonNullable<Job['book']>;
export type Finding = Reading['findings'][number];

/** How a file is to be read and taken in. */
export type Options = {
  readonly asOf?: string;
  readonly complete?: boolean;
  readonly force?: boolean;
  readonly confirmVanished?: boolean;
  readonly overwrite?: boolean;
  readonly account?: string;
  readonly ours?: boolean;
  readonly encoding?: string;
  readonly mapping?: Readonly<Record<string, string>>;
};

/** A file that waits on the screen. */
export type Waiting = { readonly id: number; readonly file: File };
