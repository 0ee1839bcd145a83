"""Writes cases.json: fairlearn's group metrics of rows made by a rule.

Run with Python 3.11: pip install fairlearn==0.14.0 scikit-learn==1.9.1,
then: python test/parity/fairness/make_cases.py && prettier --write test/parity/fairness/cases.json
A row's score is ((row * step) % modulus) / modulus, its group (row * row + row // 7) % groups; its label
is 1 where (row * labelStep) % 100 is below 100 * score * score, at least 3. Granted, the favourable
outcome, are scores below the threshold.
"""

import json
from pathlib import Path

import numpy as np
from fairlearn.metrics import (
    MetricFrame,
    demographic_parity_ratio,
    equal_opportunity_difference,
    selection_rate,
    true_positive_rate,
)

CASES = [
    {"rows": 1200, "groups": 2, "step": 7919, "modulus": 1009, "labelStep": 37, "threshold": 0.5},
    {"rows": 5000, "groups": 3, "step": 104729, "modulus": 4999, "labelStep": 61, "threshold": 0.09},
    {"rows": 3000, "groups": 5, "step": 17, "modulus": 2500, "labelStep": 13, "threshold": 0.83},
]


def case(rule):
    row = np.arange(rule["rows"])
    score = ((row * rule["step"]) % rule["modulus"]) / rule["modulus"]
    group = (row * row + row // 7) % rule["groups"]
    label = ((row * rule["labelStep"]) % 100 < np.maximum(3, 100 * score * score)).astype(int)
    granted = (score < rule["threshold"]).astype(int)
    repaid = 1 - label
    frame = MetricFrame(
        metrics={"granted": selection_rate, "opportunity": true_positive_rate},
        y_true=repaid,
        y_pred=granted,
        sensitive_features=group,
    )
    return {
        **rule,
        "granted": frame.by_group["granted"].tolist(),
        "opportunity": frame.by_group["opportunity"].tolist(),
        "adverseImpactRatio": demographic_parity_ratio(repaid, granted, sensitive_features=group),
        "equalOpportunityDifference": equal_opportunity_difference(
            repaid, granted, sensitive_features=group
        ),
    }


path = Path(__file__).with_name("cases.json")
path.write_text(json.dumps([case(rule) for rule in CASES], indent=1) + "\n", encoding="utf-8")
