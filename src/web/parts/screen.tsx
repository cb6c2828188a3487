import { Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Failure } from '../shell/error-screen.tsx';
import { useWords } from '../words/language.tsx';
import { SHELL } from '../words/shell.ts';

type Props<T> = {
  readonly title: string;
  readonly about?: string;
  readonly actions?: ReactNode;
  /** Shown while it is read; by default two grey bars. */
  readonly waiting?: ReactNode;
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
};

/** A screen and what it shows: its title at once, its place while it is read, why it cannot be, then its content. */
export function Screen<T>({ title, about, actions, waiting, query, children }: Props<T>) {
  useEffect(() => {
    document.title = `${title} · Acquit`;
  }, [title]);
  return (
    <Stack maw={1200} mx="auto">
      <Stack gap={4}>
        <Title order={1} tabIndex={-1}>
          {title}
        </Title>
        {about && (
          <Text c="dimmed" maw={760}>
            {about}
          </Text>
        )}
      </Stack>
      {actions}
      <Content query={query} waiting={waiting}>
        {children}
      </Content>
    </Stack>
  );
}

function Content<T>({ query, waiting, children }: Pick<Props<T>, 'query' | 'waiting' | 'children'>) {
  const words = useWords(SHELL);
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (waiting !== undefined) return waiting;
  return (
    <Stack role="status" aria-label={words.loading}>
      <Skeleton h={48} />
      <Skeleton h={240} />
    </Stack>
  );
}
