// What the Java test hands over in JANUS_STUDY, and what it gets back in the file `out`.

export interface Plan {
  /** Of the server. */
  address: string;
  readers: { name: string; link: string; skill: number }[];
  /** Condition of each judged image by the SHA-256 of what the server sends. */
  truth: Record<string, string>;
  password: string;
  out: string;
}

/** Of the main items: how many, and how many the reader meant to answer rightly. */
export interface Outcome {
  name: string;
  items: number;
  right: number;
}
