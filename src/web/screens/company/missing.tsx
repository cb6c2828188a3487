import { Alert, List } from '@mantine/core';
import type { paths } from '../../client/schema.d.ts';
import { COMPANY_WORDS } from '../../words/company.ts';
import { useWords } from '../../words/language.tsx';

type CompanyData = paths['/api/w/{workspace}/creditors/{creditor}']['get']['responses'][200]['content']['application/json'];

/** Statements that the law wants and that the letters lack; nothing when they are whole. */
export function Missing({ missing }: { readonly missing: CompanyData['missing'] }) {
  const words = useWords(COMPANY_WORDS);
  if (missing.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" title={words.missing} role="status">
      <List>
        {missing.map(({ mention, article, certainty }) => (
          <List.Item key={mention}>
            {`${words.mentions[mention] ?? mention} (${article}${certainty === 'unverified' ? `, ${words.toVerify}` : ''})`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
