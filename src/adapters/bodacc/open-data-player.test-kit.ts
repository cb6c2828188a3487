import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next questions are answered, one each; then as usual. */
export type Trouble = 'busy' | 'refusing' | 'hang' | 'nonsense' | 'endless' | 'cut';

export type OpenDataPlayer = {
  readonly url: string;
  readonly records: Record<string, unknown>[];
  readonly asked: URL[];
  trouble(...next: Trouble[]): void;
  close(): Promise<void>;
};

/** A server on this machine that plays the open data portal of the BODACC: families, SIRENs, pages. */
export async function startOpenDataPlayer(): Promise<OpenDataPlayer> {
  const [records, asked, troubles]: [Record<string, unknown>[], URL[], Trouble[]] = [[], [], []];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://player');
    asked.push(url);
    const trouble = troubles.shift();
    if (trouble !== undefined) return inTrouble(trouble, response);
    if (!url.pathname.endsWith('/annonces-commerciales/records')) return json(response, 404, { error_code: 'NotFound' });
    const where = url.searchParams.get('where') ?? '';
    const sirens = new Set([...where.matchAll(/registre="(\d{9})"/g)].map(([, siren]) => siren));
    if (sirens.size === 0 || !where.startsWith('familleavis="collective" and (')) return json(response, 400, { error_code: 'ODSQLError' });
    const found = records.filter((one) => (one['registre'] as string[]).some((registered) => sirens.has(registered)));
    const [offset, limit] = [Number(url.searchParams.get('offset')), Number(url.searchParams.get('limit'))];
    return json(response, 200, { total_count: found.length, results: found.slice(offset, offset + limit) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    records,
    asked,
    trouble: (...next) => void troubles.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A record as the portal gives it, with objects written as texts. */
export function playedRecord(
  siren: string,
  number: number,
  nature: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: `A20260003${number}`,
    publicationavis: 'A',
    parution: '20260003',
    numeroannonce: number,
    familleavis: 'collective',
    typeavis: 'annonce',
    dateparution: '2026-03-03',
    tribunal: 'Tribunal de commerce de Lille',
    commercant: 'VAUBAN BTP',
    registre: [siren, siren.replace(/(\d{3})(?=\d)/g, '$1 ')],
    jugement: JSON.stringify({
      nature,
      date: '2026-02-20',
      complementJugement: 'Mandataire judiciaire : Me Claire Dumont, 1 rue A, 59000 Lille.',
    }),
    ...changes,
  };
}

function inTrouble(trouble: Trouble, response: ServerResponse): void {
  if (trouble === 'busy') json(response, 503, { error: 'busy' });
  else if (trouble === 'refusing') json(response, 400, { error_code: 'ODSQLError' });
  else if (trouble === 'nonsense') json(response, 200, { hello: 1 });
  else if (trouble === 'cut') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"total');
    response.destroy();
  } else if (trouble === 'endless') {
    response.writeHead(200);
    const piece = Buffer.alloc(1_000_000, ' ');
    const more = () => void (response.destroyed || response.write(piece, more));
    more();
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
