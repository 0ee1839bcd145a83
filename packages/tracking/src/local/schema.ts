/** "OctT" in ASCII: SQLite's mark of whose file it is. */
export const applicationId = 0x4f637454;

/** Raised when the tables below change. */
export const formatVersion = 1;

/**
 * `revision` counts the changes of a run; a row has the revision that it came with, so that what came
 * after a push is known. NaN is kept as `is_nan`, its value 0, as MLflow's server does: SQLite's REAL
 * has none.
 */
export const schema = `
CREATE TABLE experiments (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  experiment INTEGER NOT NULL REFERENCES experiments,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  start_time INTEGER NOT NULL,
  end_time INTEGER,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX runs_by_start ON runs (start_time DESC, id);
CREATE TABLE parameters (
  run INTEGER NOT NULL REFERENCES runs,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (run, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX parameters_by_value ON parameters (key, value);
CREATE TABLE tags (
  run INTEGER NOT NULL REFERENCES runs,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (run, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_value ON tags (key, value);
CREATE TABLE metric_keys (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE metrics (
  run INTEGER NOT NULL REFERENCES runs,
  key INTEGER NOT NULL REFERENCES metric_keys,
  step INTEGER NOT NULL,
  timestamp INTEGER NOT NULL,
  value REAL NOT NULL,
  is_nan INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (run, key, step, timestamp, value, is_nan)
) STRICT, WITHOUT ROWID;
CREATE TABLE latest_metrics (
  run INTEGER NOT NULL REFERENCES runs,
  key INTEGER NOT NULL REFERENCES metric_keys,
  step INTEGER NOT NULL,
  timestamp INTEGER NOT NULL,
  value REAL NOT NULL,
  is_nan INTEGER NOT NULL,
  PRIMARY KEY (run, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX latest_metrics_by_value ON latest_metrics (key, is_nan, value);
CREATE TABLE inputs (
  run INTEGER NOT NULL REFERENCES runs,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  content TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (run, name, digest)
) STRICT;
CREATE TABLE artifacts (
  run INTEGER NOT NULL REFERENCES runs,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (run, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE model_versions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  path TEXT NOT NULL,
  description TEXT NOT NULL,
  tags TEXT NOT NULL,
  UNIQUE (name, version)
) STRICT;
CREATE TABLE aliases (
  name TEXT NOT NULL,
  alias TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES model_versions,
  PRIMARY KEY (name, alias)
) STRICT, WITHOUT ROWID;
CREATE TABLE pushed_runs (
  target TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  remote_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (target, run)
) STRICT, WITHOUT ROWID;
CREATE TABLE pushed_versions (
  target TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES model_versions,
  remote_version TEXT NOT NULL,
  PRIMARY KEY (target, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE pushed_aliases (
  target TEXT NOT NULL,
  name TEXT NOT NULL,
  alias TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES model_versions,
  PRIMARY KEY (target, name, alias)
) STRICT, WITHOUT ROWID;
`;
