import {
  ActionIcon,
  Anchor,
  AppShell,
  Burger,
  Button,
  Group,
  NavLink,
  Text,
  Title,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import type { Day } from '../../core/base/day.ts';
import { auth } from '../client/auth.ts';
import { Refused } from '../client/client.ts';
import { useUndoKeys } from '../parts/undo.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { ByLink } from './by-link.tsx';
import { Connection } from './connection.tsx';
import { Failure } from './error-screen.tsx';
import { useLive } from './live.ts';
import { useOwnLanguage } from './own-language.ts';
import { usePlace, useWorkspace } from './place.ts';
import { SECTIONS, type Section } from './sections.tsx';
import { WaitCount } from './wait-count.tsx';
import { useWaiting, type Waits } from './waiting.ts';

/** What is around every screen: the sections, the company, the day, and the way out. */
export function Shell() {
  const words = useWords(SHELL);
  const [opened, { toggle, close }] = useDisclosure();
  const place = usePlace();
  useUndoKeys();
  useLive(place.workspace);
  const { data, error, refetch } = useWorkspace(place.workspace);
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={words.menu} aria-expanded={opened} />
            <Company />
          </Group>
          <Controls />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" style={{ overflowY: 'auto' }} aria-label={words.navigation}>
        <Sections onFollow={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Connection />
        <ByLink />
        {/* What was read before stays in view while it cannot be read again. */}
        {error && (!data || isAnswer(error)) ? <Failure error={error} retry={() => void refetch()} /> : <Outlet />}
      </AppShell.Main>
    </AppShell>
  );
}

/** The server says that this is not (any more) for this person; else it only did not answer. */
function isAnswer(error: unknown): boolean {
  return error instanceof Refused && error.status !== 0;
}

function Company() {
  const words = useWords(SHELL);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const { data } = useWorkspace(workspace);
  const name = data?.creditors.find((one) => one.id === creditor)?.name ?? workspace;
  return (
    <Group gap="sm" wrap="nowrap">
      <Anchor component={Link} to="/" underline="never" c="inherit">
        <Title order={2} size="h3" component="span">
          {name}
        </Title>
      </Anchor>
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {data ? words.today(manner.day(data.today as Day)) : ''}
      </Text>
    </Group>
  );
}

function Sections({ onFollow }: { readonly onFollow: () => void }) {
  const words = useWords(SHELL);
  const waits = useWaiting();
  const isSetting = ({ path }: Section) => path.startsWith('reglages/');
  return (
    <>
      <SectionLinks sections={SECTIONS.filter((one) => !isSetting(one))} waits={waits} onFollow={onFollow} />
      <Text size="sm" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
        {words.settings}
      </Text>
      <SectionLinks sections={SECTIONS.filter(isSetting)} waits={waits} onFollow={onFollow} />
    </>
  );
}

type LinksProps = { readonly sections: readonly Section[]; readonly waits: Waits | undefined; readonly onFollow: () => void };

function SectionLinks({ sections, waits, onFollow }: LinksProps) {
  const words = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const { pathname } = useLocation();
  const base = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  return sections.map(({ path, label, icon, waiting }) => {
    const to = `${base}/${path}`;
    const active = pathname === to || pathname.startsWith(`${to}/`);
    return (
      <NavLink
        key={path}
        component={Link}
        to={to}
        label={label(words)}
        leftSection={icon}
        rightSection={waits && waiting && <WaitCount {...waiting(waits)} />}
        active={active}
        aria-current={active ? 'page' : undefined}
        onClick={onFollow}
      />
    );
  });
}

function Controls() {
  const words = useWords(SHELL);
  const { language, isChanging, choose } = useOwnLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const signOut = async () => {
    await auth('sign-out');
    queries.clear();
    await navigate('/connexion');
  };
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant="subtle"
        size="compact-sm"
        lang={language === 'fr' ? 'en' : 'fr'}
        loading={isChanging}
        onClick={() => choose(language === 'fr' ? 'en' : 'fr')}
      >
        {words.language}
      </Button>
      <ActionIcon variant="subtle" size="lg" aria-label={words[other]} title={words[other]} onClick={() => setColorScheme(other)}>
        {other === 'dark' ? <IconMoon size={20} aria-hidden /> : <IconSun size={20} aria-hidden />}
      </ActionIcon>
      <AccountLink />
      <ActionIcon variant="subtle" size="lg" aria-label={words.signOut} title={words.signOut} onClick={() => void signOut()}>
        <IconLogout size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function AccountLink() {
  const words = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const to = `/e/${encodeURIComponent(workspace)}/${creditor}/compte`;
  return (
    <ActionIcon component={Link} to={to} variant="subtle" size="lg" aria-label={words.account} title={words.account}>
      <IconUserCircle size={20} aria-hidden />
    </ActionIcon>
  );
}
