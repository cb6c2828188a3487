import { Autocomplete, Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { DayField } from '../../parts/day-field.tsx';
import { usePlace } from '../../shell/place.ts';
import { IMPORTS } from '../../words/imports.ts';
import { useWords } from '../../words/language.tsx';
import type { Look, Options } from './import-types.ts';

type Props = {
  readonly reading: Look['reading'];
  readonly would: Look['would'];
  readonly refusal: Look['refusal'];
  readonly options: Options;
  readonly onChange: (options: Options) => void;
};

const CAUTION: ReadonlySet<string> = new Set(['not-our-invoice', 'not-open-in-books', 'older-than-books', 'number-of-another-debtor']);
const ENCODINGS = ['windows-1252', 'utf-8', 'iso-8859-15', 'macintosh', 'cp850', 'utf-16le'];

/** How the file is to be taken: only what matters for it is asked. */
export function FileOptions({ reading, would, refusal, options, onChange }: Props) {
  const { options: words } = useWords(IMPORTS);
  const books = would?.is === 'books' ? would : null;
  const isList = reading.format === 'invoice-list';
  const isDated = reading.is === 'invoices';
  const asksForce = options.force === true || (books?.lines.some((one) => CAUTION.has(one.code)) ?? false);
  const asksVanished = options.confirmVanished === true || (books !== null && books.vanished.count > 0 && !books.vanished.cleared);
  const set = (more: Options) => onChange({ ...options, ...more });
  return (
    <Stack gap="sm">
      {isList && (
        <Checkbox
          label={words.complete}
          description={words.completeHint}
          checked={options.complete ?? books?.complete ?? false}
          onChange={(event) => set({ complete: event.currentTarget.checked })}
        />
      )}
      {asksVanished && (
        <Checkbox
          label={words.confirmVanished}
          checked={options.confirmVanished ?? false}
          onChange={(event) => set({ confirmVanished: event.currentTarget.checked })}
        />
      )}
      {asksForce && (
        <Checkbox
          label={words.force}
          description={words.forceHint}
          checked={options.force ?? false}
          onChange={(event) => set({ force: event.currentTarget.checked })}
        />
      )}
      {reading.is === 'customers' && (
        <Checkbox
          label={words.overwrite}
          description={words.overwriteHint}
          checked={options.overwrite ?? false}
          onChange={(event) => set({ overwrite: event.currentTarget.checked })}
        />
      )}
      {isDated && <AsOf options={options} onChange={onChange} />}
      {(refusal?.refused === 'account-missing' || refusal?.refused === 'iban-wrong' || options.account !== undefined) && (
        <WhoseAccount options={options} onChange={onChange} />
      )}
      {(refusal?.refused === 'account-unknown' || options.ours === true) && (
        <Checkbox label={words.ours} checked={options.ours ?? false} onChange={(event) => set({ ours: event.currentTarget.checked })} />
      )}
      {reading.encoding !== null && <Encoding guessed={reading.encoding} options={options} onChange={onChange} />}
    </Stack>
  );
}

type Part = Pick<Props, 'options' | 'onChange'>;

function AsOf({ options, onChange }: Part) {
  const { options: words } = useWords(IMPORTS);
  return (
    <DayField
      side="past"
      label={words.asOf}
      description={words.asOfHint}
      w={300}
      maw="100%"
      value={(options.asOf as Day | undefined) ?? null}
      onChange={(day) => {
        const { asOf, ...rest } = options;
        if (day !== (asOf ?? null)) onChange(day === null ? rest : { ...rest, asOf: day });
      }}
    />
  );
}

/** The account of a file that names none: one that is known, or another by its IBAN. */
function WhoseAccount({ options, onChange }: Part) {
  const { options: words } = useWords(IMPORTS);
  const path = usePlace();
  const [typed, setTyped] = useState(options.account ?? '');
  const { data } = useQuery({
    queryKey: [path.workspace, path.creditor, 'bank'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/bank', { params: { path } })),
  });
  return (
    <Group align="flex-end">
      <Autocomplete
        label={words.account}
        description={words.accountHint}
        w={340}
        maw="100%"
        data={(data?.accounts ?? []).map((one) => one.number)}
        value={typed}
        onChange={setTyped}
      />
      <Button variant="default" disabled={typed.trim().length < 5} onClick={() => onChange({ ...options, account: typed.trim() })}>
        {words.accountApply}
      </Button>
    </Group>
  );
}

/** For accents that are read wrong: which encoding the text has. */
function Encoding({ guessed, options, onChange }: Part & { readonly guessed: string }) {
  const { options: words } = useWords(IMPORTS);
  return (
    <details open={options.encoding !== undefined}>
      <summary>{words.encodingAsk}</summary>
      <Select
        label={words.encoding}
        placeholder={`${words.encodingAuto} (${guessed})`}
        clearable
        w={300}
        maw="100%"
        data={ENCODINGS}
        value={options.encoding ?? null}
        onChange={(encoding) => {
          const { encoding: _, ...rest } = options;
          onChange(encoding === null ? rest : { ...rest, encoding });
        }}
      />
    </details>
  );
}
