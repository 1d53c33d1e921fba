// What the Java test hands over in JANUS_TRANSLATION, and what it gets back in the file `out`.

export interface Plan {
  /** Of the server. */
  address: string;
  /** The folder that images lie in. */
  images: string;
  uploads: Upload[];
  /** A file that is no image. */
  noImage: string;
  /** Folder for what is downloaded. */
  downloads: string;
  out: string;
}

export interface Upload {
  /** Of a file, or of a folder with a DICOM series. */
  name: string;
  how: 'drop' | 'choose';
  folder: boolean;
  model: string;
  to: 'ct' | 'mr';
}

export interface Outcome {
  /** What the browser would call the file. */
  name: string;
  downloaded: string;
  /** What the page said while it waited. */
  heard: string[];
  /** Slice/slices, (column, row) and value over each panel, at the same place. */
  readings: string[];
}
