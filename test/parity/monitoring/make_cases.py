"""Writes cases.json: what Evidently's drift preset says of columns made by a rule.

Run with Python 3.11: pip install evidently==0.7.21 "pandas<3",
then: python test/parity/monitoring/make_cases.py && prettier --write test/parity/monitoring/cases.json
A value is ((row * step + shift) % modulus) / divisor; every `gap`th row is missing (0: none).
"""

import json
import math
from pathlib import Path

import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset

SIZES = {"few": [400, 300], "thousand": [1000, 500], "many": [1400, 700]}


def rule(step, modulus, divisor=1, shift=0, gap=0):
    return {"step": step, "modulus": modulus, "divisor": divisor, "shift": shift, "gap": gap}


def column(kind, reference, current):
    return {"kind": kind, "reference": reference, "current": current}


COLUMNS = {
    "number": column("number", rule(7919, 1009, 10), rule(7919, 1009, 10)),
    "number_moved": column("number", rule(7919, 1009, 10), rule(7919, 907, 10, 150)),
    "number_gaps": column("number", rule(7919, 1009, 10, 0, 3), rule(7919, 1100, 10, 0, 5)),
    "number_six": column("number", rule(7, 6), rule(7, 6, 1, 1, 4)),
    "number_five": column("number", rule(7, 5, 1, 0, 3), rule(7, 4)),
    "number_two": column("number", rule(7, 2), rule(5, 3, 2)),
    "flag": column("number", rule(7, 2), rule(7, 2, 1, 0, 3)),
    "flag_moved": column("number", rule(3, 2), rule(2, 2, 1, 1)),
    "constant": column("number", rule(0, 2, 1, 1), rule(0, 2, 1, 1)),
    "level": column("category", rule(7, 4), rule(7, 4, 1, 0, 2)),
    "level_moved": column("category", rule(7, 4), rule(7, 3)),
    "level_two": column("category", rule(7, 2), rule(7, 2, 1, 0, 4)),
    "level_new": column("category", rule(7, 9), rule(7, 11)),
}


def values(kind, made, rows):
    for row in range(rows):
        value = ((row * made["step"] + made["shift"]) % made["modulus"]) / made["divisor"]
        missing = made["gap"] and row % made["gap"] == 0
        if kind == "number":
            yield math.nan if missing else value
        else:
            yield None if missing else f"L{int(value)}"


def frame(window, rows):
    return pd.DataFrame({name: list(values(spec["kind"], spec[window], rows)) for name, spec in COLUMNS.items()})


def found(sizes):
    rows, others = sizes
    numbers = [name for name, spec in COLUMNS.items() if spec["kind"] == "number"]
    definition = DataDefinition(
        numerical_columns=numbers, categorical_columns=[name for name in COLUMNS if name not in numbers]
    )
    report = Report([DataDriftPreset()], include_tests=True)
    current = Dataset.from_pandas(frame("current", others), definition)
    reference = Dataset.from_pandas(frame("reference", rows), definition)
    answer = json.loads(report.run(current, reference).json())
    status = {test["metric_config"]["metric_id"]: test["status"] for test in answer["tests"]}
    count, *columns = answer["metrics"]
    return {
        "rows": sizes,
        "count": count["value"],
        "countName": count["metric_name"],
        "status": status[count["id"]],
        "columns": {
            metric["config"]["column"]: {
                "name": metric["metric_name"],
                "method": metric["config"]["method"],
                "threshold": metric["config"]["threshold"],
                "value": metric["value"],
                "status": status[metric["id"]],
            }
            for metric in columns
        },
    }


cases = {"columns": COLUMNS, "reports": {name: found(sizes) for name, sizes in SIZES.items()}}
Path(__file__).with_name("cases.json").write_text(json.dumps(cases, indent=1))
