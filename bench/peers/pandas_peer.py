"""pandas: CSV to Parquet."""

import time

import pandas

from peer import serve


def answer(request):
    started = time.perf_counter()
    table = pandas.read_csv(request["source"])
    table.to_parquet(request["out"])
    return {"seconds": time.perf_counter() - started, "rows": len(table)}


serve(answer)
