"""Writes cases.json: what scipy and scikit-learn give for synthetic scores.

Run with Python 3.11 or later: pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1,
then: python test/parity/statistics/make_cases.py && prettier --write test/parity/statistics/cases.json
DeLong's variance is computed here from its definition, every pair compared: O(mn), no library.
"""

import json
from pathlib import Path

import numpy as np
from scipy import stats
from sklearn import metrics

LEVEL = 0.95
Z = stats.norm.ppf((1 + LEVEL) / 2)
COSTS = (10.0, 1.0)


def placements(labels, scores):
    positives, negatives = scores[labels == 1], scores[labels == 0]
    kernel = (positives[:, None] > negatives) + 0.5 * (positives[:, None] == negatives)
    return kernel.mean(axis=1), kernel.mean(axis=0)


def delong(labels, scores):
    v10, v01 = placements(labels, scores)
    auc = v10.mean()
    error = np.sqrt(v10.var(ddof=1) / len(v10) + v01.var(ddof=1) / len(v01))
    result = {"auc": auc, "standardError": error}
    result["plain"] = [max(auc - Z * error, 0), min(auc + Z * error, 1)]
    if 0 < auc < 1:
        logit, margin = np.log(auc / (1 - auc)), Z * error / (auc * (1 - auc))
        result["logit"] = [1 / (1 + np.exp(-logit + margin)), 1 / (1 + np.exp(-logit - margin))]
    else:
        result["logit"] = [auc, auc]
    return result


