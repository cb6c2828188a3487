import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconArrowsExchange,
  IconDownload,
  IconFileImport,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPercentage,
  IconPlayerPlay,
  IconShieldCheck,
  IconUserCircle,
  IconUserPlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../words/language.tsx';
import { OTHER_WORDS, PALETTE } from '../../words/palette.ts';
import { SHELL } from '../../words/shell.ts';
import { useCompanies, useSwitch } from '../companies.ts';
import { useOwnLanguage } from '../own-language.ts';
import { useMay, usePlace } from '../place.ts';
import { SECTIONS } from '../sections.tsx';
import { useSignOut } from '../sign-out.ts';
import type { Choice } from './choice.ts';
import { fitting } from './fits.ts';

type Action = keyof (typeof PALETTE)['fr']['actions'];

/** Screens, actions and companies by name; all screens and the first actions while nothing is typed. */
export function useNear(text: string, showKeys: () => void): Choice[] {
  const places = usePlaces();
  const actions = useActions(showKeys);
  const companies = useOtherCompanies();
  if (text === '') return [...places, ...actions];
  const here = fitting(
    text,
    [...places, ...actions],
    (one) => one.label,
    (one) => one.alsoCalled,
  );
  return [
    ...here.slice(0, MOST),
    ...fitting(
      text,
      companies,
      (one) => one.label,
      () => [],
    ).slice(0, MOST),
  ];
}

/** Of each kind, so that what the server finds is not pushed out of sight. */
const MOST = 5;

type Near = Choice & { readonly alsoCalled: readonly string[] };

function usePlaces(): Near[] {
  const words = useWords(SHELL);
  const palette = useWords(PALETTE);
  const navigate = useNavigate();
  const base = useBase();
  const near = (path: string, icon: ReactNode, label: (words: (typeof SHELL)['fr']) => string): Near => ({
    id: `screen-${path.replace('/', '-')}`,
    group: 'here',
    label: label(words),
    about: path.startsWith('reglages/') ? palette.setting : palette.goTo,
    icon,
    alsoCalled: [
      label(SHELL.fr),
      label(SHELL.en),
      OTHER_WORDS[path] ?? '',
      ...(path.startsWith('reglages/') ? [SHELL.fr.settings, SHELL.en.settings] : []),
    ],
    choose: () => void navigate(`${base}/${path}`),
  });
  return [
    ...SECTIONS.map(({ path, icon, label }) => near(path, icon, label)),
    near('compte', <IconUserCircle size={20} aria-hidden />, (one) => one.account),
  ];
}

function useActions(showKeys: () => void): Near[] {
  const words = useWords(PALETTE);
  const navigate = useNavigate();
  const base = useBase();
  const { workspace, creditor } = usePlace();
  const { language, choose } = useOwnLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const signOut = useSignOut();
  const mayDecide = useMay('approve');
  const near = (id: Action, icon: ReactNode, act: () => void): Near => ({
    id: `action-${id}`,
    group: 'here',
    label: words.actions[id],
    about: words.action,
    icon,
    alsoCalled: [PALETTE.fr.actions[id], PALETTE.en.actions[id], OTHER_WORDS[id] ?? ''],
    choose: act,
  });
  const goTo = (path: string) => () => void navigate(`${base}/${path}`);
  const csv = `/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}/debtors.csv`;
  return [
    near('import', <IconFileImport size={20} aria-hidden />, goTo('importer')),
    ...(mayDecide ? [near('day', <IconPlayerPlay size={20} aria-hidden />, goTo('aujourdhui?faire=decider'))] : []),
    near('match', <IconArrowsExchange size={20} aria-hidden />, goTo('banque')),
    near('csv', <IconDownload size={20} aria-hidden />, () => window.location.assign(csv)),
    near('invite', <IconUserPlus size={20} aria-hidden />, goTo('reglages/equipe')),
    near('backup', <IconShieldCheck size={20} aria-hidden />, goTo('reglages/journal')),
    near('rate', <IconPercentage size={20} aria-hidden />, goTo('reglages/loi')),
    near('password', <IconKey size={20} aria-hidden />, goTo('compte')),
    near('language', <IconLanguage size={20} aria-hidden />, () => choose(language === 'fr' ? 'en' : 'fr')),
    near('theme', <IconMoon size={20} aria-hidden />, () => setColorScheme(isDark ? 'light' : 'dark')),
    near('keys', <IconKeyboard size={20} aria-hidden />, showKeys),
    near('signOut', <IconLogout size={20} aria-hidden />, () => void signOut()),
  ];
}

function useOtherCompanies(): Choice[] {
  const words = useWords(PALETTE);
  const { workspace, creditor } = usePlace();
  const companies = useCompanies().data?.companies ?? [];
  const switchTo = useSwitch();
  return companies
    .filter((one) => one.workspace !== workspace || one.creditor !== creditor)
    .map((one) => ({
      id: `company-${one.workspace}-${one.creditor ?? 'none'}`,
      group: 'companies',
      label: one.name,
      about: words.switchTo,
      icon: <IconArrowsExchange size={20} aria-hidden />,
      choose: () => switchTo(one),
    }));
}

function useBase(): string {
  const { workspace, creditor } = usePlace();
  return `/e/${encodeURIComponent(workspace)}/${creditor}`;
}
