import { Refusal } from '../../core/base/refusal.ts';
import type { PostProof } from '../../core/case/post.ts';
import type { Postman, PostNews, RegisteredLetter } from '../../ports/postman.ts';

export type FakePostman = Postman & {
  readonly taken: readonly RegisteredLetter[];
  /** What its carrier tells of the letter to somebody, from now on. */
  tell(name: string, news: PostNews, proof?: PostProof): void;
};

/** A provider of registered letters that exists only in memory: takes every letter, and tells of it what it was told. */
export function fakePostman(): FakePostman {
  const taken: RegisteredLetter[] = [];
  const told = new Map<string, { readonly news: PostNews[]; readonly proofs: { readonly what: PostProof; readonly at: string }[] }>();
  const lines = ({ name, address }: RegisteredLetter['to']): string[] => [
    name,
    ...(address?.lines ?? []),
    `${address?.postcode} ${address?.city}`,
  ];
  const at = (id: string): RegisteredLetter => {
    const letter = taken[Number(id) - 1];
    if (!letter) throw new Refusal('post-refused', 'there is no such letter');
    return letter;
  };
  return {
    provider: 'maileva',
    service: 'lrar',
    taken,
    lines,
    submit: async (letter) => {
      taken.push(letter);
      return { kind: 'accepted', id: String(taken.length) };
    },
    find: async (reference) => {
      const found = taken.findIndex((one) => one.reference === reference);
      return found < 0 ? null : { id: String(found + 1), isDraft: false };
    },
    discard: async () => {},
    look: async (id) => {
      const letter = at(id);
      const known = told.get(letter.reference);
      return { number: `2C${id.padStart(11, '0')}`, address: lines(letter.to), news: known?.news ?? [], proofs: known?.proofs ?? [] };
    },
    proof: async (id, what) => ({ bytes: new TextEncoder().encode(`${what} ${id}`), mediaType: 'application/pdf' }),
    tell: (name, news, proof) => {
      const letter = taken.findLast((one) => one.to.name === name);
      if (!letter) throw new Error(`${name} got no registered letter by the provider`);
      const known = told.get(letter.reference) ?? { news: [], proofs: [] };
      known.news.push(news);
      if (proof && news.at !== null) known.proofs.push({ what: proof, at: news.at });
      told.set(letter.reference, known);
    },
  };
}
