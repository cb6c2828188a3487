import type { paths } from '../../client/schema.d.ts';
import type { TEXTS } from '../../words/texts.ts';

type Answer = paths['/api/w/{workspace}/creditors/{creditor}/wording']['get']['responses'][200]['content']['application/json'];
/** One text of a message, standard and own, as the API gives it. */
export type TextLine = Answer['texts'][number];

export function textName({ section, kind }: Pick<TextLine, 'section' | 'kind'>, words: (typeof TEXTS)['fr']): string {
  return kind === null ? words.sections[section] : `${words.sections[section]}, ${words.forKind(words.kinds[kind])}`;
}
