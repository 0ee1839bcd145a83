"""Scores one frame in the many types pandas has for the same values; prints JSON.

Without MLflow: the module of the bundle is imported as any other. Arguments: the bundle's folder, a
Parquet file with numbers in `debt` and `income` and texts in `job` and `street`.
"""

import json
import sys
from decimal import Decimal

import numpy
import pandas

bundle, parquet = sys.argv[1:]
sys.path.insert(0, bundle)

from octroi_pyfunc_v3 import _load_pyfunc  # noqa: E402

model = _load_pyfunc(bundle)
rows = pandas.read_parquet(parquet)
expected = model.predict(rows)


def decimals(values):
    return [None if pandas.isna(value) else Decimal(repr(value)) for value in values.tolist()]


same = {
    "nullable numbers": rows.assign(debt=rows["debt"].astype("Float64")),
    "numbers of Arrow": rows.assign(income=rows["income"].astype("double[pyarrow]")),
    "decimals": rows.assign(debt=pandas.Series(decimals(rows["debt"]), dtype=object)),
    "objects": rows.astype(object),
    "texts of Arrow": rows.assign(job=rows["job"].astype("string[pyarrow]")),
    "categories": rows.assign(job=rows["job"].astype("category")),
    "more columns, in another order": rows.assign(other=1)[["other", *rows.columns[::-1]]],
}
refused = {
    "texts as numbers": rows.assign(debt="7"),
    "days as numbers": rows.assign(debt=pandas.Timestamp(0)),
    "numbers as texts": rows.assign(job=7),
    "no column": rows.drop(columns="debt"),
    "a column twice": pandas.concat([rows, rows[["debt"]]], axis="columns"),
}


def error_of(frame):
    try:
        return f"scored {len(model.predict(frame))} rows"
    except ValueError as error:
        return str(error)


def is_same(frame):
    return numpy.array_equal(model.predict(frame).to_numpy(), expected.to_numpy())


some = model.predict(rows.iloc[[7, 3]])
print(
    json.dumps(
        {
            "same": {name: is_same(frame) for name, frame in same.items()},
            "refused": {name: error_of(frame) for name, frame in refused.items()},
            "some": some.index.tolist(),
            "someSame": some.equals(expected.iloc[[7, 3]]),
            "none": model.predict(rows.iloc[:0]).shape,
        }
    )
)
