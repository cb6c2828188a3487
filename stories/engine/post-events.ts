import { fakePostman } from '../../src/adapters/fake/postman.ts';
import { POST_PROOFS, type PostAnswer, type PostStep } from '../../src/core/case/post.ts';
import { answerPost, lettersUnderWay } from '../../src/use-cases/post-tasks.ts';
import { choosePost } from '../../src/use-cases/post-way.ts';
import { setDebtor } from '../../src/use-cases/set-debtor.ts';
import { debtorId } from './events.ts';
import { after } from './words.ts';
import { CREDITOR, type World } from './world.ts';

const postmen = new WeakMap<World, ReturnType<typeof fakePostman>>();

/** What a story can tell of registered letters by a provider. */
export const POST_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  provider: async (world) => {
    const lrar = fakePostman();
    postmen.set(world, lrar);
    Object.assign(world.deps, { postmen: async () => ({ lrar, lre: null }) });
    await choosePost(world.deps, CREDITOR, { paper: 'maileva', electronic: false });
  },
  carrier: async (world, [name = '', what = '', on = '', ...words]) => {
    const proof = POST_PROOFS.find((one) => one === after(words, 'proof'));
    postmen.get(world)?.tell(name, { what: what as PostStep, at: `${on}T10:00:00.000Z`, code: null }, proof);
  },
  'new-address': async (world, [name = '', postcode = '']) =>
    setDebtor(world.deps, debtorId(world, name), { address: { lines: ['4 rue Neuve'], postcode, city: 'GRENOBLE', country: 'FR' } }),
  follow: async (world, [name = '', answer = '']) => {
    const ways = await lettersUnderWay(world.deps, CREDITOR, true, { limit: 100 });
    const one = ways.find(({ debtor }) => debtor === name);
    if (!one?.posted) throw new Error(`nothing of ${name} waits at the post`);
    await answerPost(world.deps, one.posted.id, answer as PostAnswer);
  },
};
