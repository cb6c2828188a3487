/** An SMS as it leaves: one telephone, these very words. `reference` is ours, by which the provider's list can be searched. */
export type TextToSend = { readonly reference: string; readonly to: string; readonly text: string };

/**
 * What became of it. `refused`: it did not leave. `unknown`: it may have left and nobody can tell, for the provider knows no key of
 * idempotency; it is never sent again without a person's word.
 */
export type TextOutcome =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'refused'; readonly permanent: boolean; readonly recipientAtFault: boolean; readonly reply: string }
  | { readonly kind: 'unknown'; readonly reply: string };

/** What the provider knows of an SMS that it took. */
export type TextFate = 'delivered' | 'undelivered' | 'under-way';

/** A provider that takes SMS. Each call that leaves is bounded in time and size. */
export type Texter = {
  readonly provider: 'ovh';
  /** As the telephone shows it. */
  readonly sender: string;
  send(text: TextToSend): Promise<TextOutcome>;
  /** @throws Refusal `texts-unreachable`, `texts-refused` with the provider's own words */
  look(id: string): Promise<TextFate>;
};

/** A provider as it is set up; its secrets are never given out. */
export type KnownTexts = {
  readonly provider: 'ovh';
  readonly service: string;
  readonly sender: string;
  /** The last letters of the application key, so that a person knows which one it is. */
  readonly keyEnds: string;
};

/** What somebody sets up; `null` keeps what is known of the keys. */
export type TextsSettings = {
  readonly service: string;
  readonly sender: string;
  readonly keys: { readonly application: string; readonly secret: string; readonly consumer: string } | null;
};

/** The provider of one workspace, as the faces show and change it. */
export type TextsSetting = {
  known(): KnownTexts | null;
  /** @throws Refusal `texts-keys-missing`, `texts-keys-invalid`, `texts-service-invalid`, `texts-sender-invalid` */
  save(settings: TextsSettings): void;
  remove(): void;
  /** Sends one SMS to a number of one's own. @throws Refusal `texts-not-set-up`, `no-mobile`, `test-text-failed` */
  test(to: string): Promise<void>;
};
