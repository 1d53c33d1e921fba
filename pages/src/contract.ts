// What the server says and hears. Field for field as documented in docs/study.md.

export type Modality = 'ct' | 'mr';

export interface Preset {
  name: string;
  center: number;
  width: number;
  modality: Modality;
}

export interface Session {
  title: string;
  instructions: string;
  csrf: string;
  state: 'calibrate' | 'read' | 'washout' | 'done' | 'closed';
  arm: { name: string; number: number; of: number } | null;
  progress: { done: number; total: number; training: boolean };
  washoutUntil: string | null;
  presets: Preset[];
}

/** Of a blob of int16: columns fastest, then rows from the top, then slices from foot to head. */
export interface Geometry {
  columns: number;
  rows: number;
  slices: number;
  /** x, y, z */
  pixelMm: [number, number, number];
  modality: Modality;
  unit: 'HU' | 'relative';
}

export type Role = 'source' | 'left' | 'right' | 'image';

export interface PanelImage extends Geometry {
  role: Role;
  image: string;
}

export type Kind = 'turing' | 'which-real' | 'which-better' | 'grade' | 'pathology';

export interface Question {
  id: string;
  kind: Kind;
  text: string;
  required: boolean;
  confidence: boolean;
  steps: string[] | null;
  allowSame: boolean;
}

export interface Presentation {
  presentation: string;
  position: number;
  of: number;
  training: boolean;
  block: number;
  blocks: number;
  secondsLimit: number | null;
  layout: 'single' | 'pair';
  panels: PanelImage[];
  questions: Question[];
  marks: boolean;
}

export interface Answer {
  question: string;
  answer: string;
  confidence: number | null;
}

export interface Mark {
  panel: Role;
  column: number;
  row: number;
  slice: number;
  comment: string;
}

export interface Answers {
  presentation: string;
  answers: Answer[];
  marks: Mark[];
  comment: string;
  timedOut?: boolean;
}

export interface Feedback {
  question: string;
  correct: boolean;
  truth: string;
}

export interface Saved {
  saved: boolean;
  feedback: Feedback[] | null;
}

export interface Calibration {
  steps: number;
  contrast: number;
  pixelsPerMm: number | null;
  width: number;
  height: number;
  devicePixelRatio: number;
  comment: string;
}

export interface ReaderRow {
  id: string;
  name: string;
  state: string;
  done: number;
  total: number;
  lastAnswer: string | null;
  calibrated: boolean;
}

export interface Desk {
  title: string;
  state: 'open' | 'closed';
  csrf: string;
  arms: { name: string; items: number }[];
  readers: ReaderRow[];
}

export interface NewReader {
  id: string;
  name: string;
  link: string;
}

export interface Model {
  name: string;
  directions: string[];
  about: string;
}

export interface Translation {
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  error: string | null;
  source: Geometry | null;
  synthetic: Geometry | null;
}
