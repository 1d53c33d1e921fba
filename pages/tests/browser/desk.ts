// A browser before the mock server, and everything that must never happen in it.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PAGES, serve } from '../mock/server.ts';
import { MockStudy } from '../mock/study.ts';
import { isForeign } from '../never.ts';

export const SIZES = { desktop: { width: 1280, height: 800 }, portrait: { width: 768, height: 1024 }, tall: { width: 800, height: 1280 }, landscape: { width: 1024, height: 768 } };

export interface Look {
  size?: keyof typeof SIZES;
  scheme?: 'light' | 'dark';
  touch?: boolean;
  study?: MockStudy;
}

export class Desk {
  /** Errors, refused scripts, and requests to anywhere else. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    readonly study: MockStudy,
    readonly base: string,
    private readonly server: Server,
  ) {}

  static async open(browser: Browser, look: Look = {}): Promise<Desk> {
    const study = look.study ?? new MockStudy();
    const server = await serve(PAGES, study);
    const context = await browser.newContext({
      viewport: SIZES[look.size ?? 'desktop'],
      colorScheme: look.scheme ?? 'light',
      hasTouch: look.touch ?? false,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const desk = new Desk(page, study, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    page.on('pageerror', (error) => desk.problems.push(error.message));
    page.on('console', (message) => {
      // what tests provoke: refused sign-in, a server that is gone
      if (message.type() === 'error' && !/status of (401|503)|ERR_INTERNET_DISCONNECTED/.test(message.text())) {
        desk.problems.push(message.text());
      }
    });
    page.on('request', (request) => {
      if (isForeign(request.url(), desk.base)) {
        desk.problems.push(`asked ${request.url()}`);
      }
    });
    return desk;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.base + path);
    await this.page.waitForSelector('h1');
  }

  /** From the link through the screen check to the first image. */
  async join(): Promise<void> {
    await this.go('/r/mock');
    await this.press('To the screen check');
    await this.page.fill('#steps', '17');
    await this.press('Save and go on');
    await this.press('Begin');
    await this.ready(1);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  /** Until the n-th image is on the screen and can be judged. */
  async ready(position: number): Promise<void> {
    await this.page.getByText(`${position} of ${this.study.items.length}`).first().waitFor();
    await this.page.waitForSelector('form.questions');
    await expect.poll(() => this.study.shown.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(position);
  }

  keys(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** What an audit of accessibility by WCAG 2.2 AA finds. */
  async barriers(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) {
      await this.page.evaluate(axe.source); // half a megabyte: only where it is asked
    }
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
    this.server.close();
    this.server.closeAllConnections();
  }
}
