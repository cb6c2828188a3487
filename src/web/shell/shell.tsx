import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { Refused } from '../client/client.ts';
import { UndoKeys } from '../parts/undo.tsx';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';
import { ByLink } from './by-link.tsx';
import { Connection } from './connection.tsx';
import { Failure } from './error-screen.tsx';
import { Controls, SearchButton, Whereabouts } from './header.tsx';
import { keepLast } from './last-place.ts';
import { useLive } from './live.ts';
import { OverlaysProvider, useOverlays } from './overlays.tsx';
import { usePlace, useWorkspace } from './place.ts';
import { type Section, useSections } from './sections.tsx';
import { WaitCount } from './wait-count.tsx';
import { useWaiting, type Waits } from './waiting.ts';

/** What is around every screen: the sections, the company, the day, the search, and the way out. */
export function Shell() {
  return (
    <OverlaysProvider>
      <Frame />
    </OverlaysProvider>
  );
}

function Frame() {
  const words = useWords(SHELL);
  const [opened, { toggle, close }] = useDisclosure();
  const { workspace, creditor } = usePlace();
  const overlays = useOverlays();
  const { data, error, refetch } = useWorkspace(workspace);
  const isOurs = data?.creditors.some((one) => one.id === creditor) ?? false;
  useEffect(() => {
    if (isOurs) keepLast({ workspace, creditor });
  }, [isOurs, workspace, creditor]);
  // What could be taken back, and what is half typed, is of the company that it was begun in.
  const company = `${workspace} ${creditor}`;
  // Whoever sees one client only is told of no other's changes, not even that there was one.
  useLive(data?.may.includes('read') ? workspace : null);
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      {/* Above the menu, which its list of companies hangs over. */}
      <AppShell.Header zIndex={150}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm" flex="1 1 0" miw={0}>
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={words.menu} aria-expanded={opened} />
            <Whereabouts />
          </Group>
          <Group wrap="nowrap" gap={4} justify="flex-end" flex="0 1 auto" miw={0}>
            <SearchButton onOpen={overlays.search} />
            <Controls onKeys={overlays.help} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" style={{ overflowY: 'auto' }} aria-label={words.navigation}>
        <Sections onFollow={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <UndoKeys key={company} />
        <Connection />
        <ByLink />
        {/* What was read before stays in view while it cannot be read again. */}
        {error && (!data || isAnswer(error)) ? <Failure error={error} retry={() => void refetch()} /> : <Outlet key={company} />}
      </AppShell.Main>
    </AppShell>
  );
}

/** The server says that this is not (any more) for this person; else it only did not answer. */
function isAnswer(error: unknown): boolean {
  return error instanceof Refused && error.status !== 0;
}

function Sections({ onFollow }: { readonly onFollow: () => void }) {
  const words = useWords(SHELL);
  const sections = useSections();
  const waits = useWaiting();
  const isSetting = ({ path }: Section) => path.startsWith('reglages/');
  const settings = sections.filter(isSetting);
  return (
    <>
      <SectionLinks sections={sections.filter((one) => !isSetting(one))} waits={waits} onFollow={onFollow} />
      {settings.length > 0 && (
        <Text size="sm" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
          {words.settings}
        </Text>
      )}
      <SectionLinks sections={settings} waits={waits} onFollow={onFollow} />
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
