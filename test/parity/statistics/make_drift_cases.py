"""Writes drift-cases.json: what scipy and numpy give for the tests and distances of drift.

Run with Python 3.11 or later: pip install numpy==2.4.6 scipy==1.17.1,
then: python test/parity/statistics/make_drift_cases.py && prettier --write test/parity/statistics/drift-cases.json
Where scipy has no function (PSI, Hellinger, total variation, Newcombe's interval, the standardised
mean difference) the number is computed here from its definition.
"""

import json
import warnings
from pathlib import Path

import numpy as np
from scipy import stats
from scipy.spatial import distance

LEVEL = 0.95
Z = stats.norm.ppf((1 + LEVEL) / 2)
SMALLEST = 1e-290


def kolmogorov_cases():
    """Every branch of the finite-n law: few and many rows, both tails, the borders between methods."""
    sizes = [1, 2, 3, 5, 10, 20, 50, 100, 139, 140, 141, 200, 500, 1000, 2047, 2048, 5000, 10000,
             49202, 99999, 100000, 100001, 1000000]
    scaled = [0.1, 0.16, 0.19, 0.2, 0.21, 0.25, 0.3, 0.4, 0.5, 0.7, 0.86, 0.87, 1, 1.4, 1.48, 1.49, 1.9,
              1.99, 2.01, 2.5, 4, 6, 9, 12, 15, 17, 18]
    fixed = [0.499999, 0.5, 0.500001, 0.7, 0.9, 0.99]
    for rows in sizes:
        edges = [0.75 / rows, 1 / rows, 1.0000001 / rows, 2 / rows, 1 - 1 / rows, 1 - 0.5 / rows]
        for gap in [*np.array(scaled) / np.sqrt(rows), *fixed, *edges]:
            survival = stats.kstwo.sf(gap, rows) if 0 < gap < 1 else 0
            if survival > SMALLEST:
                yield [rows, gap, survival]


def chi_square_cases():
    for degrees in [1, 2, 3, 5, 9, 17, 58, 200, 999, 5000]:
        for x in [*degrees * np.array([0.01, 0.3, 0.9, 1, 1.03, 1.5, 3]), 120, 400, 800, 920, 1300]:
            survival = stats.chi2.sf(x, degrees)
            if survival > SMALLEST:
                yield [degrees, x, survival]


def noncentral_cases():
    for degrees in [1, 2, 9, 40]:
        for noncentrality in [0, 0.1, 1, 30, 1000, 40000]:
            spread = np.sqrt(2 * (degrees + 2 * noncentrality))
            for x in degrees + noncentrality + spread * np.array([-3, -1, 0, 1, 3]):
                if x > 0:
                    yield [degrees, noncentrality, x, stats.ncx2.sf(x, degrees, noncentrality)]


def grid(rows, shift):
    return (np.arange(rows) + 0.5) / rows + shift


def grid_cases():
    """Samples that the test builds again: (i + 1/2) / rows, the second one shifted."""
    for rows, others, shift in [(246008, 61503, 0.0040876), (246008, 61503, 0.02), (246008, 61503, 0.06),
                                (246008, 50, 0.1), (12000, 139, 0.1), (12000, 143, 0.1), (20000, 15000, 0.002),
                                (10001, 400, 0.03), (10000, 9999, 0.012), (10000, 10000, 0.02), (9000, 6000, 0.3),
                                (5000, 4999, 0.7), (600, 600, 0.5), (601, 450, 0.9), (300, 299, 0.0)]:
        result = stats.ks_2samp(grid(rows, 0), grid(others, shift))
        moved = stats.wasserstein_distance(grid(rows, 0), grid(others, shift))
        yield {"rows": rows, "others": others, "shift": shift, "statistic": result.statistic,
               "pValue": result.pvalue, "wasserstein": moved}


