import path from 'node:path';

/** Where everything a pipeline makes is kept. */
export interface Workspace {
  readonly root: string;
  /** Typed Parquet, one file a table. */
  readonly tables: string;
  /** The synthetic portfolio, when no data was given. */
  readonly synthetic: string;
  /** Keys of finished steps. */
  readonly steps: string;
  readonly bundles: string;
  /** Which bundle a name such as `champion` stands for. */
  readonly aliases: string;
  readonly runs: string;
  /** Tracked runs and their artifacts. */
  readonly tracking: string;
  /** What explains each bundle, by its id. */
  readonly explanations: string;
  /** Reports of `octroi drift`: the latest as files to read, and all that were kept, by their ids. */
  readonly drift: string;
  /** Model cards, by the id of their bundle. */
  readonly cards: string;
  /** Applications by applicant id: an index of the tables, made again at any time. */
  readonly applicants: string;
  features(preset: string): string;
}

export function openWorkspace(folder: string): Workspace {
  const root = path.resolve(folder);
  return {
    root,
    tables: path.join(root, 'tables'),
    synthetic: path.join(root, 'synthetic'),
    steps: path.join(root, 'steps'),
    bundles: path.join(root, 'bundles'),
    aliases: path.join(root, 'aliases.json'),
    runs: path.join(root, 'runs'),
    tracking: path.join(root, 'tracking'),
    explanations: path.join(root, 'explanations'),
    drift: path.join(root, 'drift'),
    cards: path.join(root, 'cards'),
    applicants: path.join(root, 'applicants.sqlite'),
    features: (preset) => path.join(root, 'features', preset),
  };
}
