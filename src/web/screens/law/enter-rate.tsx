import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api, Refused } from '../../client/client.ts';
import { messageOf } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { LAW_VALUES } from '../../words/law-values.ts';
import { SHELL } from '../../words/shell.ts';
import type { RateSeries } from './rate-series.ts';

/** The next half-year's rate, with where it was read: the journal keeps both. */
export function EnterRate({ series }: { readonly series: RateSeries }) {
  const words = useWords(LAW_VALUES);
  const shell = useWords(SHELL);
  const { workspace } = usePlace();
  const { manner } = useLanguage();
  const queries = useQueryClient();
  const [ratePercent, setRate] = useState('');
  const [source, setSource] = useState('');
  const halfYear = series.nextHalfYear;
  const entering = useMutation({
    mutationFn: (confirm: boolean) =>
      answered(
        api.POST('/api/w/{workspace}/law/rates', {
          params: { path: { workspace } },
          body: { series: series.series, halfYear, ratePercent, source, replace: false, confirm },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: words.saved(halfYear), color: 'teal' });
      setRate('');
      setSource('');
      // Previews, totals and statements that waited for it are computed anew.
      return queries.invalidateQueries({ queryKey: [workspace] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate(false);
  };
  return (
    <form onSubmit={submit} aria-label={manner.labelled(words.series[series.series], words.enter(halfYear))}>
      <Group align="flex-start">
        <TextInput
          label={manner.labelled(words.enter(halfYear), words.rate)}
          placeholder={words.rateHint}
          inputMode="decimal"
          required
          maxLength={20}
          value={ratePercent}
          onChange={(event) => {
            // What is confirmed is what was refused, not what was typed since.
            entering.reset();
            setRate(event.currentTarget.value);
          }}
          error={entering.error ? messageOf(entering.error, shell) : null}
        />
        <TextInput
          label={words.source}
          placeholder={words.sourceHint}
          required
          maxLength={300}
          flex="1 1 240px"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Buttons entering={entering} />
      </Group>
    </form>
  );
}

/** What strays from the half-year beside it is said twice. */
function Buttons({ entering }: { readonly entering: Pick<UseMutationResult<unknown, Error, boolean>, 'mutate' | 'isPending' | 'error'> }) {
  const words = useWords(LAW_VALUES);
  const strays = entering.error instanceof Refused && entering.error.code === 'rate-strays';
  return (
    <>
      <Button type="submit" mt={25} loading={entering.isPending}>
        {words.save}
      </Button>
      {strays && (
        <Button color="red" mt={25} onClick={() => entering.mutate(true)}>
          {words.confirm}
        </Button>
      )}
    </>
  );
}
