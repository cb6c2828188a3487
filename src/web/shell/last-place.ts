const KEPT = 'acquit.place';

type Place = { readonly workspace: string; readonly creditor: number };

/** Where somebody was last, on this machine. */
export function lastPlace(): Place | null {
  const [creditor = '', ...workspace] = (localStorage.getItem(KEPT) ?? '').split(' ');
  return /^\d+$/.test(creditor) ? { workspace: workspace.join(' '), creditor: Number(creditor) } : null;
}

export function keepLast({ workspace, creditor }: Place): void {
  localStorage.setItem(KEPT, `${creditor} ${workspace}`);
}
