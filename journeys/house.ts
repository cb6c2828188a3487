import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '../src/adapters/clock/clock.ts';
import { type Sink, startSink } from '../src/adapters/mail/sink.ts';
import { freshDatabase, TEST_CLUSTER } from '../src/adapters/postgres/fresh-database.ts';
import { type Config, LOCAL_WEB } from '../src/config.ts';
import { type Day, day } from '../src/core/base/day.ts';
import type { Program } from '../src/program.ts';
import { type Served, serve } from '../src/serve.ts';
import { openOffices } from '../src/session.ts';

/** The whole program at work for one journey: database, pages, mail server, on a day of its own. */
export type House = {
  readonly url: string;
  readonly served: Served;
  readonly sink: Sink;
  /** The program as somebody at the terminal has it, to prepare what a journey begins with. */
  readonly program: Program;
  close(): Promise<void>;
};

export const WORKSPACE = 'atelier';

export async function openHouse(today: Day = day('2026-03-02'), machine = '127.0.0.1'): Promise<House> {
  const fresh = await freshDatabase();
  const sink = await startSink();
  const home = mkdtempSync(join(tmpdir(), 'acquit-journey-'));
  const { host, user, database, port } = fresh.connection;
  const databaseUrl = `postgresql://${encodeURIComponent(user)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const smtp = { host: '127.0.0.1', port: sink.port, secure: false, user: null, password: null };
  const config: Config = { ...LOCAL_WEB, home, databaseUrl, workspace: WORKSPACE, smtp, language: 'fr', user: 'terminal', rehearsal: null };
  const offices = await openOffices(config, fixedClock(today));
  const program = await offices.open(WORKSPACE, config.user, true);
  const served = await serve(config, offices, { env: {}, anyPort: true, machine, pagesIn: process.env[TEST_CLUSTER] ?? home });
  return {
    url: served.url,
    served,
    sink,
    program,
    close: async () => {
      await served.close();
      await offices.close();
      await sink.close();
      await fresh.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