def paired_delong(labels, scores, other):
    (a10, a01), (b10, b01) = placements(labels, scores), placements(labels, other)
    covariance = np.cov(a10, b10) / len(a10) + np.cov(a01, b01) / len(a01)
    error = np.sqrt(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
    difference = a10.mean() - b10.mean()
    z = difference / error
    return {
        "difference": difference,
        "standardError": error,
        "z": z,
        "pValue": 2 * stats.norm.sf(abs(z)),
        "interval": [difference - Z * error, difference + Z * error],
    }


def best_threshold(labels, scores):
    """Every cut tried in turn; of equal costs the one that refuses the fewest."""
    distinct = np.unique(scores)[::-1]
    midpoints = (distinct[1:] + distinct[:-1]) / 2
    candidates = [np.inf, *midpoints, -np.inf]
    costs = []
    for threshold in candidates:
        refused = scores >= threshold
        costs.append(COSTS[0] * np.sum(labels[~refused]) + COSTS[1] * np.sum(1 - labels[refused]))
    best = int(np.argmin(costs))
    threshold = candidates[best]
    return {"threshold": threshold if np.isfinite(threshold) else str(threshold),
            "cost": costs[best], "costs": costs}


def matrix_case(labels, scores, threshold):
    refused = (scores >= threshold).astype(int)
    tn, fp, fn, tp = metrics.confusion_matrix(labels, refused, labels=[0, 1]).ravel()
    case = {"threshold": threshold, "matrix": [[tn, fp], [fn, tp]],
            "accuracy": metrics.accuracy_score(labels, refused),
            "recall": metrics.recall_score(labels, refused),
            "f1": metrics.f1_score(labels, refused)}
    if tp + fp:
        case["precision"] = metrics.precision_score(labels, refused)
    return case


def ranking_case(name, labels, scores, other):
    fpr, tpr, thresholds = metrics.roc_curve(labels, scores, drop_intermediate=False)
    precisions, recalls, _ = metrics.precision_recall_curve(labels, scores)
    ks = stats.ks_2samp(scores[labels == 1], scores[labels == 0], alternative="less", method="asymp")
    auc = metrics.roc_auc_score(labels, scores)
    return {
        "name": name, "labels": labels, "scores": scores, "otherScores": other,
        "rocAuc": auc, "gini": 2 * auc - 1, "ks": ks.statistic,
        "averagePrecision": metrics.average_precision_score(labels, scores),
        "logLoss": metrics.log_loss(labels, scores, labels=[0, 1]),
        "brier": metrics.brier_score_loss(labels, scores),
        "roc": {"fpr": fpr, "tpr": tpr, "thresholds": thresholds[1:]},
        "precisionRecall": {"precisions": precisions[:-1][::-1], "recalls": recalls[:-1][::-1]},
        "matrices": [matrix_case(labels, scores, t) for t in (0.25, 0.5, float(np.median(scores)))],
        "best": best_threshold(labels, scores),
        "delong": delong(labels, scores),
        "paired": paired_delong(labels, scores, other),
    }


def ranking_cases():
    random = np.random.default_rng(20240607)

    def draw(rows, rate, signal, digits=17):
        labels = (random.random(rows) < rate).astype(int)
        labels[:2], labels[2:4] = 0, 1
        latent = random.normal(size=rows) + signal * labels
        first = 1 / (1 + np.exp(-(latent + 0.3 * random.normal(size=rows) - 2)))
        second = 1 / (1 + np.exp(-(latent + 0.8 * random.normal(size=rows) - 2)))
        return labels, np.round(first, digits), np.round(second, digits)

    yield ranking_case("no ties", *draw(300, 0.2, 1.0))
    yield ranking_case("rare positives", *draw(400, 0.03, 0.8))
    yield ranking_case("ties at two digits", *draw(300, 0.3, 0.9, 2))
    yield ranking_case("heavy ties at one digit", *draw(200, 0.3, 0.9, 1))
    yield ranking_case("no signal", *draw(250, 0.5, 0.0))
    yield ranking_case("four rows", np.array([0, 0, 1, 1]), np.array([0.1, 0.4, 0.35, 0.8]),
                       np.array([0.4, 0.1, 0.2, 0.9]))
    labels, scores, other = draw(60, 0.4, 1.0)
    yield ranking_case("perfect separation", labels, (scores + labels) / 2, other)
    yield ranking_case("perfectly wrong", labels, (scores + 1 - labels) / 2, other)
    sure = np.array([0, 0, 1, 1, 0, 1])
    yield ranking_case("probabilities of 0 and 1", sure, np.array([0.0, 1.0, 1.0, 0.0, 0.2, 0.7]),
                       np.array([0.3, 0.1, 0.4, 0.2, 0.6, 0.5]))
    yield ranking_case("one score for all but one", sure, np.array([0.5, 0.5, 0.5, 0.5, 0.5, 0.6]),
                       np.array([0.3, 0.1, 0.4, 0.2, 0.6, 0.5]))


def normal_cases():
    z = np.concatenate([np.linspace(-6, 6, 49), [7.5, 10, 15, 20, 25, 30.1, 35, 37.5, -8, -20, -30],
                        [1e-300, 1e-12, 2.4999999, 2.5, 2.5000001]])
    p = np.concatenate([np.linspace(0.01, 0.99, 51), 0.5 + np.array([1e-12, -1e-9, 1e-5, 0.3999, 0.4]),
                        10.0 ** -np.array([2, 5, 10, 16, 20, 50, 100, 150, 200, 250, 300])])
    return {"z": z, "survival": stats.norm.sf(z), "cdf": stats.norm.cdf(z),
            "probability": p, "quantile": stats.norm.ppf(p)}


def bootstrap_cases():
    """scipy's intervals of replicates drawn by scipy: the draws are given, so both must agree."""
    random = np.random.default_rng(7)
    skewed = random.exponential(size=40)

    def interval(data, statistic, method):
        drawn = stats.bootstrap(data, statistic, n_resamples=499, method="percentile", rng=3)
        result = stats.bootstrap(data, statistic, n_resamples=0, method=method, bootstrap_result=drawn)
        limits = result.confidence_interval
        return drawn.bootstrap_distribution, [limits.low, limits.high]

    def without(values, index):
        return np.delete(values, index)

    def variance(values, axis=-1):
        return np.var(values, axis=axis)

    def gap(one, other, axis=-1):
        return np.mean(one, axis=axis) ** 2 - np.mean(other, axis=axis)

    one, other = random.exponential(size=25), random.normal(size=35)
    for name, data, statistic in (("variance", (skewed,), variance), ("two strata", (one, other), gap)):
        replicates, percentile = interval(data, statistic, "percentile")
        _, bca = interval(data, statistic, "BCa")
        jackknife = [
            [statistic(*[without(v, i) if k == stratum else v for k, v in enumerate(data)])
             for i in range(len(values))]
            for stratum, values in enumerate(data)
        ]
        yield {"name": name, "estimate": statistic(*data), "replicates": replicates,
               "jackknife": jackknife, "percentile": percentile, "bca": bca}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(inner) for inner in value]
    if isinstance(value, np.generic):
        return value.item()
    return value


def main():
    cases = {"level": LEVEL, "costs": COSTS, "normal": normal_cases(),
             "rankings": list(ranking_cases()), "bootstrap": list(bootstrap_cases())}
    target = Path(__file__).with_name("cases.json")
    target.write_text(json.dumps(plain(cases), allow_nan=False) + "\n")


if __name__ == "__main__":
    main()
