import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { MESSAGES } from '../../words/messages.ts';
import { SHELL } from '../../words/shell.ts';
import { MessageDrawer } from './message-drawer.tsx';
import type { OutboxLine } from './outbox-line.ts';
import { OutboxTable } from './outbox-table.tsx';

type Status = OutboxLine['status'];
type Channel = OutboxLine['channel'];

const GROUPS: Readonly<Record<string, readonly Status[]>> = {
  waiting: ['proposed'],
  leaving: ['approved', 'sending', 'printed'],
  left: ['sent', 'posted', 'called'],
  failed: ['failed', 'uncertain'],
  withdrawn: ['withdrawn'],
};
const CHANNELS: readonly Channel[] = ['email', 'sms', 'letter', 'registered-letter', 'call'];
const PAGE = 50;

/** Every sending with its true state, the newest first. */
export function Outbox() {
  const words = useWords(MESSAGES);
  const shell = useWords(SHELL);
  const { workspace, creditor } = usePlace();
  const [search, setSearch] = useSearchParams();
  const group = GROUPS[search.get('etat') ?? ''] ? search.get('etat') : null;
  const setGroup = (next: string | null) => setSearch(next === null ? {} : { etat: next }, { replace: true });
  const [channel, setChannel] = useState<Channel | null>(null);
  const [shown, setShown] = useState<OutboxLine | null>(null);
  const query = useInfiniteQuery({
    queryKey: [workspace, 'outbox', creditor, group, channel],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/creditors/{creditor}/outbox', {
          params: {
            path: { workspace, creditor },
            query: { after: pageParam, limit: PAGE, status: [...(GROUPS[group ?? ''] ?? [])], channel: channel ? [channel] : [] },
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const isFiltered = group !== null || channel !== null;
  const showAll = () => {
    setGroup(null);
    setChannel(null);
  };
  return (
    <Stack>
      <Filters group={group} channel={channel} onGroup={setGroup} onChannel={setChannel} />
      {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton h={320} role="status" aria-label={shell.loading} />}
      {query.data && lines.length === 0 && (
        <Group role="status">
          <Text>{isFiltered ? words.noneSuch : words.none}</Text>
          {isFiltered && (
            <Button variant="default" onClick={showAll}>
              {words.showAll}
            </Button>
          )}
        </Group>
      )}
      {lines.length > 0 && <OutboxTable lines={lines} onOpen={setShown} />}
      {query.hasNextPage && (
        <Button variant="default" w="fit-content" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {shown && <MessageDrawer line={shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}

type Chosen = {
  readonly group: string | null;
  readonly channel: Channel | null;
  readonly onGroup: (group: string | null) => void;
  readonly onChannel: (channel: Channel | null) => void;
};

function Filters({ group, channel, onGroup, onChannel }: Chosen) {
  const words = useWords(MESSAGES);
  return (
    <Group>
      <Select
        label={words.state}
        placeholder={words.anyState}
        clearable
        clearButtonProps={{ 'aria-label': words.anyState }}
        data={Object.entries(words.groups).map(([value, label]) => ({ value, label }))}
        value={group}
        onChange={onGroup}
      />
      <Select
        label={words.channel}
        placeholder={words.anyChannel}
        clearable
        clearButtonProps={{ 'aria-label': words.anyChannel }}
        data={CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
        value={channel}
        onChange={(value) => onChannel(CHANNELS.find((one) => one === value) ?? null)}
      />
    </Group>
  );
}
