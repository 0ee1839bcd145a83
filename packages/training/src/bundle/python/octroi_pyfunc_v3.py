"""Scores pandas frames with the bundle this file lies in, as Octroi itself does.

MLflow calls `_load_pyfunc` (python_function flavor of the file MLmodel). Octroi never runs this file.
Encoding follows packages/scoring/src/encoder, the last steps packages/scoring/src/application.
"""

import hashlib
import json
import math
import numbers
from decimal import Decimal
from pathlib import Path

import numpy
import pandas


def _load_pyfunc(path):
    """The bundle in a folder, ready to score.

    Raises ValueError where a file that is read has not the hash the manifest gives, or where the
    bundle has another format.
    """
    return BundleModel(Path(path))


class BundleModel:
    """What `mlflow.pyfunc.load_model` wraps."""

    def __init__(self, folder):
        self._manifest = json.loads((folder / "manifest.json").read_bytes())
        if (self._manifest["format"], self._manifest["formatVersion"]) != ("octroi-bundle", 3):
            raise ValueError("not a bundle of format 3")
        model = self._manifest["model"]
        self._calibrated = _calibration(
            json.loads(self._checked(folder, "calibration.json"))["calibration"]
        )
        self._columns = json.loads(self._checked(folder, "encoder.json"))["columns"]
        features = json.loads(self._checked(folder, "features.json"))["features"]
        self._kinds = {feature["name"]: feature["kind"] for feature in features}
        names = [column["name"] for column in self._columns]
        self._log_odds = _ENGINES[model["engine"]](self._checked(folder, model["file"]), names)

    def predict(self, model_input, params=None):
        """A frame in; log_odds, score, probability and balanced_score of each row out.

        Columns of the frame are features by name: numbers (NaN or None is missing) and texts (None
        or NaN is missing). Others are left alone; the index is kept.

        Raises ValueError for a feature that is absent, twice there, or of the other kind.
        """
        frame = _Frame(model_input, self._kinds)
        matrix = numpy.empty((len(model_input), len(self._columns)), dtype="float32")
        with numpy.errstate(over="ignore"):
            for place, column in enumerate(self._columns):
                matrix[:, place] = _ENCODINGS[column["kind"]](column, frame)
        log_odds = self._log_odds(matrix) if len(matrix) else numpy.empty(0)
        return pandas.DataFrame(self._assessments(log_odds), index=model_input.index)

    def _checked(self, folder, name):
        """The bytes of a file, once its hash is found right."""
        content = (folder / name).read_bytes()
        if hashlib.sha256(content).hexdigest() != self._manifest["files"][name]:
            raise ValueError(f"{name} is not the file that training wrote: its hash differs")
        return content

    def _assessments(self, log_odds):
        score = _logistic(log_odds)
        ratio = self._manifest["model"]["weightRatio"]
        return {
            "score": score,
            "probability": self._calibrated(log_odds - math.log(ratio)),
            "balanced_score": _with_class_weights(
                score, _class_ratio(self._manifest["training"]) / ratio
            ),
            "log_odds": log_odds,
        }