def sample_cases(random):
    pairs = [
        ("normal", random.normal(size=90), random.normal(0.3, 1.1, size=60)),
        ("equal sizes", random.normal(size=50), random.normal(0.5, size=50)),
        ("sizes without a common divisor", random.normal(size=47), random.normal(0.2, size=31)),
        ("heavy ties", np.round(random.normal(size=80)), np.round(random.normal(0.4, size=40))),
        ("flags", random.integers(0, 2, 70), (random.random(90) < 0.3).astype(int)),
        ("whole numbers", random.integers(-300, 4000, 200), random.integers(-200, 4200, 77)),
        ("apart", random.normal(size=30), random.normal(20, size=21)),
        ("one row each", np.array([1.5]), np.array([2.25])),
        ("one row against many", np.array([0.1]), random.normal(size=44)),
        ("equal constants", np.full(20, 3.0), np.full(12, 3.0)),
        ("other constant", np.full(20, 3.0), np.full(12, 3.5)),
        ("money with a heavy tail", np.round(np.exp(random.normal(11, 2, 150)), 2), np.round(np.exp(random.normal(11.2, 2, 99)), 2)),
    ]
    for name, one, other in pairs:
        exact = stats.ks_2samp(one, other, method="exact")
        asymptotic = stats.ks_2samp(one, other, method="asymp")
        whole = np.issubdtype(one.dtype, np.integer)
        both = np.concatenate([one, other])
        edges = np.histogram_bin_edges(both, bins="sturges")
        case = {
            "name": name, "reference": one, "current": other, "integers": bool(whole),
            "statistic": exact.statistic, "sign": int(exact.statistic_sign),
            "exact": exact.pvalue, "wasserstein": stats.wasserstein_distance(one, other),
            "deviation": np.std(one), "mean": np.mean(one),
            "sturges": {"edges": edges, "reference": np.histogram(one, edges)[0],
                        "current": np.histogram(other, edges)[0]},
            "deciles": np.quantile(one, np.arange(1, 10) / 10, method="inverted_cdf"),
        }
        if len(one) > 1:
            case["asymptotic"] = asymptotic.pvalue
            if np.std(one) + np.std(other) > 0:
                case["meanDifference"] = mean_difference(one, other)
        yield case


def mean_difference(one, other):
    deviation = np.sqrt((np.var(one, ddof=1) + np.var(other, ddof=1)) / 2)
    d = (np.mean(other) - np.mean(one)) / deviation
    margin = Z * np.sqrt(1 / len(one) + 1 / len(other) + d**2 / (2 * (len(one) + len(other))))
    return [d, d - margin, d + margin]


def filled(shares):
    """Empty shares as Evidently 0.7.21 fills them."""
    smallest = shares[shares > 0].min()
    return np.where(shares == 0, smallest / 1e6 if smallest <= 1e-4 else 1e-4, shares)


def psi(p, q):
    return np.sum((p - q) * np.log(p / q))


