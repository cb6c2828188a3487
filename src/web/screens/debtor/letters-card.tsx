import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { type Letter, LetterWay } from '../../parts/letter-way.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { POST } from '../../words/post.ts';
import classes from './debtor.module.css';
import { SlipForm } from './slip-form.tsx';

const PAGE = 5;

/** The registered letters of this debtor, the newest first: where each is, and its proofs. Nothing while none has left. */
export function LettersCard({ debtor }: { readonly debtor: number }) {
  const words = useWords(POST);
  const mayWork = useMay('work');
  const [filing, setFiling] = useState<Letter | null>(null);
  const query = useLetters(debtor);
  const letters = query.data?.pages.flatMap((page) => page.letters) ?? [];
  if (!query.error && letters.length === 0) return null;
  return (
    <Card withBorder component="section" aria-label={words.letters}>
      <Stack gap="sm">
        <Title order={2}>{words.letters}</Title>
        {query.error && <Failure error={query.error} retry={() => void query.refetch()} />}
        <ul className={classes['documents']}>
          {letters.map((one) => (
            <li key={one.dispatch}>
              <div>
                <LetterWay letter={one} />
              </div>
              {mayWork && one.status === 'posted' && (
                <Button size="compact-sm" variant="default" onClick={() => setFiling(one)}>
                  {words.fileProof}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <Group>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {words.more}
            </Button>
          </Group>
        )}
      </Stack>
      {filing && <SlipForm letter={filing} onClose={() => setFiling(null)} />}
    </Card>
  );
}

function useLetters(debtor: number) {
  const { workspace } = usePlace();
  return useInfiniteQuery({
    queryKey: [workspace, 'letters', debtor],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/w/{workspace}/debtors/{debtor}/letters', {
          params: { path: { workspace, debtor }, query: { after: pageParam, limit: PAGE } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.letters.length, 0);
      return shown < last.total && last.letters.length > 0 ? shown : undefined;
    },
  });
}
