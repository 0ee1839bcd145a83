"""Evidently: a drift report of its default tests, and its tests one by one.

usage: evidently_peer.py report REQUEST.json | tests REQUEST.json
The answer is one line of JSON on the standard output.
"""

import decimal
import json
import sys
import time
import warnings

import numpy
import pandas
from evidently import DataDefinition, Dataset, Report
from evidently.legacy.calculations import stattests
from evidently.legacy.calculations.stattests.utils import get_binned_data
from evidently.legacy.core import ColumnType
from evidently.presets import DataDriftPreset
from scipy.stats import ks_2samp

from peer import read_matrix

METHODS = {"KS p": "ks", "Wasserstein": "wasserstein", "Jensen-Shannon": "jensenshannon", "PSI": "psi"}


def matrices(request):
    """Both windows as bench/matrix-file.ts wrote them, in 64 bits."""
    for window in ("reference", "current"):
        yield pandas.DataFrame(read_matrix(request[window]), columns=request["names"]).astype("float64")


def tables(request):
    """Both windows as lists of values by column; null is missing."""
    for window in ("reference", "current"):
        yield pandas.DataFrame(
            {
                name: pandas.Series(values, dtype="object" if name in request["categories"] else "float64")
                for name, values in request[window].items()
            }
        )


def exact_distance(before, after, kind):
    """Jensen-Shannon's distance of Evidently's own bins, from whole counts in 50 digits."""
    shares = get_binned_data(before, after, kind, 30, False)
    with decimal.localcontext(prec=50):
        one, other = (
            [decimal.Decimal(round(share * len(values))) / len(values) for share in of]
            for of, values in zip(shares, (before, after))
        )
        divergence = decimal.Decimal(0)
        for p, q in zip(one, other):
            divergence += sum(share * (2 * share / (p + q)).ln() for share in (p, q) if share > 0)
        return float((divergence / 2).sqrt()) if divergence > 0 else 0.0


def report(reference, current, request):
    categories = request.get("categories", [])
    numbers = [name for name in reference.columns if name not in categories]
    definition = DataDefinition(numerical_columns=numbers, categorical_columns=categories)
    answer = Report([DataDriftPreset()], include_tests=True).run(
        Dataset.from_pandas(current, definition), Dataset.from_pandas(reference, definition)
    )
    found = json.loads(answer.json())
    if "html" in request:
        answer.save_html(request["html"])
    columns = {}
    for metric in found["metrics"]:
        name = metric["config"].get("column")
        if not name:
            continue
        columns[name] = {"method": metric["config"]["method"], "score": metric["value"]}
        if columns[name]["method"].startswith("Jensen-Shannon"):
            kind = ColumnType.Categorical if name in categories else ColumnType.Numerical
            columns[name]["exact"] = exact_distance(reference[name].dropna(), current[name].dropna(), kind)
    return columns


def one_by_one(reference, current):
    """What each of its tests of numbers gives, whichever it would choose; scipy's D beside them."""
    for name in reference.columns:
        before, after = reference[name].dropna(), current[name].dropna()
        scores = {"KS D": ks_2samp(before, after).statistic}
        for title, method in METHODS.items():
            test = stattests.get_stattest(before, after, ColumnType.Numerical, method)
            scores[title] = test(before, after, ColumnType.Numerical, 0.1).drift_score
        scores["exact"] = exact_distance(before, after, ColumnType.Numerical)
        yield name, {title: float(score) if numpy.isfinite(score) else None for title, score in scores.items()}


warnings.simplefilter("ignore")
numpy.seterr(all="ignore")
what, file = sys.argv[1:]
with open(file) as source:
    asked = json.load(source)
started = time.perf_counter()
windows = list(matrices(asked) if "names" in asked else tables(asked))
result = report(*windows, asked) if what == "report" else dict(one_by_one(*windows))
print(json.dumps({"seconds": time.perf_counter() - started, "columns": result}))
