"""Prints what MLflow's own Python client reads of an experiment and a registered model, as JSON."""

import json
import math
import sys

import mlflow
from mlflow import MlflowClient


def number(value):
    return value if math.isfinite(value) else str(value)


def run_of(client, run):
    history = {
        key: [
            [metric.step, metric.timestamp, number(metric.value)]
            for metric in client.get_metric_history(run.info.run_id, key)
        ]
        for key in run.data.metrics
    }
    return {
        "id": run.info.run_id,
        "name": run.info.run_name,
        "status": run.info.status,
        "start": run.info.start_time,
        "end": run.info.end_time,
        "params": dict(run.data.params),
        "tags": dict(run.data.tags),
        "metrics": {key: sorted(values) for key, values in history.items()},
        "artifacts": artifacts_of(client, run.info.run_id, None),
        "inputs": [
            [one.dataset.name, one.dataset.digest, {tag.key: tag.value for tag in one.tags}]
            for one in run.inputs.dataset_inputs
        ],
    }


def artifacts_of(client, run_id, folder):
    found = {}
    for entry in client.list_artifacts(run_id, folder):
        if entry.is_dir:
            found.update(artifacts_of(client, run_id, entry.path))
        else:
            local = client.download_artifacts(run_id, entry.path)
            with open(local, "rb") as file:
                found[entry.path] = file.read().hex()
    return found


def version_of(client, model, alias):
    version = client.get_model_version_by_alias(model, alias)
    return {
        "version": str(version.version),
        "run": version.run_id,
        "source": version.source,
        "tags": dict(version.tags),
        "description": version.description,
        "aliases": list(version.aliases),
    }


def main(address, experiment_name, model, alias):
    mlflow.set_tracking_uri(address)
    client = MlflowClient(address)
    experiment = client.get_experiment_by_name(experiment_name)
    runs = client.search_runs([experiment.experiment_id], max_results=1000)
    known = {one.name for one in client.search_registered_models()}
    print(
        json.dumps(
            {
                "runs": [run_of(client, client.get_run(run.info.run_id)) for run in runs],
                "version": version_of(client, model, alias) if model in known else None,
            }
        )
    )


main(*sys.argv[1:])
