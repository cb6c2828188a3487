import type pg from 'pg';
import type { Entry } from '../../core/journal/entry.ts';
import { project } from '../../core/journal/project.ts';
import type { TableName } from '../../core/journal/tables.ts';
import type { VerifyFinding } from '../../ports/keeper.ts';
import { columnsOf, TABLE_NAMES, typeOf } from './columns.ts';
import { foldChanges } from './fold-changes.ts';
import { writeSteps } from './write-rows.ts';

/**
 * Replays entries into temporary tables of the names of ours. They come first in the search path, so that the very
 * statements that wrote the tables write them again, there.
 */
export class Replay {
  readonly findings: VerifyFinding[] = [];
  private readonly client: pg.ClientBase;
  private readonly workspace: number;
  private schema = '';

  constructor(client: pg.ClientBase, workspace: number) {
    this.client = client;
    this.workspace = workspace;
  }

  async begin(): Promise<void> {
    const { rows } = await this.client.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
    this.schema = rows[0]?.schema ?? 'public';
    for (const table of TABLE_NAMES) {
      await this.client.query(
        `create temporary table "${table}" (like ${this.schema}."${table}" including defaults, primary key (workspace_id, id)) on commit drop`,
      );
    }
  }

  /** Entries that cannot be replayed end the replay: what comes after would only follow from them. */
  async feed(entries: readonly Entry[]): Promise<void> {
    if (this.findings.length > 0) return;
    await this.client.query('savepoint page');
    try {
      await writeSteps(this.client, this.workspace, foldChanges(entries.flatMap(project)));
      await this.client.query('release savepoint page');
    } catch (error) {
      await this.client.query('rollback to savepoint page');
      const reason = error instanceof Error ? error.message : String(error);
      const range = `${entries[0]?.seq} to ${entries.at(-1)?.seq}`;
      this.findings.push({
        code: 'not-replayable',
        message: `Journal: entries ${range} cannot be replayed, so the tables were not compared (${reason})`,
      });
    }
  }

  /** Compares every table with what the journal makes of it, row by row and column by column. */
  async compare(): Promise<void> {
    if (this.findings.length > 0) return;
    for (const table of TABLE_NAMES) await this.compareTable(table);
  }

  private async compareTable(table: TableName): Promise<void> {
    await this.client.query(`analyze pg_temp."${table}"`);
    const row = (alias: string) =>
      `(${columnsOf(table)
        .map((column) => comparable(alias, table, column))
        .join(', ')})`;
    const { rows } = await this.client.query<Difference>(
      `select coalesce(kept.id, replayed.id) as id, kept.id is null as absent, replayed.id is null as foreign, count(*) over () as total
        from (select * from ${this.schema}."${table}" where workspace_id = $1) as kept
        full join pg_temp."${table}" as replayed on kept.id = replayed.id
        where ${row('kept')} is distinct from ${row('replayed')}
        order by 1 limit 5`,
      [this.workspace],
    );
    if (rows.length > 0) this.findings.push({ code: 'table-differs', message: describe(table, rows) });
  }
}

type Difference = { readonly id: number; readonly absent: boolean; readonly foreign: boolean; readonly total: number };

/** JSON has no equality of its own; both sides were written from the same bytes. */
function comparable(alias: string, table: TableName, column: string): string {
  return `${alias}."${column}"${typeOf(table, column) === 'json' ? '::text' : ''}`;
}

function describe(table: TableName, rows: readonly Difference[]): string {
  const each = rows.map(
    ({ id, absent, foreign }) => `${id} ${absent ? 'is missing' : foreign ? 'is in no journal entry' : 'is not as the journal has it'}`,
  );
  const total = rows[0]?.total ?? rows.length;
  return `Table ${table}: ${total} ${total === 1 ? 'row differs' : 'rows differ'} from the journal: ${each.join(', ')}${total > rows.length ? ', …' : ''}.`;
}
