import { Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Language } from '../../core/base/text.ts';
import { useWords } from '../words/language.tsx';
import { MESSAGE_FRAME } from '../words/message-frame.ts';
import classes from './message-frame.module.css';

type Props = {
  readonly title: string;
  /** In which it is written, whatever the screen speaks. */
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Base64. */
  readonly pdf: string | null;
};

/** A message that was written only to be looked at: its page, which can do nothing; a letter as it would be printed; else its text. */
export function MessageFrame({ title, language, subject, text, html, pdf }: Props) {
  return (
    <Stack gap="xs">
      {subject !== '' && (
        <Text fw={600} lang={language}>
          {subject}
        </Text>
      )}
      {html !== null ? (
        <iframe className={classes['page']} title={title} sandbox="" srcDoc={withoutSheets(html)} />
      ) : pdf !== null ? (
        <Pdf title={title} language={language} base64={pdf} text={text} />
      ) : (
        <Text className={classes['text'] ?? ''} lang={language}>
          {text}
        </Text>
      )}
    </Stack>
  );
}

/** The page's rules would not apply here, and say only how it looks in the dark and on small screens. */
function withoutSheets(html: string): string {
  return html.replaceAll(/<style>[\s\S]*?<\/style>/g, '');
}

function Pdf({ title, language, base64, text }: Pick<Props, 'title' | 'language' | 'text'> & { readonly base64: string }) {
  const words = useWords(MESSAGE_FRAME);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  return (
    <Stack gap="xs">
      {address !== null && (
        <>
          <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
            {words.openPdf}
          </Anchor>
          <iframe className={`${classes['page']} ${classes['wide']}`} title={title} src={`${address}#view=FitH`} />
        </>
      )}
      <details className={classes['textual'] ?? ''}>
        <summary>{words.asText}</summary>
        <Text className={classes['text'] ?? ''} lang={language}>
          {text}
        </Text>
      </details>
    </Stack>
  );
}
