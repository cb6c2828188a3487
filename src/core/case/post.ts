/** By what a registered letter travels: paper that a provider prints and hands to the post, or a qualified electronic one. */
export const POST_SERVICES = ['lrar', 'lre'] as const;
export type PostService = (typeof POST_SERVICES)[number];

/** How registered letters of a creditor leave: printed and posted by hand, or by a provider. */
export const PAPER_WAYS = ['hand', 'maileva'] as const;
export type PaperWay = (typeof PAPER_WAYS)[number];

/** What a carrier tells of a registered letter, each once. */
export const POST_STEPS = [
  'blocked',
  'printed',
  'posted',
  'presented',
  'awaiting',
  'delivered',
  'refused',
  'unclaimed',
  'bad-address',
  'returned',
  'rejected',
] as const;
export type PostStep = (typeof POST_STEPS)[number];

/** What a provider keeps as proof, and what a person files of a letter that was posted by hand. */
export const POST_PROOFS = ['deposit', 'content', 'receipt', 'undelivered'] as const;
export type PostProof = (typeof POST_PROOFS)[number];

/** Where a letter that a provider took is. */
export type PostStage = 'taken' | PostStep;

/**
 * Which of two steps says more, whatever came first: what is over says more than what is on its way, and a letter that came back is not one
 * that was delivered.
 */
const ORDER = [
  'rejected',
  'bad-address',
  'refused',
  'unclaimed',
  'returned',
  'delivered',
  'awaiting',
  'presented',
  'posted',
  'printed',
  'blocked',
] as const satisfies readonly PostStep[];

/** Where a letter is, of all that was told of it, in whatever order that came. */
export function stageOf(told: ReadonlySet<PostStep>): PostStage {
  return ORDER.find((step) => told.has(step)) ?? 'taken';
}

const LAST: ReadonlySet<PostStage> = new Set(['rejected', 'bad-address', 'refused', 'unclaimed', 'returned', 'delivered']);

/** Whether nothing more comes of it, but its proofs. */
export function isOver(stage: PostStage): boolean {
  return LAST.has(stage);
}

/** What of a letter waits for a person once it is over; `null` where nothing does. */
export const POST_TASKS = ['unclaimed', 'refused', 'bad-address', 'returned', 'rejected'] as const;
export type PostTask = (typeof POST_TASKS)[number];

export function taskOf(stage: PostStage): PostTask | null {
  return POST_TASKS.find((task) => task === stage) ?? null;
}

/** What a person does of it: has a bailiff serve it, sends a plain copy beside, mends the address, leaves it at that. */
export const POST_ANSWERS = ['bailiff', 'plain-letter', 'address-sought', 'noted'] as const;
export type PostAnswer = (typeof POST_ANSWERS)[number];

/** What can be chosen for each task. An address that is no good asks for another address, and for nothing else. */
export const ANSWERS_TO: Readonly<Record<PostTask, readonly PostAnswer[]>> = {
  unclaimed: ['bailiff', 'plain-letter', 'noted'],
  refused: ['bailiff', 'plain-letter', 'noted'],
  'bad-address': ['address-sought', 'bailiff', 'noted'],
  returned: ['bailiff', 'plain-letter', 'address-sought', 'noted'],
  rejected: ['noted'],
};
