/**
 * One at a time, in the order of asking. While a job's transaction is open on the one connection, everybody
 * else waits here instead of reading half of it; the process itself stays awake.
 */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();

  enter<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everything asked so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
