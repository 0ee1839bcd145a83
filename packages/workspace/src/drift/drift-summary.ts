import type { DriftDocument, DriftLevel, WindowSource } from '@octroi/monitoring';

/** What a list says of a drift report that was kept. */
export interface DriftSummary {
  readonly id: string;
  readonly createdAt: string;
  readonly reference: DriftSummaryWindow;
  readonly current: DriftSummaryWindow;
  readonly preset: string;
  /** Null where features alone were compared. */
  readonly bundle: string | null;
  readonly verdict: DriftLevel;
  readonly features: { readonly compared: number; readonly drift: number; readonly watch: number };
}

interface DriftSummaryWindow {
  readonly name: string;
  readonly kind: WindowSource['kind'];
  readonly rows: number;
}

/** The reports of a workspace, the newest first. */
export interface KeptDriftReports {
  readonly reports: readonly DriftSummary[];
  /** Ids of those whose files are no longer what Octroi wrote. */
  readonly damaged: readonly string[];
}

export function driftSummary(id: string, document: DriftDocument): DriftSummary {
  const { source, rows, verdict } = document;
  const { compared, drift, watch } = verdict.features;
  return {
    id,
    createdAt: source.createdAt,
    reference: windowOf(source.reference, rows.reference),
    current: windowOf(source.current, rows.current),
    preset: source.preset,
    bundle: source.bundle?.id ?? null,
    verdict: verdict.level,
    features: { compared, drift, watch },
  };
}

function windowOf({ name, kind }: WindowSource, rows: number): DriftSummaryWindow {
  return { name, kind, rows };
}
