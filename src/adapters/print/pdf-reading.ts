import { getDocumentProxy } from 'unpdf';

/** A piece of text and where its baseline starts, in millimetres from the top left corner of the sheet. */
export type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

const MM = 25.4 / 72;
const SHEET_HEIGHT = 841.89;

/** What a reader of the PDF finds on each page, in reading order; for tests. */
export async function placedText(pdf: Uint8Array): Promise<readonly (readonly Placed[])[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Placed[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placed(item)] : [])));
  }
  return pages;
}

function placed({ str, transform, width }: { str: string; transform: number[]; width: number }): Placed {
  return { text: str, x: (transform[4] ?? 0) * MM, y: (SHEET_HEIGHT - (transform[5] ?? 0)) * MM, width: width * MM };
}

/** The lines of each page from top to bottom, pieces on one baseline joined by two spaces. */
export async function linesOf(pdf: Uint8Array): Promise<readonly (readonly string[])[]> {
  return (await placedText(pdf)).map((pieces) => {
    const byBaseline = Map.groupBy(pieces, ({ y }) => Math.round(y * 2));
    const baselines = [...byBaseline].sort(([a], [b]) => a - b);
    return baselines.map(([, line]) => line.sort((a, b) => a.x - b.x).reduce(joined, { text: '', end: 0 }).text);
  });
}

function joined(line: { text: string; end: number }, { text, x, width }: Placed): { text: string; end: number } {
  const gap = line.text === '' ? '' : x - line.end > 1.5 ? '  ' : x - line.end > 0.4 ? ' ' : '';
  return { text: line.text + gap + text, end: x + width };
}
