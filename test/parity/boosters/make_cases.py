"""What Python's lightgbm 4.7.0 and xgboost 3.4.1 make of the rows of synthetic-loans.ts.

Run with numpy, lightgbm and xgboost installed:  python make_cases.py > cases.json
"""

import json
import struct
import sys

import lightgbm
import numpy
import xgboost

ROWS, COLUMNS, LEVELS = 600, 6, 4
SHOWN = 12


def uniforms(seed):
    """The linear congruential generator of Numerical Recipes, in [0, 1)."""
    state = seed
    while True:
        state = (state * 1664525 + 1013904223) % 2**32
        yield state / 2**32


def rows():
    draw = uniforms(17)
    values = numpy.empty((ROWS, COLUMNS), dtype=numpy.float32)
    labels = numpy.empty(ROWS, dtype=numpy.float32)
    weights = numpy.empty(ROWS, dtype=numpy.float32)
    for row in range(ROWS):
        for column in range(COLUMNS):
            missing, value = next(draw), next(draw)
            if column == 2:
                value = float(int(value * LEVELS))
            values[row, column] = numpy.nan if missing < 0.1 else value
        known = numpy.nan_to_num(values[row].astype(float))
        risk = 0.1 + 0.4 * known[0] + (0.3 if known[2] == 1 else 0.0)
        labels[row] = 1.0 if next(draw) < risk else 0.0
        weights[row] = 1.0 + 2.0 * labels[row]
    return values, labels, weights


LIGHTGBM = {
    "objective": "binary",
    "num_leaves": 7,
    "learning_rate": 0.1,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.7,
    "seed": 5,
}
XGBOOST = {
    "objective": "binary:logistic",
    "max_depth": 3,
    "learning_rate": 0.1,
    "subsample": 0.8,
    "colsample_bytree": 0.7,
    "tree_method": "hist",
    "seed": 5,
}
ROUNDS = 25


def lightgbm_case(values, labels, weights):
    parameters = {
        **LIGHTGBM,
        "deterministic": True,
        "force_row_wise": True,
        "verbosity": -1,
        "num_threads": 1,
    }
    names = [f"c{column}" for column in range(COLUMNS)]
    data = lightgbm.Dataset(
        values, labels, weight=weights, feature_name=names, categorical_feature=[2], params=parameters
    )
    model = lightgbm.train(parameters, data, num_boost_round=ROUNDS)
    text = model.model_to_string()
    return {
        "version": lightgbm.__version__,
        "parameters": LIGHTGBM,
        "rounds": ROUNDS,
        "text": text[: text.index("\npandas_categorical:")].rstrip() + "\n",
        "raw": model.predict(values[:SHOWN], raw_score=True).tolist(),
    }


def xgboost_case(values, labels, weights):
    names = [f"c{column}" for column in range(COLUMNS)]
    types = ["c" if column == 2 else "q" for column in range(COLUMNS)]
    data = xgboost.DMatrix(
        values, labels, weight=weights, feature_names=names, feature_types=types, enable_categorical=True
    )
    model = xgboost.train({**XGBOOST, "nthread": 1}, data, num_boost_round=ROUNDS)
    shown = xgboost.DMatrix(
        values[:SHOWN], feature_names=names, feature_types=types, enable_categorical=True
    )
    trees = json.loads(model.save_raw("json"))["learner"]["gradient_booster"]["model"]["trees"]
    return {
        "version": xgboost.__version__,
        "parameters": XGBOOST,
        "rounds": ROUNDS,
        "trees": trees,
        "raw": model.predict(shown, output_margin=True).astype(float).tolist(),
    }


def checksum(values):
    """So that the other side knows it made the same rows."""
    flat = numpy.nan_to_num(values, nan=-1.0).astype(numpy.float32).T.ravel()
    return sum(struct.unpack(f"<{flat.size}I", flat.tobytes())) % 2**32


values, labels, weights = rows()
json.dump(
    {
        "rows": ROWS,
        "checksum": checksum(values),
        "lightgbm": lightgbm_case(values, labels, weights),
        "xgboost": xgboost_case(values, labels, weights),
    },
    sys.stdout,
    separators=(",", ":"),
)
