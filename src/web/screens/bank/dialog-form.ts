import type { Line, Said } from './bank-types.ts';

/** What a person can be asked of a line. */
export type DialogKind = 'choose' | 'account' | 'aside';
export type OpenDialog = { readonly is: DialogKind; readonly line: Line } | null;

/** What each question gets and gives. */
export type DialogForm = {
  readonly line: Line;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSay: (said: Said) => void;
  readonly onClose: () => void;
};
