import { Badge } from '@mantine/core';
import { Fragment } from 'react';
import type { GuideValues } from '../../../words/guides/guide-values.ts';
import { guideParts } from '../../../words/guides/guides.ts';
import { GUIDE_WORDS } from '../../words/guides.ts';
import { useLanguage, useWords } from '../../words/language.tsx';

type Props = {
  readonly text: string;
  readonly values: GuideValues;
  /** The whole of what it stands in bears the mark already. */
  readonly marked?: boolean;
};

/** A sentence of a guide with the figures of the day; one that is not sure bears its mark. */
export function GuideText({ text, values, marked = false }: Props) {
  const { language } = useLanguage();
  let at = 0;
  return guideParts(text, values, language).map((part) => {
    at += part.text.length;
    return (
      <Fragment key={at}>
        {part.text}
        {part.toVerify && !marked && (
          <>
            {' '}
            <ToVerify />
          </>
        )}
      </Fragment>
    );
  });
}

export function ToVerify() {
  const words = useWords(GUIDE_WORDS);
  return (
    <Badge component="span" color="orange" variant="outline" size="sm">
      {words.toVerify}
    </Badge>
  );
}
