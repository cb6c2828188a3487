import { Button, Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useSingleKeys } from '../../shell/single-keys.ts';
import { DEBTORS } from '../../words/debtors.ts';
import { useWords } from '../../words/language.tsx';
import { type Asked, KINDS, queryOf, SORTS } from './asked.ts';

type Props = { readonly asked: Asked; readonly onAsk: (changes: Partial<Asked>) => void };

/** Who is shown, and in which order. */
export function Filters({ asked, onAsk }: Props) {
  const words = useWords(DEBTORS);
  return (
    <form aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <Group align="flex-end" gap="sm">
        <Search asked={asked} onAsk={onAsk} />
        <NativeSelect
          label={words.sort}
          value={asked.sort}
          data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={({ currentTarget }) => onAsk({ sort: SORTS.find((one) => one === currentTarget.value) ?? 'overdue' })}
        />
        <NativeSelect
          label={words.kind}
          value={asked.kind ?? ''}
          data={[{ value: '', label: words.anyKind }, ...KINDS.map((value) => ({ value, label: words.kinds[value] }))]}
          onChange={({ currentTarget }) => onAsk({ kind: KINDS.find((one) => one === currentTarget.value) ?? null })}
        />
      </Group>
      <Group mt="sm" justify="space-between" gap="sm">
        <Group gap="xs">
          {(['late', 'held', 'disputed', 'withoutEmail'] as const).map((flag) => (
            <Chip key={flag} checked={asked[flag]} onChange={(checked) => onAsk({ [flag]: checked })} variant="outline">
              {words[flag]}
            </Chip>
          ))}
        </Group>
        <Export asked={asked} />
      </Group>
    </form>
  );
}

/** Asked a moment after the last key, so that the list does not flicker under who types. */
function Search({ asked, onAsk }: Props) {
  const words = useWords(DEBTORS);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked.search);
  const own = useRef(asked.search);
  const ask = useDebouncedCallback((search: string) => {
    own.current = search.trim();
    onAsk({ search: own.current });
  }, 200);
  const [single] = useSingleKeys();
  useHotkeys(single ? [['/', () => field.current?.focus()]] : []);
  // A view that is chosen brings its own words; those that came of typing here may be behind what is typed by now.
  useEffect(() => {
    if (asked.search !== own.current) setText(asked.search);
    own.current = asked.search;
  }, [asked.search]);
  return (
    <TextInput
      ref={field}
      type="search"
      label={words.search}
      placeholder={words.searchHint}
      leftSection={<IconSearch size={18} aria-hidden />}
      flex="1 1 280px"
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        ask(currentTarget.value);
      }}
    />
  );
}

function Export({ asked }: { readonly asked: Asked }) {
  const words = useWords(DEBTORS);
  const { workspace, creditor } = usePlace();
  const query = new URLSearchParams(queryOf(asked) as Record<string, string>);
  return (
    <Button
      component="a"
      href={`/api/w/${encodeURIComponent(workspace)}/creditors/${creditor}/debtors.csv?${query}`}
      download
      variant="default"
      size="sm"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {words.export}
    </Button>
  );
}