class _Frame:
    """The features of a pandas frame, each checked and converted once."""

    def __init__(self, frame, kinds):
        self._frame = frame
        self._kinds = kinds
        self._known = {}

    def numbers(self, name):
        """64-bit floats; NaN is missing."""
        return self._once(name, self._read_numbers)

    def texts(self, name):
        """Texts; None is missing."""
        return self._once(name, self._read_texts)

    def missing(self, name):
        if self._kinds[name] == "number":
            return numpy.isnan(self.numbers(name))
        return numpy.array([text is None for text in self.texts(name)], dtype=bool)

    def key_parts(self, name):
        """What each value is called in the name of a group of rows."""
        if self._kinds[name] == "text":
            return ["" if text is None else text for text in self.texts(name)]
        called = {}
        for value in (values := self.numbers(name).tolist()):
            if value not in called:
                called[value] = _number_text(value)
        return [_number_text(value) if value != value else called[value] for value in values]

    def _once(self, name, read):
        if name not in self._known:
            self._known[name] = read(name)
        return self._known[name]

    def _series(self, name):
        if name not in self._frame.columns:
            raise ValueError(f"the frame has no column {name!r}")
        series = self._frame[name]
        if series.ndim != 1:
            raise ValueError(f"the frame has several columns {name!r}")
        return series

    def _read_numbers(self, name):
        series = self._series(name)
        if not pandas.api.types.is_numeric_dtype(series.dtype):
            for value in series.dropna():
                if not isinstance(value, (numbers.Real, Decimal)):
                    raise ValueError(f"column {name!r} has to hold numbers: {value!r}")
        return series.to_numpy(dtype="float64", na_value=numpy.nan)

    def _read_texts(self, name):
        series = self._series(name)
        texts = series.astype(object).where(series.notna(), None).tolist()
        for text in texts:
            if text is not None and not isinstance(text, str):
                raise ValueError(f"column {name!r} has to hold texts: {text!r}")
        return texts


def _number(column, frame):
    values = frame.numbers(column["source"])
    bounds = column.get("bounds")
    return values if bounds is None else numpy.minimum(numpy.maximum(values, bounds[0]), bounds[1])


def _hinge(column, frame):
    return numpy.maximum(_number(column, frame) - column["knot"], 0)


def _indicator(column, frame):
    level = column["level"]
    return [text == level for text in frame.texts(column["source"])]


def _level_index(column, frame):
    codes = {level: code for code, level in enumerate(column["levels"])}
    return [codes.get(text, math.nan) for text in frame.texts(column["source"])]


def _missing_flag(column, frame):
    return frame.missing(column["source"])


def _target_mean(column, frame):
    means, missing, overall = column["means"], column["missing"], column["overall"]
    texts = frame.texts(column["source"])
    return [missing if text is None else means.get(text, overall) for text in texts]


def _group_median_difference(column, frame):
    medians, overall = column["medians"], column["overall"]
    parts = zip(*(frame.key_parts(name) for name in column["by"]))
    groups = [medians.get("\x1f".join(values), overall) for values in parts]
    return frame.numbers(column["source"]) - numpy.array(groups, dtype="float64")


def _residual(column, frame):
    expected = column["intercept"]
    for name, mean, coefficient in zip(column["by"], column["means"], column["coefficients"]):
        values = frame.numbers(name)
        expected = expected + numpy.where(numpy.isnan(values), 0, coefficient * (values - mean))
    return frame.numbers(column["source"]) - expected


def _neighbour_share(column, frame):
    points = [numpy.array(axis.split(","), dtype="float64") for axis in column["points"]]
    outcomes = numpy.array(list(column["outcomes"]), dtype="float64")
    places = []
    for name, mean, scale in zip(column["by"], column["means"], column["scales"]):
        values = frame.numbers(name)
        places.append(numpy.where(numpy.isnan(values), 0, (values - mean) / scale * 1000))
    last = min(column["neighbours"], len(outcomes)) - 1
    shares = []
    for place in zip(*places):
        distances = sum((own - axis) ** 2 for own, axis in zip(place, points))
        near = distances <= numpy.partition(distances, last)[last]
        shares.append(outcomes[near].sum() / near.sum())
    return shares


def _row_risk(column, frame):
    weights, intercept, statistic = column["weights"], column["intercept"], column["statistic"]

    def risk_of(code):
        risk = intercept
        for digit, own in zip(code, weights):
            risk += own[int(digit)] if digit.isdigit() and int(digit) < len(own) else 0
        return risk

    def of_rows(text):
        if text is None:
            return math.nan
        codes = text.split(" ")
        if statistic == "latest":
            return risk_of(codes[0])
        risks = [risk_of(code) for code in codes]
        return max(risks) if statistic == "max" else sum(risks) / len(risks)

    return [of_rows(text) for text in frame.texts(column["source"])]


