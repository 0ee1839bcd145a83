"""pandas: summaries of each applicant's rows in other tables, as Parquet."""

import pandas

from history_request import STATISTICS, column_name, read_request

request = read_request()
folder, key = request["tables"], request["key"]
matrix = pandas.read_parquet(f"{folder}/{request['labelled']}.parquet", columns=[key])
for summary in request["summaries"]:
    table, when, values = summary["table"], summary["when"], summary["values"]
    columns = list(dict.fromkeys([key, when, *values]))
    rows = pandas.read_parquet(f"{folder}/{table}.parquet", columns=columns)
    for name in columns[1:]:
        rows[name] = rows[name].astype("float64")
    rows = rows[~(rows[when] > 0)]
    for window in summary["windows"]:
        part = rows if window is None else rows[rows[when] >= -window]
        groups = part.groupby(key)
        sizes = groups.size().rename(column_name(table, "count", window))
        found = groups[values].agg(STATISTICS)
        found.columns = [
            column_name(table, f"{value}:{statistic}", window)
            for value, statistic in found.columns
        ]
        matrix = matrix.merge(sizes, how="left", left_on=key, right_index=True)
        matrix = matrix.merge(found, how="left", left_on=key, right_index=True)
        matrix[sizes.name] = matrix[sizes.name].fillna(0)
matrix.to_parquet(request["out"])
