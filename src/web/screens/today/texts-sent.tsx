import { Text } from '@mantine/core';
import type { paths } from '../../client/schema.d.ts';
import { useWords } from '../../words/language.tsx';
import { SMS } from '../../words/sms.ts';

type Report = paths['/api/w/{workspace}/creditors/{creditor}/send']['post']['responses'][200]['content']['application/json'];

const TOLD = ['outsideHours', 'withdrawn', 'retryLater', 'failed', 'uncertain'] as const;

/** What became of the SMS that were to leave with the e-mails, or why they wait. */
export function TextsSent({ texts, refused }: { readonly texts: Report['texts']; readonly refused: string | null }) {
  const words = useWords(SMS);
  if (refused !== null) return <Text fw={600}>{words.wait(refused)}</Text>;
  if (texts === null) return null;
  return (
    <>
      <Text fw={600}>{words.sent(texts.sent)}</Text>
      {TOLD.map((one) => texts[one] > 0 && <Text key={one}>{words[one](texts[one])}</Text>)}
    </>
  );
}
