import {
  IconBook2,
  IconBriefcase,
  IconBuilding,
  IconBuildingBank,
  IconBuildingCommunity,
  IconBuildingOff,
  IconBulb,
  IconCertificate,
  IconChartBar,
  IconCoins,
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
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SHELL } from '../words/shell.ts';
import { usePlace, useWorkspace } from './place.ts';
import type { WaitCountProps } from './wait-count.tsx';
import type { Waits } from './waiting.ts';

export type Section = {
  readonly path: string;
  readonly icon: ReactNode;
  readonly label: (words: (typeof SHELL)['fr']) => string;
  /** What waits there. */
  readonly waiting?: (waits: Waits) => WaitCountProps;
  /** Only where the workspace is a collection agency's. */
  readonly ofAgency?: true;
  /** For a client of an agency too, or for nobody else. */
  readonly client?: 'too' | 'alone';
};

/** The sections of the menu, in the order of a day's work. */
const SECTIONS: readonly Section[] = [
  {
    path: 'aujourdhui',
    icon: <IconSunrise size={20} aria-hidden />,
    label: (words) => words.todaySection,
    waiting: ({ today }) => ({ count: today, of: 'waits' }),
  },
  { path: 'debiteurs', icon: <IconUsers size={20} aria-hidden />, label: (words) => words.debtors, client: 'too' },
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
  { path: 'clients', icon: <IconUsersGroup size={20} aria-hidden />, label: (words) => words.clients, ofAgency: true },
  { path: 'reversements', icon: <IconCoins size={20} aria-hidden />, label: (words) => words.ownMoney, client: 'alone' },
  { path: 'importer', icon: <IconFileImport size={20} aria-hidden />, label: (words) => words.imports },
  { path: 'courriers', icon: <IconMail size={20} aria-hidden />, label: (words) => words.messages, client: 'too' },
  { path: 'procedures-collectives', icon: <IconBuildingOff size={20} aria-hidden />, label: (words) => words.insolvency },
  { path: 'tableau', icon: <IconChartBar size={20} aria-hidden />, label: (words) => words.dashboard },
  { path: 'scenarios', icon: <IconRoute size={20} aria-hidden />, label: (words) => words.scenarios },
  { path: 'fiches', icon: <IconBulb size={20} aria-hidden />, label: (words) => words.guides },
  { path: 'reglages/entreprise', icon: <IconBuilding size={20} aria-hidden />, label: (words) => words.company },
  {
    path: 'reglages/agence',
    icon: <IconBuildingCommunity size={20} aria-hidden />,
    label: (words) => words.agency,
    ofAgency: true,
  },
  { path: 'reglages/loi', icon: <IconScale size={20} aria-hidden />, label: (words) => words.lawValues },
  { path: 'reglages/regles', icon: <IconRuler2 size={20} aria-hidden />, label: (words) => words.rules },
  { path: 'reglages/emails', icon: <IconMailCog size={20} aria-hidden />, label: (words) => words.emails },
  { path: 'reglages/recommandes', icon: <IconCertificate size={20} aria-hidden />, label: (words) => words.post },
  { path: 'reglages/paiements', icon: <IconCreditCard size={20} aria-hidden />, label: (words) => words.payments },
  { path: 'reglages/equipe', icon: <IconUserShield size={20} aria-hidden />, label: (words) => words.team },
  { path: 'reglages/journal', icon: <IconBook2 size={20} aria-hidden />, label: (words) => words.journal },
];

/** The sections that this person has here; as long as nothing is known of the workspace those that everybody at work has. */
export function useSections(): readonly Section[] {
  const { data } = useWorkspace(usePlace().workspace);
  const seesAll = data?.may.includes('read') ?? true;
  const isAgency = data !== undefined && data.agency !== null;
  return SECTIONS.filter(({ ofAgency, client }) => (seesAll ? client !== 'alone' && (!ofAgency || isAgency) : client !== undefined));
}