def count_cases(random):
    even = random.multinomial(5000, np.full(10, 0.1))
    tables = [
        ("ten bins", even, random.multinomial(1300, np.arange(1, 11) / 55)),
        ("nearly equal", even * 1000, even * 250 + random.integers(0, 3, 10)),
        ("two levels", np.array([226132, 19876]), np.array([56538, 4965])),
        ("an empty bin in each", np.array([120, 0, 30, 50]), np.array([35, 7, 0, 18])),
        ("a rare empty bin", np.array([300000, 20, 0]), np.array([60000, 0, 3])),
        ("a bin empty in both", np.array([50, 0, 50]), np.array([20, 0, 40])),
        ("far apart", np.array([100000, 1000, 1]), np.array([2000, 60000, 900])),
        ("identical shares", np.array([10, 20, 30]), np.array([100, 200, 300])),
        ("sixty levels", random.multinomial(20000, random.dirichlet(np.ones(60))) + 1,
         random.multinomial(9000, random.dirichlet(np.ones(60))) + 1),
    ]
    for name, one, other in tables:
        p, q = one / one.sum(), other / other.sum()
        used = (one > 0) | (other > 0)
        half_one = np.where(one == 0, 0.5, one) / one.sum()
        half_other = np.where(other == 0, 0.5, other) / other.sum()
        homogeneity = stats.chi2_contingency([one[used], other[used]], correction=False)
        with np.errstate(divide="ignore"):
            fit = stats.chisquare(other[used], one[used] * (other.sum() / one.sum()))
        yield {
            "name": name, "reference": one, "current": other,
            "natural": distance.jensenshannon(p, q), "base2": distance.jensenshannon(p, q, 2),
            "hellinger": np.sqrt(np.sum((np.sqrt(p) - np.sqrt(q)) ** 2) / 2),
            "totalVariation": np.sum(np.abs(p - q)) / 2,
            "psi": psi(half_one[used], half_other[used]), "psiLikeEvidently": psi(filled(p), filled(q)),
            "homogeneity": [homogeneity.statistic, homogeneity.dof, homogeneity.pvalue],
            "fit": [fit.statistic if np.isfinite(fit.statistic) else "inf", used.sum() - 1, fit.pvalue],
            "moved": stats.wasserstein_distance(np.arange(len(one)) ** 2, np.arange(len(one)) ** 2, one, other),
        }


def newcombe(one, other):
    (a, n), (b, m) = one, other
    before, after = a / n, b / m
    old = stats.binomtest(a, n).proportion_ci(LEVEL, "wilson")
    new = stats.binomtest(b, m).proportion_ci(LEVEL, "wilson")
    difference = after - before
    return [difference - np.hypot(after - new.low, old.high - before),
            difference + np.hypot(new.high - after, before - old.low)]


def proportion_cases():
    for one, other in [((19876, 246008), (4965, 61503)), ((30, 100), (45, 110)), ((0, 50), (3, 60)),
                       ((5, 5), (7, 9)), ((1, 200000), (900, 60000)), ((10, 10), (12, 12)),
                       ((0, 7), (0, 9)), ((0, 1), (1, 1)), ((10, 400), (0, 300))]:
        (a, n), (b, m) = one, other
        pooled = (a + b) / (n + m)
        error = np.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
        z = (b / m - a / n) / error if error > 0 else 0.0
        yield {"reference": one, "current": other, "z": z, "pValue": 2 * stats.norm.sf(abs(z)),
               "interval": newcombe(one, other)}


def adjustment_cases(random):
    lists = [[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262,
              0.5719, 0.6528, 0.759, 1.0], [0.5, 0.6, 0.1, 0.001], [0.2], [1.0, 1.0, 1.0], [0.0, 0.0, 0.5],
             [0.03, 0.03, 0.03, 0.04, 0.01], [1e-200, 1e-180, 0.04, 1e-199], random.random(60) ** 3]
    for values in lists:
        yield {"pValues": values, "adjusted": stats.false_discovery_control(values)}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(inner) for inner in value]
    if isinstance(value, np.generic):
        return value.item()
    return value


def main():
    warnings.simplefilter("ignore")
    random = np.random.default_rng(20240608)
    cases = {
        "level": LEVEL,
        "kolmogorov": list(kolmogorov_cases()),
        "deck": [246008, 61503, 0.004088, stats.kstwo.sf(0.004088, 49202)],
        "chiSquare": list(chi_square_cases()),
        "noncentralChiSquare": list(noncentral_cases()),
        "grids": list(grid_cases()),
        "samples": list(sample_cases(random)),
        "counts": list(count_cases(random)),
        "proportions": list(proportion_cases()),
        "adjustments": list(adjustment_cases(random)),
    }
    target = Path(__file__).with_name("drift-cases.json")
    target.write_text(json.dumps(plain(cases), allow_nan=False) + "\n")


if __name__ == "__main__":
    main()
