"""What every peer shares: one JSON request a line in, one JSON answer a line out."""

import json
import sys

import numpy


def serve(answer):
    """Answers requests until the input ends. Whatever else is printed goes to the error stream."""
    out = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), file=out, flush=True)


def read_matrix(matrix):
    """The matrix that bench/matrix-file.ts wrote, column after column, without a copy."""
    values = numpy.fromfile(matrix["file"], dtype="<f4")
    return values.reshape(len(matrix["columns"]), matrix["rows"]).T


def read_vector(file):
    return numpy.fromfile(file, dtype="<f4")
