import type { Readable } from 'node:stream';
import type pg from 'pg';

/** The library's own connection, as far as the COPY protocol needs it. */
type Wire = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void; sendCopyFail(why: string): void };

/** Sends rows by COPY in text format, PostgreSQL's fastest way in; `pg` has the protocol but no call for it. */
export function copyFrom(client: pg.ClientBase, statement: string, chunks: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const query = {
      submit: (wire: Wire) => wire.query(statement),
      handleCopyInResponse: (wire: Wire) => {
        chunks.on('data', (chunk: Buffer) => wire.sendCopyFromChunk(chunk));
        chunks.once('end', () => wire.endCopyFrom());
        chunks.once('error', (error) => wire.sendCopyFail(error.message));
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failure = error;
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
    };
    client.query(query as unknown as pg.Submittable);
  });
}
