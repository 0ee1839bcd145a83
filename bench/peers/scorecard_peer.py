"""optbinning's bins of columns, and the points of a card read from its JSON by numpy alone."""

import json
import time

import numpy
from optbinning import OptimalBinning

from peer import serve


def read(file):
    return numpy.fromfile(file, dtype="<f8")


def binned(column, labels, rules):
    """The larger information value of both directions, and the seconds of the direction it was in."""
    values = read(column["file"])
    best = {"informationValue": -1.0}
    for trend in ("ascending", "descending"):
        binning = OptimalBinning(
            name=column["name"],
            dtype="numerical",
            monotonic_trend=trend,
            max_n_bins=rules["maximumBins"],
            min_bin_size=rules["minimumShare"],
            **rules["prebinning"],
        )
        started = time.perf_counter()
        binning.fit(values, labels)
        seconds = time.perf_counter() - started
        table = binning.binning_table.build()
        information = float(table.loc["Totals", "IV"])
        if information > best["informationValue"]:
            best = {
                "informationValue": information,
                "seconds": seconds,
                "splits": [float(split) for split in binning.splits],
                "status": binning.status,
            }
    return best


def points(card, columns):
    """Points of every row, as the JSON of a card says."""
    with open(card, encoding="utf-8") as file:
        card = json.load(file)["card"]
    values = {column["name"]: read(column["file"]) for column in columns}
    total = card["basePoints"]
    for characteristic in card["characteristics"]:
        column = values[characteristic["name"]]
        edges = numpy.array(characteristic["edges"])
        bins = [own["points"] for own in characteristic["bins"]]
        bins.append(characteristic["missing"]["points"])
        # searchsorted from the left: an upper end belongs to its bin.
        at = numpy.where(numpy.isnan(column), len(bins) - 1, numpy.searchsorted(edges, column))
        total = total + numpy.array(bins)[at]
    return total.tolist()


def answer(request):
    if "card" in request:
        return points(request["card"], request["columns"])
    labels = read(request["labels"]).astype(int)
    return [binned(column, labels, request["rules"]) for column in request["columns"]]


if __name__ == "__main__":
    serve(answer)
