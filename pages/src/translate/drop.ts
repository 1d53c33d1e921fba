// Files by dropping them, a whole folder too, or by choosing them.
import { button, el } from '../dom.ts';

export function dropZone(taken: (files: File[]) => void): HTMLElement {
  const one = el('input', { type: 'file', class: 'unseen', multiple: true, tabindex: -1, 'aria-hidden': 'true' });
  const folder = el('input', { type: 'file', class: 'unseen', webkitdirectory: true, tabindex: -1, 'aria-hidden': 'true' });
  for (const input of [one, folder]) {
    input.addEventListener('change', () => taken([...(input.files ?? [])]));
  }
  const zone = el(
    'div',
    { class: 'drop' },
    el('p', {}, 'Drop a NIfTI, a DICOM folder or a PNG here'),
    button('Choose a file', () => one.click()),
    button('Choose a folder', () => folder.click()),
    one,
    folder,
  );
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer) {
      void filesOf(event.dataTransfer).then(taken);
    }
  });
  return zone;
}

/** All files that were dropped, those in folders too. */
export async function filesOf(dropped: DataTransfer): Promise<File[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) {
    return [...dropped.files];
  }
  return (await Promise.all(entries.map(inside))).flat();
}

async function inside(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A reader gives a hundred at a time, and none when there are no more.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) {
      return files;
    }
    files.push(...(await Promise.all(some.map(inside))).flat());
  }
}
