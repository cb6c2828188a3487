import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PALETTE } from '../../words/palette.ts';
import { usePlace } from '../place.ts';
import type { Choice } from './choice.ts';
import { fitting } from './fits.ts';

/** Guides are many, and what was typed may be the name of a customer. */
const MOST = 3;

/** The practical guides by their title and what they are about; their texts are fetched with the first word that is typed. */
export function useGuides(text: string): Choice[] {
  const words = useWords(PALETTE);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { workspace, creditor } = usePlace();
  const { data = [] } = useQuery({
    queryKey: ['guides'],
    queryFn: async () => (await import('../../../words/guides/guides.ts')).GUIDES,
    enabled: text !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = fitting({
    typed: text,
    all: data,
    nameOf: (guide) => titleOf(guide[language].title),
    othersOf: ({ fr, en }) => [fr.title, en.title, fr.about, en.about],
  });
  return found.slice(0, MOST).map((guide) => ({
    id: `guide-${guide.key}`,
    group: 'guides',
    label: titleOf(guide[language].title),
    about: words.guide,
    icon: <IconBook2 size={20} aria-hidden />,
    choose: () => void navigate(`/e/${encodeURIComponent(workspace)}/${creditor}/fiches/${guide.key}`),
  }));
}

/** A figure of the law is told in the guide itself, with the mark that it may bear. */
function titleOf(title: string): string {
  return title.replace(/ (?:de|of) \{\w+\}/g, '');
}
