import type { Clock } from '../../src/http';

/** A clock that stands still but when somebody sleeps, who wakes up at once and much later. */
export class TestClock implements Clock {
  /** How long was slept, in milliseconds. */
  public readonly slept: number[] = [];
  private readonly pending = new Set<() => void>();
  private time = Date.UTC(2030, 0, 1);

  public now(): number {
    return this.time;
  }

  public random(): number {
    return 0.5;
  }

  public async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
  }

  public timeout(_milliseconds: number, expire: () => void): () => void {
    this.pending.add(expire);
    return () => this.pending.delete(expire);
  }

  /** Time passes without anybody sleeping. */
  public advance(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** All time limits are over. */
  public expire(): void {
    for (const expire of this.pending) expire();
  }
}
