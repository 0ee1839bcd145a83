"""polars: summaries of each applicant's rows in other tables, as Parquet."""

import polars
from polars import col

from history_request import STATISTICS, column_name, read_request

request = read_request()
folder, key = request["tables"], request["key"]
matrix = polars.scan_parquet(f"{folder}/{request['labelled']}.parquet").select(key)
for summary in request["summaries"]:
    table, when, values = summary["table"], summary["when"], summary["values"]
    columns = list(dict.fromkeys([key, when, *values]))
    rows = (
        polars.scan_parquet(f"{folder}/{table}.parquet")
        .select(columns)
        .with_columns(col(name).cast(polars.Float64) for name in columns[1:])
        .filter(~(col(when) > 0) | col(when).is_null())
    )
    taken = []
    for window in summary["windows"]:
        inside = None if window is None else col(when) >= -window
        size = polars.len() if inside is None else inside.sum()
        taken.append(size.alias(column_name(table, "count", window)))
        for value in values:
            own = col(value) if inside is None else col(value).filter(inside)
            for statistic in STATISTICS:
                found = getattr(own, statistic)()
                taken.append(found.alias(column_name(table, f"{value}:{statistic}", window)))
    matrix = matrix.join(rows.group_by(key).agg(taken), on=key, how="left", maintain_order="left")
matrix.collect(engine="streaming").write_parquet(request["out"])
