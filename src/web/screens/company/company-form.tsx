import { Alert, Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../../shell/error-screen.tsx';
import { COMPANY_WORDS } from '../../words/company.ts';
import { useWords } from '../../words/language.tsx';
import { SHELL } from '../../words/shell.ts';

export type CompanyField = keyof (typeof COMPANY_WORDS)['fr']['fields'];
export type CompanyTyped = Readonly<Partial<Record<CompanyField, string>>>;

const REQUIRED: ReadonlySet<CompanyField> = new Set(['name', 'street', 'postcode', 'city', 'email', 'iban']);
const AUTOCOMPLETE: Readonly<Partial<Record<CompanyField, string>>> = {
  name: 'organization',
  street: 'street-address',
  postcode: 'postal-code',
  city: 'address-level2',
  email: 'email',
  phone: 'tel',
};

type Props = {
  readonly fields: readonly CompanyField[];
  readonly known: CompanyTyped;
  readonly action: string;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (typed: CompanyTyped, onSaved: () => void) => void;
};

/** What is typed of a company; only what was changed is sent. */
export function CompanyForm({ fields, known, action, saving, onSave }: Props) {
  const words = useWords(COMPANY_WORDS);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState<CompanyTyped>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is saved is shown as it is known: what somebody else makes of it later is neither hidden nor overwritten.
    onSave(typed, () => setTyped((now) => stillTyped(now, typed)));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {fields.map((field) => (
            <TextInput
              key={field}
              label={words.fields[field]}
              placeholder={words.hints[field]}
              autoComplete={AUTOCOMPLETE[field] ?? 'off'}
              required={REQUIRED.has(field)}
              maxLength={300}
              value={typed[field] ?? known[field] ?? ''}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        {saving.error !== null && (
          <Alert color="red" role="alert" variant="outline">
            {messageOf(saving.error, shell)}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What was typed while the rest was being saved. */
function stillTyped(now: CompanyTyped, saved: CompanyTyped): CompanyTyped {
  return Object.fromEntries(Object.entries(now).filter(([field, text]) => saved[field as CompanyField] !== text));
}
