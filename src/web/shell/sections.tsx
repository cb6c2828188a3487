import {
  IconBook2,
  IconBriefcase,
  IconBuilding,
  IconBuildingBank,
  IconBuildingOff,
  IconBulb,
  IconCertificate,
  IconChartBar,
  IconCreditCard,
  IconFileImport,
  IconGavel,
  IconMail,
  IconMailCog,
  IconRoute,
  IconRuler2,
  IconScale,
  IconSunrise,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SHELL } from '../words/shell.ts';
import type { WaitCountProps } from './wait-count.tsx';
import type { Waits } from './waiting.ts';

export type Section = {
  readonly path: string;
  readonly icon: ReactNode;
  readonly label: (words: (typeof SHELL)['fr']) => string;
  /** What waits there. */
  readonly waiting?: (waits: Waits) => WaitCountProps;
};

/** The sections of the menu, in the order of a day's work. */
export const SECTIONS: readonly Section[] = [
  {
    path: 'aujourdhui',
    icon: <IconSunrise size={20} aria-hidden />,
    label: (words) => words.todaySection,
    waiting: ({ today }) => ({ count: today, of: 'waits' }),
  },
  { path: 'debiteurs', icon: <IconUsers size={20} aria-hidden />, label: (words) => words.debtors },
  { path: 'procedures', icon: <IconGavel size={20} aria-hidden />, label: (words) => words.proceedings },
  {
    path: 'banque',
    icon: <IconBuildingBank size={20} aria-hidden />,
    label: (words) => words.bank,
    waiting: ({ bank }) => ({ count: bank, of: 'toMatch' }),
  },
  {
    path: 'confies',
    icon: <IconBriefcase size={20} aria-hidden />,
    label: (words) => words.handOvers,
    waiting: ({ handOvers }) => ({ count: handOvers, of: 'waits' }),
  },
  { path: 'importer', icon: <IconFileImport size={20} aria-hidden />, label: (words) => words.imports },
  { path: 'courriers', icon: <IconMail size={20} aria-hidden />, label: (words) => words.messages },
  { path: 'procedures-collectives', icon: <IconBuildingOff size={20} aria-hidden />, label: (words) => words.insolvency },
  { path: 'tableau', icon: <IconChartBar size={20} aria-hidden />, label: (words) => words.dashboard },
  { path: 'scenarios', icon: <IconRoute size={20} aria-hidden />, label: (words) => words.scenarios },
  { path: 'fiches', icon: <IconBulb size={20} aria-hidden />, label: (words) => words.guides },
  { path: 'reglages/entreprise', icon: <IconBuilding size={20} aria-hidden />, label: (words) => words.company },
  { path: 'reglages/loi', icon: <IconScale size={20} aria-hidden />, label: (words) => words.lawValues },
  { path: 'reglages/regles', icon: <IconRuler2 size={20} aria-hidden />, label: (words) => words.rules },
  { path: 'reglages/emails', icon: <IconMailCog size={20} aria-hidden />, label: (words) => words.emails },
  { path: 'reglages/recommandes', icon: <IconCertificate size={20} aria-hidden />, label: (words) => words.post },
  { path: 'reglages/paiements', icon: <IconCreditCard size={20} aria-hidden />, label: (words) => words.payments },
  { path: 'reglages/equipe', icon: <IconUserShield size={20} aria-hidden />, label: (words) => words.team },
  { path: 'reglages/journal', icon: <IconBook2 size={20} aria-hidden />, label: (words) => words.journal },
];
