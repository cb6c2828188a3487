import { ActionIcon, Button, Group, Kbd, Menu, Text, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDots, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSearch, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Day } from '../../core/base/day.ts';
import { KEYS } from '../words/keys.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { CompanySwitch } from './company-switch.tsx';
import classes from './header.module.css';
import { useOwnLanguage } from './own-language.ts';
import { usePlace, useWorkspace } from './place.ts';
import { useSignOut } from './sign-out.ts';

/** The company and the day. */
export function Whereabouts() {
  const words = useWords(SHELL);
  const { manner } = useLanguage();
  const { data } = useWorkspace(usePlace().workspace);
  return (
    <Group gap="sm" wrap="nowrap" miw={0}>
      <CompanySwitch />
      <Text size="sm" c="dimmed" visibleFrom="md" className="unbroken">
        {data ? (data.invented === null ? words.today : words.invented[data.invented])(manner.day(data.today as Day)) : ''}
      </Text>
    </Group>
  );
}

/** Looks like the field that it opens. */
export function SearchButton({ onOpen }: { readonly onOpen: () => void }) {
  const words = useWords(SHELL);
  return (
    <>
      <UnstyledButton className={classes['search'] ?? ''} onClick={onOpen} aria-keyshortcuts="Control+K" visibleFrom="sm">
        <IconSearch size={18} aria-hidden />
        <span className={classes['what']}>{words.search}</span>
        <Kbd size="sm" aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <ActionIcon variant="subtle" size="lg" hiddenFrom="sm" onClick={onOpen} aria-label={words.search} title={words.search}>
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** What is the person's own: language, theme, keys, account, and the way out; a menu where there is little room. */
export function Controls({ onKeys }: { readonly onKeys: () => void }) {
  return (
    <>
      <Group gap={4} wrap="nowrap" visibleFrom="sm">
        <WideControls onKeys={onKeys} />
      </Group>
      <NarrowControls onKeys={onKeys} />
    </>
  );
}

function WideControls({ onKeys }: { readonly onKeys: () => void }) {
  const words = useWords(SHELL);
  const keys = useWords(KEYS);
  const { language, isChanging, choose } = useOwnLanguage();
  const { other, change } = useTheme();
  const signOut = useSignOut();
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        lang={language === 'fr' ? 'en' : 'fr'}
        loading={isChanging}
        onClick={() => choose(language === 'fr' ? 'en' : 'fr')}
      >
        {words.language}
      </Button>
      <ActionIcon variant="subtle" size="lg" aria-label={keys.open} title={`${keys.open} (?)`} onClick={onKeys}>
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" size="lg" aria-label={words[other]} title={words[other]} onClick={change}>
        {other === 'dark' ? <IconMoon size={20} aria-hidden /> : <IconSun size={20} aria-hidden />}
      </ActionIcon>
      <ActionIcon component={Link} to={useAccount()} variant="subtle" size="lg" aria-label={words.account} title={words.account}>
        <IconUserCircle size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" size="lg" aria-label={words.signOut} title={words.signOut} onClick={() => void signOut()}>
        <IconLogout size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}

function NarrowControls({ onKeys }: { readonly onKeys: () => void }) {
  const words = useWords(SHELL);
  const keys = useWords(KEYS);
  const { language, choose } = useOwnLanguage();
  const { other, change } = useTheme();
  const signOut = useSignOut();
  const account = useAccount();
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" hiddenFrom="sm" aria-label={words.more} title={words.more}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={account} leftSection={<IconUserCircle size={20} aria-hidden />}>
          {words.account}
        </Menu.Item>
        <Menu.Item
          lang={language === 'fr' ? 'en' : 'fr'}
          onClick={() => choose(language === 'fr' ? 'en' : 'fr')}
          leftSection={<IconLanguage size={20} aria-hidden />}
        >
          {words.language}
        </Menu.Item>
        <Menu.Item onClick={change} leftSection={other === 'dark' ? <IconMoon size={20} aria-hidden /> : <IconSun size={20} aria-hidden />}>
          {words[other]}
        </Menu.Item>
        <Menu.Item onClick={onKeys} leftSection={<IconKeyboard size={20} aria-hidden />}>
          {keys.open}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={20} aria-hidden />}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useTheme(): { readonly other: 'dark' | 'light'; change(): void } {
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return { other, change: () => setColorScheme(other) };
}

function useAccount(): string {
  const { workspace, creditor } = usePlace();
  return `/e/${encodeURIComponent(workspace)}/${creditor}/compte`;
}
