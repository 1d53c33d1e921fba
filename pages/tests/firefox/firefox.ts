// Debian's Firefox as users have it, without patches, over WebDriver BiDi (docs/decisions/0027-firefox-through-puppeteer.md).
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** A screen in memory: without a screen Firefox has no WebGL. */
const XVFB = process.env['XVFB'] ?? '/usr/bin/Xvfb';

export const screens = existsSync(XVFB);

/** @param gl 'on' needs `screens`; 'off' is a machine without WebGL */
export async function launch(gl: 'on' | 'off' = screens ? 'on' : 'off'): Promise<Browser> {
  const display = gl === 'on' ? await screen() : undefined;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: display === undefined,
    env: display === undefined ? process.env : { ...process.env, DISPLAY: display },
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'webgl.disabled': gl === 'off' },
  });
}

/** The name of a new screen, which ends with the browser that is shown on it. */
async function screen(): Promise<string> {
  const xvfb: ChildProcess = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp', '-terminate'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, failed) => {
    xvfb.stdio[3]!.once('data', (data: Buffer) => done(data.toString().trim()));
    xvfb.once('exit', (code) => failed(new Error(`${XVFB} ended with ${code}.`)));
    xvfb.once('error', failed);
  });
  return `:${number}`;
}
