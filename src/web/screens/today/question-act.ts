import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { QUESTION_WORDS } from '../../words/questions.ts';
import type { QuestionFacts } from './task.ts';

export type Answer = paths['/api/w/{workspace}/questions/{question}/answer']['post']['requestBody']['content']['application/json'];

/** Answers a question; why it is refused is shown beside the answer. */
export function useAnswering(question: QuestionFacts) {
  const say = useWords(QUESTION_WORDS);
  const { workspace } = usePlace();
  return useAct(
    (body: Answer) =>
      answered(
        api.POST('/api/w/{workspace}/questions/{question}/answer', { params: { path: { workspace, question: question.id } }, body }),
      ),
    { quiet: true, done: () => say.done(question.debtor.name ?? '') },
  );
}
