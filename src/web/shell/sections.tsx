import { IconBook2, IconBuilding, IconMail, IconRuler2, IconScale, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SHELL } from '../words/shell.ts';

type Section = { readonly path: string; readonly icon: ReactNode; readonly label: (words: (typeof SHELL)['fr']) => string };

/** The sections of the menu, in the order of a day's work. */
export const SECTIONS: readonly Section[] = [
  { path: 'reglages/entreprise', icon: <IconBuilding size={20} aria-hidden />, label: (words) => words.company },
  { path: 'reglages/loi', icon: <IconScale size={20} aria-hidden />, label: (words) => words.lawValues },
  { path: 'reglages/regles', icon: <IconRuler2 size={20} aria-hidden />, label: (words) => words.rules },
  { path: 'reglages/emails', icon: <IconMail size={20} aria-hidden />, label: (words) => words.emails },
  { path: 'reglages/equipe', icon: <IconUsers size={20} aria-hidden />, label: (words) => words.team },
  { path: 'reglages/journal', icon: <IconBook2 size={20} aria-hidden />, label: (words) => words.journal },
];
