import { Badge, Stack, Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Screen } from '../../parts/screen.tsx';
import { BANK } from '../../words/bank.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AccountsTab } from './accounts-tab.tsx';
import { ActsTab } from './acts-tab.tsx';
import { ClearingTab } from './clearing-tab.tsx';
import { CreditsTab } from './credits-tab.tsx';
import { LinesTab } from './lines-tab.tsx';
import { OneLine } from './one-line.tsx';
import { useOverview } from './use-bank.ts';

const VIEWS = ['lignes', 'imputations', 'credits', 'comptes', 'comptabilite'] as const;
type View = (typeof VIEWS)[number];

/** What came to the accounts, what it is for, and what became of it. */
export function Bank() {
  const words = useWords(BANK);
  const query = useOverview();
  const [params, setParams] = useSearchParams();
  const asked = params.get('vue');
  const line = Number(params.get('ligne') ?? 0);
  const view = VIEWS.find((one) => one === asked) ?? 'lignes';
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {(overview) => (
        <Tabs value={view} onChange={(next) => setParams(next === null || next === 'lignes' ? {} : { vue: next })} keepMounted={false}>
          <TabNames waiting={overview.waiting.lines} />
          <Stack pt="md">
            <Tabs.Panel value="lignes">
              {line > 0 ? <OneLine key={line} line={line} overview={overview} /> : <LinesTab overview={overview} />}
            </Tabs.Panel>
            <Tabs.Panel value="imputations">
              <ActsTab />
            </Tabs.Panel>
            <Tabs.Panel value="credits">
              <CreditsTab />
            </Tabs.Panel>
            <Tabs.Panel value="comptes">
              <AccountsTab overview={overview} />
            </Tabs.Panel>
            <Tabs.Panel value="comptabilite">
              <ClearingTab />
            </Tabs.Panel>
          </Stack>
        </Tabs>
      )}
    </Screen>
  );
}

function TabNames({ waiting }: { readonly waiting: number }) {
  const words = useWords(BANK);
  const { manner } = useLanguage();
  const count = (view: View) =>
    view === 'lignes' && waiting > 0 ? (
      <Badge size="sm" variant="filled">
        {manner.count(waiting)}
      </Badge>
    ) : null;
  return (
    <Tabs.List>
      {VIEWS.map((view) => (
        <Tabs.Tab key={view} value={view} rightSection={count(view)}>
          {words.tabs[view]}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
