// A simulated reader in a real browser: sees only what the pages show, and is right as often as its skill says.
import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import type { Presentation } from '../../src/contract.ts';
import { isForeign } from '../never.ts';
import type { Outcome, Plan } from './plan.ts';

/** Items after which the browser is closed and the link opened again. */
const INTERRUPTED_AFTER = 20;

/** Milliseconds: three readers, a server, and whatever else the machine has to do. */
const PATIENCE = 120_000;

export class Reader {
  readonly problems: string[] = [];
  private page!: Page;
  private current: Presentation | undefined;
  private readonly images = new Map<string, string>();
  private state: number;
  private readonly outcome: Outcome;

  constructor(
    private readonly browser: Browser,
    private readonly plan: Plan,
    private readonly self: Plan['readers'][number],
  ) {
    this.state = [...self.name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 17);
    this.outcome = { name: self.name, items: 0, right: 0 };
  }

  async read(): Promise<Outcome> {
    let context = await this.join();
    await this.calibrate();
    await this.page.getByRole('button', { name: 'Begin' }).click();
    for (let answered = 0; !(await this.over()); answered++) {
      if (answered === INTERRUPTED_AFTER) {
        await context.close();
        context = await this.join();
        await this.page.getByRole('button', { name: 'Go on' }).click();
        await this.shown();
      }
      await this.judge(answered);
    }
    await context.close();
    return this.outcome;
  }

  private async join(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
    this.page = await context.newPage();
    this.page.setDefaultTimeout(PATIENCE);
    this.page.on('response', (response) => void this.hear(response).catch(() => undefined));
    this.page.on('pageerror', (error) => this.problems.push(error.message));
    this.page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    this.page.on('request', (request) => {
      if (isForeign(request.url(), this.plan.address)) {
        this.problems.push(`asked ${request.url()}`);
      }
    });
    this.current = undefined;
    await this.page.goto(this.self.link);
    await this.page.waitForSelector('h1');
    return context;
  }

  private async calibrate(): Promise<void> {
    await this.page.getByRole('button', { name: 'To the screen check' }).click();
    await this.page.fill('#steps', '17');
    await this.page.getByRole('button', { name: 'Save and go on' }).click();
  }

  private async hear(response: Response): Promise<void> {
    const path = new URL(response.url()).pathname;
    if (path === '/api/reading/current' && response.status() === 200) {
      this.current = (await response.json()) as Presentation;
    } else if (path.startsWith('/api/images/')) {
      this.images.set(path, createHash('sha256').update(await response.body()).digest('hex'));
    }
  }

  /** True at the end; false when the next image is on the screen. */
  private async over(): Promise<boolean> {
    await this.page.waitForSelector('form.questions:not([data-seen]), h1:has-text("Thank you")');
    return (await this.page.locator('form.questions').count()) === 0;
  }

  private async shown(): Promise<void> {
    await this.page.waitForSelector('form.questions');
  }

  private async judge(answered: number): Promise<void> {
    const shown = this.current!;
    const truth = await this.truthOf(shown);
    const right = this.random() < this.self.skill;
    const answer = right ? truth : truth === 'real' ? 'synthetic' : 'real';
    const sure = String(1 + Math.floor(this.random() * 3) + (right ? 2 : 0));
    if (!shown.training) {
      this.outcome.items++;
      this.outcome.right += Number(right);
    }
    // so that the next form is told from this one
    await this.page.locator('form.questions').evaluate((form) => form.setAttribute('data-seen', ''));
    if (answered % 2 === 0) {
      await this.byKeys(answer, sure, shown.training);
    } else {
      await this.byMouse(answer, Number(sure), shown.training);
    }
  }

  private async byKeys(answer: string, sure: string, training: boolean): Promise<void> {
    for (const key of [answer === 'real' ? 'r' : 's', sure, 'Enter']) {
      await this.page.keyboard.press(key);
    }
    if (training) {
      await this.page.waitForSelector('.feedback');
      await this.page.keyboard.press('Enter');
    }
  }

  private async byMouse(answer: string, sure: number, training: boolean): Promise<void> {
    await this.page.locator('.step').nth(0).locator('.choice').nth(answer === 'real' ? 0 : 1).click();
    await this.page.locator('.step').nth(1).locator('.choice').nth(sure - 1).click();
    await this.page.getByRole('button', { name: 'Send' }).click();
    if (training) {
      await this.page.getByRole('button', { name: 'Next' }).click();
    }
  }

  private async truthOf(shown: Presentation): Promise<'real' | 'synthetic'> {
    const path = shown.panels.find(({ role }) => role === 'image')!.image;
    for (let tries = 0; !this.images.has(path) && tries < 100; tries++) {
      await new Promise((done) => setTimeout(done, 20));
    }
    const condition = this.plan.truth[this.images.get(path) ?? ''];
    if (condition === undefined) {
      throw new Error(`An image of ${this.self.name} is none of the study's.`);
    }
    return condition === 'real' ? 'real' : 'synthetic';
  }

  /** 0 to 1, the same in every run (a small generator: mulberry32). */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
