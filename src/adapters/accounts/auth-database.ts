import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ROW_TYPES } from '../db/row-types.ts';

const TIMESTAMPTZ = 1184;

/** Instants as `Date`, which better-auth compares with its own; the rest as everywhere. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ ? pg.types.getTypeParser(oid, 'text') : ROW_TYPES.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The tables of the schema `accounts` for better-auth, in its camel case, over the connections of everybody. */
export function authDatabase(pool: pg.Pool): Kysely<unknown> {
  const shared = {
    options: {},
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]) => client.query({ text, values: [...values], types: TYPES });
      return { query: query as never, release: (destroy?: boolean) => client.release(destroy) };
    },
    // The pool is not ours to close.
    end: async () => undefined,
  };
  return new Kysely({ dialect: new PostgresDialect({ pool: shared }), plugins: [new CamelCasePlugin()] });
}
