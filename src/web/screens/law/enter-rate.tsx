import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../client/client.ts';
import { messageOf } from '../../shell/error-screen.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { LAW_VALUES } from '../../words/law-values.ts';
import { SHELL } from '../../words/shell.ts';
import type { RateSeries } from './rate-series.ts';

/** The next half-year's rate, with where it was read: the journal keeps both. */
export function EnterRate({ series }: { readonly series: RateSeries }) {
  const words = useWords(LAW_VALUES);
  const shell = useWords(SHELL);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const [ratePercent, setRate] = useState('');
  const [source, setSource] = useState('');
  const halfYear = series.nextHalfYear;
  const entering = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/w/{workspace}/law/rates', {
          params: { path: { workspace } },
          body: { series: series.series, halfYear, ratePercent, source, replace: false },
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
    entering.mutate();
  };
  return (
    <form onSubmit={submit} aria-label={`${words.series[series.series]} : ${words.enter(halfYear)}`}>
      <Group align="flex-start">
        <TextInput
          label={`${words.enter(halfYear)} : ${words.rate}`}
          placeholder={words.rateHint}
          inputMode="decimal"
          required
          maxLength={20}
          value={ratePercent}
          onChange={(event) => setRate(event.currentTarget.value)}
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
        <Button type="submit" mt={25} loading={entering.isPending}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}
