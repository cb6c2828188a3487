import { Alert } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { GatePage } from '../../parts/gate-page.tsx';
import { ENTRANCE } from '../../words/entrance.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { NewcomerForm } from './newcomer.tsx';

/** The first account, by the link that the server printed. */
export function FirstSteps() {
  const words = useWords(ENTRANCE);
  const { language } = useLanguage();
  const [query] = useSearchParams();
  const code = query.get('code');
  return (
    <GatePage title={words.first} about={words.firstAbout}>
      {code === null ? (
        <Alert>{words.noCode}</Alert>
      ) : (
        <NewcomerForm
          action={words.create}
          make={(newcomer) => answered(api.POST('/api/first-owner', { body: { ...newcomer, language, code } }))}
        />
      )}
    </GatePage>
  );
}
