"""Each model's Python counterpart, with its own defaults, on the folds it is given."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from lightgbm import LGBMClassifier
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.class_weight import compute_sample_weight
from xgboost import XGBClassifier

from peer import read_matrix, read_vector, serve

SEED = 42
MODELS = {
    "log_reg": lambda: make_pipeline(
        SimpleImputer(strategy="median"),
        StandardScaler(),
        LogisticRegression(C=1.0, class_weight="balanced", max_iter=5000),
    ),
    "xgb": lambda: XGBClassifier(n_estimators=100, random_state=SEED, n_jobs=1),
    "lgbm": lambda: LGBMClassifier(
        n_estimators=100, class_weight="balanced", random_state=SEED, n_jobs=1, verbose=-1
    ),
    "gb": lambda: make_pipeline(
        SimpleImputer(strategy="median"),
        GradientBoostingClassifier(
            n_estimators=100, learning_rate=0.1, max_depth=3, random_state=SEED
        ),
    ),
}


def scores(task):
    """Scores of the fold's rows by a model fitted on the others."""
    name, fold = task
    fitting, scored = read_matrix(fold["fitting"]), read_matrix(fold["scored"])
    if name == "log_reg":
        fitting, scored = fitting.astype("f8"), scored.astype("f8")
    labels = read_vector(fold["labels"]).astype(int)
    weights = {"sample_weight": compute_sample_weight("balanced", labels)} if name == "xgb" else {}
    model = MODELS[name]().fit(fitting, labels, **weights)
    return model.predict_proba(scored)[:, 1].tolist()


def answer(request):
    tasks = [(name, fold) for name in request["models"] for fold in request["folds"]]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(request["processes"], mp_context=spawn) as processes:
        done = iter(list(processes.map(scores, tasks)))
    return {name: [next(done) for _ in request["folds"]] for name in request["models"]}


if __name__ == "__main__":
    serve(answer)
