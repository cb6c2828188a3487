import { answered, api } from '../../client/client.ts';
import { useMe, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { momentText } from '../../words/moment.ts';
import { TODAY_ACTS } from '../../words/today-acts.ts';

/** What became of something that waited, as a sentence with who and when; `null` where it waits still. */
export function useLastWord(): (dispatch: number) => Promise<string | null> {
  const acts = useWords(TODAY_ACTS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const own = useMe().data?.person.email;
  return async (dispatch) => {
    const path = { workspace, dispatch };
    const { status, by, at } = await answered(api.GET('/api/w/{workspace}/dispatches/{dispatch}/last-word', { params: { path } }));
    if (status === 'proposed') return null;
    const who = by === null ? null : by === own ? acts.you : by;
    return acts.became(acts.states[status], who, at === null ? null : momentText(at, manner));
  };
}
