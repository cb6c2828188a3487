import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconArrowsExchange, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../words/language.tsx';
import { OTHER_WORDS, PALETTE } from '../../words/palette.ts';
import { SHELL } from '../../words/shell.ts';
import { useCompanies, useSwitch } from '../companies.ts';
import { useOwnLanguage } from '../own-language.ts';
import { usePlace } from '../place.ts';
import { useSections } from '../sections.tsx';
import { useSignOut } from '../sign-out.ts';
import type { Choice } from './choice.ts';
import { fitting, guessing } from './fits.ts';
import { type Command, useCommands } from './use-commands.ts';

/** Screens, actions and companies by name; all screens and the first actions while nothing is typed. */
export function useNear(text: string, showKeys: () => void): Choice[] {
  const places = usePlaces();
  const actions = useActions(showKeys);
  const companies = useOtherCompanies();
  if (text === '') return [...places, ...actions];
  const named = { typed: text, all: [...places, ...actions], nameOf: (one: Near) => one.label, othersOf: (one: Near) => one.alsoCalled };
  const here = fitting(named);
  const meant = here.length > 0 ? [] : guessing(named).map((one): Choice => ({ ...one, group: 'meant' }));
  const others = fitting({ typed: text, all: companies, nameOf: (one) => one.label, othersOf: () => [] });
  return [here, others, meant].flatMap((some) => some.slice(0, MOST));
}

/** Of each kind, so that what the server finds is not pushed out of sight. */
const MOST = 5;

type Near = Choice & { readonly alsoCalled: readonly string[] };

function usePlaces(): Near[] {
  const words = useWords(SHELL);
  const palette = useWords(PALETTE);
  const navigate = useNavigate();
  const base = useBase();
  const sections = useSections();
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
    ...sections.map(({ path, icon, label }) => near(path, icon, label)),
    near('compte', <IconUserCircle size={20} aria-hidden />, (one) => one.account),
  ];
}

function useActions(showKeys: () => void): Near[] {
  const words = useWords(PALETTE);
  const { language, choose } = useOwnLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const signOut = useSignOut();
  const own: readonly Command[] = [
    { id: 'language', icon: IconLanguage, act: () => choose(language === 'fr' ? 'en' : 'fr') },
    { id: 'theme', icon: IconMoon, act: () => setColorScheme(isDark ? 'light' : 'dark') },
    { id: 'keys', icon: IconKeyboard, act: showKeys },
    { id: 'signOut', icon: IconLogout, act: () => void signOut() },
  ];
  return [...useCommands(), ...own].map(({ id, icon: Icon, act, about }) => ({
    id: `action-${id}`,
    group: 'here',
    label: words.actions[id],
    about: about ?? words.action,
    icon: <Icon size={20} aria-hidden />,
    alsoCalled: [PALETTE.fr.actions[id], PALETTE.en.actions[id], OTHER_WORDS[id] ?? ''],
    choose: act,
  }));
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
