const KEPT = 'acquit.place';

type Place = { readonly workspace: string; readonly creditor: number };

/**
 * A number that stands for the name of a workspace: on a machine that others use, too, nobody reads there for whom one works. Two names
 * may have the same one, so it only says where to begin.
 */
export function markOf(workspace: string): string {
  let mark = 5381;
  for (const sign of workspace) mark = (Math.imul(mark, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return mark.toString(36);
}

/** Whether somebody was last in this workspace, and there with this company, on this machine. */
export function wasLast(workspace: string, creditor?: number): boolean {
  const [kept = '', mark = ''] = (localStorage.getItem(KEPT) ?? '').split(' ');
  return mark === markOf(workspace) && (creditor === undefined || kept === String(creditor));
}

export function keepLast({ workspace, creditor }: Place): void {
  localStorage.setItem(KEPT, `${creditor} ${markOf(workspace)}`);
}
