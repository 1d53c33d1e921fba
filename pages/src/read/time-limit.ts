// Seconds left for a presentation.
import { say } from '../dom.ts';

export class TimeLimit {
  private readonly end: number;
  private readonly timer: number;
  private warned = false;

  constructor(
    seconds: number,
    private readonly clock: HTMLElement,
    private readonly over: () => void,
  ) {
    this.end = performance.now() + seconds * 1000;
    this.timer = window.setInterval(() => this.tick(), 250);
    this.tick();
  }

  stop(): void {
    window.clearInterval(this.timer);
  }

  private tick(): void {
    const left = Math.max(0, Math.ceil((this.end - performance.now()) / 1000));
    this.clock.textContent = `${left} s left`;
    this.clock.classList.toggle('soon', left <= 10);
    if (left <= 10 && !this.warned) {
      this.warned = true;
      say(`${left} seconds left`);
    }
    if (left === 0) {
      this.stop();
      this.over();
    }
  }
}
