// Firefox before the mock server, and everything that must never happen in it.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, ConsoleMessage, HTTPRequest, KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PAGES, serve } from '../mock/server.ts';
import { MockStudy } from '../mock/study.ts';
import { isForeign } from '../never.ts';

export class Desk {
  /** Errors, refused scripts and styles, and requests to anywhere else. */
  readonly problems: string[] = [];
  page!: Page;
  private context!: BrowserContext;

  private constructor(
    private readonly browser: Browser,
    readonly study: MockStudy,
    readonly base: string,
    private readonly server: Server,
  ) {}

  static async open(browser: Browser, study = new MockStudy()): Promise<Desk> {
    const server = await serve(PAGES, study);
    const desk = new Desk(browser, study, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    await desk.sitDown();
    return desk;
  }

  /** At a browser that knows nothing of earlier visits. */
  async sitDown(): Promise<void> {
    await this.context?.close();
    this.context = await this.browser.createBrowserContext();
    this.page = await this.context.newPage();
    await this.page.setViewport({ width: 1280, height: 800 });
    // Firefox tells refused scripts as errors of the page, but not refused styles.
    await this.page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', (refused) => console.error(`refused by ${refused.violatedDirective}: ${refused.blockedURI}`));
    });
    this.page.on('pageerror', (error) => this.problems.push(String(error)));
    this.page.on('console', (message: ConsoleMessage) => message.type() === 'error' && this.problems.push(message.text()));
    this.page.on('request', (request: HTTPRequest) => {
      if (isForeign(request.url(), this.base)) {
        this.problems.push(`asked ${request.url()}`);
      }
    });
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.base + path);
    await this.page.waitForSelector('h1');
  }

  /** From the link through the screen check to the first image. */
  async join(): Promise<void> {
    await this.go('/r/mock');
    await this.press('To the screen check');
    await this.page.type('#steps', '17');
    await this.press('Save and go on');
    await this.press('Begin');
    await this.ready(1);
  }

  async press(label: string): Promise<void> {
    await this.page.locator(`::-p-xpath(//button[starts-with(normalize-space(.), "${label}")])`).click();
  }

  async choose(question: number, label: string): Promise<void> {
    const group = `(//fieldset[contains(@class, "step")])[${question}]`;
    await this.page.locator(`::-p-xpath(${group}//label[span[. = "${label}"]])`).click();
  }

  async heading(words: string): Promise<void> {
    await this.page.waitForSelector(`::-p-xpath(//h1[. = "${words}"])`);
  }

  /** Until the n-th image is on the screen and can be judged. */
  async ready(position: number): Promise<void> {
    const where = `${position} of ${this.study.items.length}`;
    await expect.poll(() => this.text('.where'), { timeout: 20_000 }).toContain(where);
    await this.page.waitForSelector('form.questions');
    await expect.poll(() => this.study.shown.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(position);
  }

  async keys(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  text(selector: string): Promise<string> {
    return this.texts(selector).then(([first]) => first ?? '');
  }

  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (found) => found.map((each) => each.textContent ?? ''));
  }

  /** Where the n-th picture lies on the page. */
  async stage(n = 0): Promise<{ x: number; y: number; width: number; height: number }> {
    return (await (await this.page.$$('.stage'))[n]!.boundingBox())!;
  }

  async close(): Promise<void> {
    await this.context.close();
    this.server.close();
    this.server.closeAllConnections();
  }
}
