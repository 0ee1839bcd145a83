"""What schemathesis has to be told of this API: named by SCHEMATHESIS_HOOKS."""

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines_of_json(context, value):
    """A stream of lines is sent as it is."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
