// What must never happen in a page, whichever browser shows it.
import { expect } from 'vitest';

/** Whether `url` leads away from the server at `base`. */
export function isForeign(url: string, base: string): boolean {
  return !/^(data|blob):/.test(url) && !url.startsWith(base);
}

/** For a page to do: three things that its policy refuses. Says how the last was refused. */
export function tryWhatIsRefused(): string {
  document.body.setAttribute('style', 'color: red');
  document.body.append(Object.assign(document.createElement('img'), { src: 'https://janus.invalid/x.png', alt: '' }));
  try {
    document.body.innerHTML = '<p>';
  } catch (error) {
    return String(error);
  }
  return 'nothing';
}

/** That all three were refused, and the first two noticed among `problems`, which are taken out. */
export async function expectRefused(said: string, problems: string[]): Promise<void> {
  expect(said).toContain('TypeError');
  const noticed = new Set<string>();
  await expect.poll(() => problems.splice(0).flatMap((words) => words.match(/(style|img)-src/g) ?? []).reduce((all, each) => all.add(each), noticed).size).toBe(2);
  await expect.poll(() => problems.splice(0)).toEqual([]);
}
