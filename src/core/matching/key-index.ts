/**
 * From a key to the places that bear it, in a few bytes a key: a million numbers in their several forms must fit beside the
 * items themselves. Keys are kept as hashes, so what is found is to be checked by the caller.
 */
export class KeyIndex {
  #heads: Int32Array<ArrayBuffer>;
  #next: Int32Array<ArrayBuffer>;
  #hashes: Int32Array<ArrayBuffer>;
  #values: Int32Array<ArrayBuffer>;
  #count = 0;

  constructor(expected: number) {
    const size = Math.max(16, expected);
    this.#heads = new Int32Array(powerAbove(size)).fill(-1);
    this.#next = new Int32Array(size);
    this.#hashes = new Int32Array(size);
    this.#values = new Int32Array(size);
  }

  add(key: string, value: number): void {
    if (this.#count === this.#values.length) this.#grow();
    const hash = hashOf(key);
    const bucket = hash & (this.#heads.length - 1);
    this.#hashes[this.#count] = hash;
    this.#values[this.#count] = value;
    this.#next[this.#count] = this.#heads[bucket] ?? -1;
    this.#heads[bucket] = this.#count;
    this.#count += 1;
  }

  /** Values that may bear the key, at most `most`, the smallest not necessarily first. */
  candidates(key: string, most: number): number[] {
    const hash = hashOf(key);
    const found: number[] = [];
    let at = this.#heads[hash & (this.#heads.length - 1)] ?? -1;
    while (at >= 0 && found.length < most) {
      if (this.#hashes[at] === hash) found.push(this.#values[at] ?? 0);
      at = this.#next[at] ?? -1;
    }
    return found;
  }

  #grow(): void {
    this.#next = longer(this.#next);
    this.#hashes = longer(this.#hashes);
    this.#values = longer(this.#values);
  }
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2);
  twice.set(array);
  return twice;
}

function powerAbove(size: number): number {
  let power = 16;
  while (power < size) power *= 2;
  return power;
}

/** FNV-1a. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
