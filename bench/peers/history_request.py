"""What the two peers of the history share: their request, and the names of columns."""

import json
import sys

STATISTICS = ["mean", "max", "min", "sum", "std"]


def read_request():
    return json.loads(sys.argv[1])


def column_name(table, value, window):
    return f"{table}:{value}:{'all' if window is None else window}"
