import { Container, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { answered, api, Refused } from '../../client/client.ts';
import { COMPANY_WORDS } from '../../words/company.ts';
import { useWords } from '../../words/language.tsx';
import { type CompanyField, CompanyForm, type CompanyTyped } from './company-form.tsx';

const FIELDS: readonly CompanyField[] = [
  ...(['name', 'legalForm', 'capital', 'siren', 'rcsCity', 'vat', 'street', 'postcode', 'city'] as const),
  ...(['email', 'phone', 'iban', 'bic', 'signatory'] as const),
];

/** The company that invoices are owed to: the first thing that a new workspace needs. */
export function FirstCompany() {
  const words = useWords(COMPANY_WORDS);
  const { workspace = '' } = useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const saving = useMutation({
    mutationFn: (typed: CompanyTyped) =>
      answered(api.POST('/api/w/{workspace}/creditors', { params: { path: { workspace } }, body: { ...typed, iban: typed.iban ?? '' } })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: [workspace] });
      await navigate(`/e/${encodeURIComponent(workspace)}/${id}/demarrage`, { replace: true });
    },
    // No answer came to the first try, or somebody else was quicker: the company is there.
    onError: (error) => {
      if (error instanceof Refused && error.code === 'creditor-exists') void navigate('/', { replace: true });
    },
  });
  return (
    <Container component="main" size="md" py="xl">
      <Stack>
        <Title order={1}>{words.firstTitle}</Title>
        <Text>{words.firstAbout}</Text>
        <CompanyForm fields={FIELDS} known={{}} action={words.create} saving={saving} onSave={(typed) => saving.mutate(typed)} />
      </Stack>
    </Container>
  );
}
