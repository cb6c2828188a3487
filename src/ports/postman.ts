import type { PostProof, PostService, PostStep } from '../core/case/post.ts';
import type { DebtorDetails, DebtorKind, PostalAddress } from '../core/receivable/party.ts';

/** A registered letter as it leaves: one addressee, these very bytes. `reference` is ours, of 36 characters at most, and never used again. */
export type RegisteredLetter = {
  readonly reference: string;
  /** The reference was drawn for this very call: the provider cannot have it, so nothing is looked up before. */
  readonly isNew?: boolean;
  readonly pdf: Uint8Array;
  readonly to: DebtorDetails;
  readonly kind: DebtorKind;
  readonly from: { readonly name: string; readonly address: PostalAddress };
  /** Of an electronic one: what a person has just read off their own device. Used once, and kept nowhere. */
  readonly code: string | null;
};

/**
 * What became of handing it over. `refused`: it was not submitted. `unknown`: it may have been and nobody can tell; before it is ever handed over
 * again it is looked up by its reference.
 */
export type PostOutcome =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly reply: string }
  | { readonly kind: 'unknown'; readonly reply: string };

/** `at` is an instant, `null` where none is told and none matters; `code` the provider's own. */
export type PostNews = { readonly what: PostStep; readonly at: string | null; readonly code: string | null };

/** All that the provider knows of one letter at this moment. */
export type PostStanding = {
  /** By which the carrier knows it. */
  readonly number: string | null;
  /** The lines that it was addressed to. */
  readonly address: readonly string[];
  readonly news: readonly PostNews[];
  /** The proofs that can be had by now. */
  readonly proofs: readonly { readonly what: PostProof; readonly at: string }[];
};

/** A provider that prints registered letters and hands them to the post, or sends qualified electronic ones. Each call is bounded in time and size. */
export type Postman = {
  readonly provider: 'maileva';
  readonly service: PostService;
  /** The lines that a letter to somebody is addressed to. @throws Refusal `post-address-unfit` where the provider takes no such address */
  lines(to: DebtorDetails): readonly string[];
  submit(letter: RegisteredLetter): Promise<PostOutcome>;
  /** What is known by a reference; `null` where the whole list was read and has none. @throws Refusal `post-unreachable`, `post-refused` */
  find(reference: string): Promise<{ readonly id: string; readonly isDraft: boolean } | null>;
  /** Does away with one that was never submitted. @throws Refusal as above */
  discard(id: string): Promise<void>;
  /** @throws Refusal as above */
  look(id: string): Promise<PostStanding>;
  /** `null` where it is not there yet after all. @throws Refusal as above */
  proof(id: string, what: PostProof): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;
};

/** The provider at work, by service: what it was set up for. */
export type Postmen = { readonly lrar: Postman; readonly lre: Postman | null };

/** A provider as it is set up; its secrets are never given out. */
export type KnownPost = {
  readonly provider: 'maileva';
  readonly user: string;
  /** Whether it is the provider's place for trials, where nothing is printed. */
  readonly trial: boolean;
  /** Whether electronic registered letters can be sent: the provider has verified a sender. */
  readonly electronic: boolean;
};

/** What somebody sets up; `null` keeps what is known. Where the user or the place is another one, secrets are given anew. */
export type PostSettings = {
  readonly clientId: string;
  readonly user: string;
  readonly clientSecret: string | null;
  readonly password: string | null;
  readonly trial: boolean;
  /** The provider's number of the verified sender of electronic letters. */
  readonly senderId: string | null;
};

/** The provider of one workspace, as the faces show and change it. */
export type PostSetting = {
  known(): KnownPost | null;
  /** Where the provider sends its hints; `null` where this address cannot be reached from outside. */
  newsAddress(): Promise<string | null>;
  /** @throws Refusal `post-secrets-missing`, `post-settings-invalid` */
  save(settings: PostSettings): void;
  remove(): void;
  /** Signs in with the provider and reads a list; nothing is sent. @throws Refusal `post-not-set-up`, `post-unreachable`, `post-refused` */
  test(): Promise<void>;
};
