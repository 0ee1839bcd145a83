"""Writes cases.json: what scikit-learn's LogisticRegression gives for synthetic rows.

Run with Python 3.11 or later: pip install numpy==2.4.6 scikit-learn==1.9.1, then:
python test/parity/logistic-regression/make_cases.py
&& prettier --write test/parity/logistic-regression/cases.json
The rows are not in the file: synthetic-rows.ts draws the same ones from the same generator.
"""

import json
from pathlib import Path

import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


class Lcg:
    """Numerical Recipes' 32-bit linear congruential generator, as in synthetic-rows.ts."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state / 2**32


def synthetic_rows(rows, seed):
    """Columns: four numbers (two with gaps), a constant, one without values, five levels, one rare."""
    draw = Lcg(seed).uniform
    matrix, labels = [], []
    for _ in range(rows):
        risk = draw() - draw()
        amount = 1000 * (1 + risk + 3 * draw())
        days = -20000 + 9000 * draw()
        score = np.nan if draw() < 0.4 else 0.5 - 0.3 * risk + 0.2 * draw()
        year = np.nan if draw() < 0.05 else 2000 + np.floor(10 * draw())
        level = int(np.floor(5 * draw() * draw()))
        rare = 1.0 if draw() < 0.03 else 0.0
        indicators = [1.0 if level == other else 0.0 for other in range(5)]
        matrix.append([amount, days, score, year, 7.25, np.nan, *indicators, rare])
        labels.append(1 if draw() < 0.1 + 0.4 * max(risk, 0) + 0.2 * rare else 0)
    return np.array(matrix).astype(np.float32).astype(float), np.array(labels)


def case(name, rows, seed, c, weighting):
    matrix, labels = synthetic_rows(rows, seed)
    imputer = SimpleImputer(strategy="median", keep_empty_features=True)
    scaler = StandardScaler()
    prepared = scaler.fit_transform(imputer.fit_transform(matrix))
    model = LogisticRegression(C=c, tol=1e-10, max_iter=100_000, solver="lbfgs",
                               class_weight="balanced" if weighting == "balanced" else None)
    weights = np.arange(rows) % 4 / 2 if weighting == "by row" else None
    model.fit(prepared, labels, sample_weight=weights)
    return {
        "name": name, "rows": rows, "seed": seed, "inverseL2": c, "weighting": weighting,
        "positives": int(labels.sum()),
        "medians": imputer.statistics_.tolist(), "means": scaler.mean_.tolist(),
        "scales": scaler.scale_.tolist(), "coefficients": model.coef_[0].tolist(),
        "intercept": float(model.intercept_[0]),
        "logOdds": model.decision_function(prepared[:20]).tolist(),
    }


def main():
    cases = [
        case("no weights, C = 1", 3000, 1, 1.0, "none"),
        case("balanced classes, C = 1", 3000, 2, 1.0, "balanced"),
        case("strong penalty", 1000, 3, 0.01, "none"),
        case("weak penalty", 1000, 4, 1000.0, "balanced"),
        case("a weight a row, some of them 0", 1000, 5, 0.5, "by row"),
        case("few rows", 60, 6, 1.0, "none"),
    ]
    target = Path(__file__).with_name("cases.json")
    target.write_text(json.dumps(cases, allow_nan=False) + "\n")


if __name__ == "__main__":
    main()