_ENCODINGS = {
    "number": _number,
    "hinge": _hinge,
    "indicator": _indicator,
    "two-level": _level_index,
    "category": _level_index,
    "missing-flag": _missing_flag,
    "target-mean": _target_mean,
    "group-median-difference": _group_median_difference,
    "residual": _residual,
    "neighbour-share": _neighbour_share,
    "row-risk": _row_risk,
}


def _number_text(value):
    """A number as ECMAScript writes it (ECMA-262, Number::toString): keys of groups were made so."""
    if value != value:
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    _, digits, exponent = Decimal(repr(abs(value))).normalize().as_tuple()
    text = "".join(map(str, digits))
    point = len(text) + exponent
    if len(text) <= point <= 21:
        return sign + text + "0" * (point - len(text))
    if 0 < point <= 21:
        return f"{sign}{text[:point]}.{text[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{text}"
    fraction = f".{text[1:]}" if len(text) > 1 else ""
    return f"{sign}{text[0]}{fraction}e{point - 1:+d}"


def _linear(content, names):
    model = json.loads(content)
    if [column["name"] for column in model["columns"]] != names:
        raise ValueError("the model's columns are not the encoder's")

    def log_odds(matrix):
        total = numpy.full(len(matrix), model["intercept"], dtype="float64")
        for place, column in enumerate(model["columns"]):
            values = matrix[:, place].astype("float64")
            if numpy.isinf(values).any():
                raise ValueError(f"column {column['name']!r} has an infinite value")
            values = numpy.where(numpy.isnan(values), column["median"], values)
            total += column["coefficient"] * ((values - column["mean"]) / column["scale"])
        return total

    return log_odds


def _lightgbm(content, names):
    import lightgbm

    booster = lightgbm.Booster(model_str=content.decode("utf-8"))
    _check_width(booster.num_feature(), names)
    return lambda matrix: booster.predict(matrix, raw_score=True)


def _xgboost(content, names):
    import xgboost

    booster = xgboost.Booster()
    booster.load_model(bytearray(content))
    _check_width(booster.num_features(), names)
    most = numpy.finfo("float32").max

    def log_odds(matrix):
        # XGBoost refuses infinities; the largest number takes the same way at every split.
        finite = numpy.clip(matrix, -most, most)
        rows = xgboost.DMatrix(finite, missing=math.nan, feature_types=booster.feature_types)
        margins = booster.predict(rows, output_margin=True, validate_features=False)
        return margins.astype("float64")

    return log_odds


def _check_width(found, names):
    if found != len(names):
        raise ValueError(f"the model has {found} columns, the encoder {len(names)}")


_ENGINES = {"linear": _linear, "lightgbm": _lightgbm, "xgboost": _xgboost}


def _logistic(log_odds):
    odds = numpy.exp(-numpy.abs(log_odds))
    return numpy.where(log_odds >= 0, 1 / (1 + odds), odds / (1 + odds))


def _softplus(values):
    return numpy.logaddexp(0, values)


def _calibration(fitted):
    """From log-odds without class weights to probabilities."""
    method = fitted["method"]
    if method == "isotonic":
        knots, shares = fitted["logOdds"], fitted["probabilities"]
        return lambda log_odds: numpy.interp(log_odds, knots, shares)
    if method == "beta":
        lower, upper = fitted["lower"], fitted["upper"]
        return lambda log_odds: _logistic(
            upper * _softplus(log_odds) - lower * _softplus(-log_odds) + fitted["intercept"]
        )
    if method == "platt":
        return lambda log_odds: _logistic(fitted["slope"] * log_odds + fitted["intercept"])
    raise ValueError(f"unknown calibration {method!r}")


def _with_class_weights(score, ratio):
    return score if ratio == 1 else ratio * score / (ratio * score + 1 - score)


def _class_ratio(training):
    """Repaid loans for one default among the development rows."""
    rows, base_rate = training["rows"], training["baseRate"]
    defaults = math.floor(base_rate * rows + 0.5)
    if defaults / rows == base_rate:
        return (rows - defaults) / defaults
    return (1 - base_rate) / base_rate
