"""Python's lightgbm on the matrix and with the parameters it is given."""

import time

import lightgbm

from peer import read_matrix, read_vector, serve

loaded = {}


def answer(request):
    match request["do"]:
        case "load":
            loaded["values"] = read_matrix(request["matrix"])
            loaded["labels"] = read_vector(request["labels"])
            loaded["names"] = request["matrix"]["columns"]
            return {"version": lightgbm.__version__}
        case "train":
            return train(request["parameters"], request["rounds"])
        case "predict":
            model = lightgbm.Booster(model_str=request["text"])
            return {"scores": model.predict(loaded["values"], raw_score=True).tolist()}


def train(parameters, rounds):
    """Seconds from the matrix in memory to the model's text, the dataset included."""
    started = time.perf_counter()
    data = lightgbm.Dataset(
        loaded["values"], loaded["labels"], feature_name=loaded["names"], params=parameters
    )
    model = lightgbm.train(parameters, data, num_boost_round=rounds)
    text = model.model_to_string()
    return {"seconds": time.perf_counter() - started, "text": text}


serve(answer)
