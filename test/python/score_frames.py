"""Scores frames with bundles as MLflow loads them; reads requests from a file, prints JSON.

A request has a bundle's folder, and columns of a frame or the path of a Parquet file.
"""

import json
import sys

import mlflow.pyfunc
import pandas


def column(values, kind):
    if kind == "text":
        return pandas.Series(values, dtype=object)
    return pandas.Series([float(value) for value in values], dtype="float64")


def frame_of(request):
    if "parquet" in request:
        return pandas.read_parquet(request["parquet"])
    return pandas.DataFrame(
        {each["name"]: column(each["values"], each["kind"]) for each in request["columns"]}
    )


def answer(request):
    try:
        scores = mlflow.pyfunc.load_model(request["bundle"]).predict(frame_of(request))
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {"scores": {name: scores[name].tolist() for name in scores.columns}}


with open(sys.argv[1], encoding="utf-8") as file:
    requests = json.load(file)
print(json.dumps([answer(request) for request in requests]))
