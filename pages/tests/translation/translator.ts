// Somebody with an image, in a real browser before a real server.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Outcome, Plan, Upload } from './plan.ts';
import { isForeign } from '../never.ts';

export class Translator {
  readonly problems: string[] = [];
  private readonly addresses: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly plan: Plan,
  ) {}

  static async open(browser: Browser, plan: Plan): Promise<Translator> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const self = new Translator(page, plan);
    page.on('pageerror', (error) => self.problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && self.problems.push(message.text()));
    page.on('request', (request) => {
      if (isForeign(request.url(), plan.address)) {
        self.problems.push(`asked ${request.url()}`);
      }
      if (request.url().endsWith('/source')) {
        self.addresses.push(request.url().replace('/source', ''));
      }
    });
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => {
        const words = document.querySelector('p[role=status]')?.textContent;
        if (words && heard.at(-1) !== words) {
          heard.push(words);
        }
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto(plan.address);
    await page.waitForSelector('#model');
    return self;
  }

  async translate(upload: Upload): Promise<Outcome> {
    const { page } = this;
    await this.give(upload);
    await page.selectOption('#model', upload.model);
    await page.selectOption('#to', upload.to);
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await page.getByRole('button', { name: 'Translate' }).click();
    await page.waitForSelector('.after, [role=alert]', { timeout: 60_000 });
    expect([...(await page.getByRole('alert').allTextContents()), ...this.problems]).toEqual([]);
    await page.getByText('Done. Source, synthetic').waitFor({ state: 'attached' });
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const readings = await this.compare();
    await this.shot(`${upload.name}-${upload.to}`);
    const saved = await this.download();
    await this.leave();
    return { ...saved, heard, readings };
  }

  /** What the page says of a file that is no image. */
  async refused(name: string): Promise<string> {
    await this.give({ name, how: 'choose', folder: false, model: '', to: 'ct' });
    await this.page.getByRole('button', { name: 'Translate' }).click();
    const words = await this.page.getByRole('alert').textContent();
    await this.shot('refused');
    await this.page.getByRole('button', { name: 'Another image' }).click();
    await this.page.waitForSelector('#model');
    return words ?? '';
  }

  private async give({ name, how, folder }: Upload): Promise<void> {
    const { page } = this;
    const path = join(this.plan.images, name);
    if (how === 'drop') {
      await this.drop(path);
    } else {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: folder ? 'Choose a folder' : 'Choose a file' }).click();
      await (await chooser).setFiles(path);
    }
    await expect.poll(() => page.textContent('output')).toMatch(folder ? /^\d+ files$/ : name);
  }

  /** As from a window of files: the browser reads files and folders itself. */
  private async drop(path: string): Promise<void> {
    const box = (await this.page.locator('.drop').boundingBox())!;
    const devices: CDPSession = await this.page.context().newCDPSession(this.page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devices.send('Input.dispatchDragEvent', {
        type,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      });
    }
    await devices.detach();
  }

  /** Three different pictures, warned of, with one cross-hair. */
  private async compare(): Promise<string[]> {
    const { page } = this;
    expect(await page.locator('.stamp').allTextContents()).toEqual(Array(2).fill('Synthetic - not for diagnostic use'));
    const stages = page.locator('.stage');
    await page.mouse.move(5, 5);
    const pictures = await Promise.all([0, 1, 2].map(async (n) => createHash('sha256').update(await stages.nth(n).screenshot()).digest('hex')));
    expect(new Set(pictures).size).toBe(3);
    const box = (await stages.nth(1).boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5 + 3, box.y + box.height * 0.5 + 3);
    await expect.poll(() => page.locator('.cross').count()).toBe(3);
    return page.locator('.value').allTextContents();
  }

  private async download(): Promise<{ name: string; downloaded: string }> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'Download' }).click();
    const download = await coming;
    const name = download.suggestedFilename();
    const downloaded = join(this.plan.downloads, `${this.addresses.length}-${name}`);
    await download.saveAs(downloaded);
    return { name, downloaded };
  }

  /** Nothing is left of it on the server. */
  private async leave(): Promise<void> {
    const address = this.addresses.at(-1)!;
    expect((await fetch(address)).status).toBe(200);
    await this.page.getByRole('button', { name: 'Another image' }).click();
    await this.page.waitForSelector('#model');
    await expect.poll(() => fetch(address).then(({ status }) => status)).toBe(404);
  }

  private async shot(name: string): Promise<void> {
    const shots = process.env['SHOTS'];
    if (shots) {
      mkdirSync(shots, { recursive: true });
      await this.page.screenshot({ path: `${shots}/real-${name}.png` });
    }
  }
}
