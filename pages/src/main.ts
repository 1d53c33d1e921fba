import './style.css';
import './viewer.css';

/** Each page loads only what it needs. */
async function open(path: string): Promise<void> {
  if (path.startsWith('/read')) {
    await (await import('./read/reader.ts')).reader();
  } else if (path.startsWith('/translate')) {
    await (await import('./translate/translate.ts')).translate();
  } else {
    await (await import('./owner/owner.ts')).owner();
  }
}

void open(location.pathname);
