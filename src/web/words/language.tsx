import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../core/base/text.ts';
import { type Manner, mannerOf } from '../../words/phrase.ts';

/** The two catalogues of one subject; the English one has every key of the French one, by type. */
export type Catalogue<W> = { readonly fr: W; readonly en: W };

type Speaking = { readonly language: Language; readonly manner: Manner; speak(language: Language): void };

const Context = createContext<Speaking | null>(null);
const KEPT = 'acquit.language';

/** The language of the screens: the one chosen here before, else the browser's, else French. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = localStorage.getItem(KEPT) ?? navigator.language;
    return kept.startsWith('en') ? 'en' : 'fr';
  });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo<Speaking>(
    () => ({
      language,
      manner: mannerOf(language),
      speak: (next) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={speaking}>{children}</Context>;
}

export function useLanguage(): Speaking {
  const speaking = use(Context);
  if (!speaking) throw new Error('no language around this');
  return speaking;
}

/** The words of one subject, in the reader's language. */
export function useWords<W>(catalogue: Catalogue<W>): W {
  return catalogue[useLanguage().language];
}
