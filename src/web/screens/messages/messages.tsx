import { Stack, Tabs, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { MESSAGES } from '../../words/messages.ts';
import { Outbox } from './outbox.tsx';
import { Texts } from './texts.tsx';

/** What left and what it says. */
export function Messages() {
  const words = useWords(MESSAGES);
  const [search, setSearch] = useSearchParams();
  const seesAll = useMay('read');
  const tab = seesAll && search.get('vue') === 'textes' ? 'texts' : 'outbox';
  useEffect(() => {
    document.title = `${words.title} · Acquit`;
  }, [words]);
  return (
    <Stack maw={1200} mx="auto">
      <Stack gap={4}>
        <Title order={1}>{words.title}</Title>
        <Text c="dimmed" maw={760}>
          {words.about}
        </Text>
      </Stack>
      <Tabs value={tab} onChange={(next) => setSearch(next === 'texts' ? { vue: 'textes' } : {})} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="outbox">{words.tabs.outbox}</Tabs.Tab>
          {seesAll && <Tabs.Tab value="texts">{words.tabs.texts}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="outbox" pt="md">
          <Outbox />
        </Tabs.Panel>
        <Tabs.Panel value="texts" pt="md">
          <Texts />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
