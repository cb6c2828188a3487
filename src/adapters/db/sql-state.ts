import pg from 'pg';

/** The code of PostgreSQL's error (SQLSTATE), or none when it is another error. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
