import type { ReactNode } from 'react';

/** What is only guessed comes last: nobody is led there who meant what was found. */
export const GROUPS = ['here', 'debtors', 'items', 'lines', 'guides', 'companies', 'meant'] as const;

/** One thing that can be chosen in the search. */
export type Choice = {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly label: string;
  /** What it is, and what tells it from others. */
  readonly about: string;
  readonly icon: ReactNode;
  choose(): void;
};
