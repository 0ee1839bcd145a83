"""scikit-learn's calibrations of scores that are given, on the same rows."""

import numpy
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator

from peer import serve


class Scores(ClassifierMixin, BaseEstimator):
    """A classifier whose decision function is its one column."""

    def fit(self, rows, labels):
        self.classes_ = numpy.array([0, 1])
        return self

    def decision_function(self, rows):
        return rows[:, 0]

    def predict(self, rows):
        return (rows[:, 0] > 0).astype(int)


def answer(request):
    rows = numpy.array(request["fitted"]).reshape(-1, 1)
    labels = numpy.array(request["labels"])
    asked = numpy.array(request["asked"]).reshape(-1, 1)
    model = FrozenEstimator(Scores().fit(rows, labels))
    return {
        method: CalibratedClassifierCV(model, method=method)
        .fit(rows, labels)
        .predict_proba(asked)[:, 1]
        .tolist()
        for method in ("sigmoid", "isotonic")
    }


if __name__ == "__main__":
    serve(answer)
