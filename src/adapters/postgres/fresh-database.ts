import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { present } from '../../core/base/assert.ts';
import { APPLICATION, SUPERUSER } from './cluster.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import type { Connection } from './server.ts';

/** An empty database for one test file, as the application sees its own. */
export interface FreshDatabase {
  readonly connection: Connection;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Tells the test files where the server of the whole test run keeps its data. */
export const TEST_CLUSTER = 'ACQUIT_TEST_CLUSTER';

let server: Promise<EmbeddedServer> | undefined;

/**
 * Makes an empty database on the server that all test files share; the first to ask starts it, the end of the
 * test run stops it. Commits do not wait for the disk there: a test loses nothing by a power cut.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const folder = present(process.env[TEST_CLUSTER], `${TEST_CLUSTER} (run the tests with vitest from the root)`);
  // Our share is never given up: the process ends with its test file, and the kernel notes it.
  server ??= startEmbedded({ dataFolder: folder });
  const { connection } = await server;
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(connection, [
    `create database ${database} owner ${APPLICATION}`,
    `alter database ${database} set synchronous_commit = off`,
  ]);
  return {
    connection: { ...connection, database },
    drop: () => asSuperuser(connection, [`drop database if exists ${database} with (force)`]),
  };
}

async function asSuperuser(connection: Connection, commands: readonly string[]): Promise<void> {
  const client = new pg.Client({ ...connection, user: SUPERUSER, database: 'postgres' });
  await client.connect();
  try {
    for (const command of commands) await client.query(command);
  } finally {
    await client.end();
  }
}
