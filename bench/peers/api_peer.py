"""A scoring service as it is usually written: FastAPI, pydantic 2, uvicorn and lightgbm.

usage: api_peer.py MODEL_FILE (array | frame) FIELD...
Listens on a free port of the loopback address and prints it. The model's columns are the fields, in
order. POST /v1/score takes {"application": an object of them}, null where missing, and nothing else.
"""

import math
import socket
import sys

import fastapi
import lightgbm
import numpy
import pandas
import pydantic
import uvicorn

THRESHOLD = 0.5
MODEL_FILE, KIND, *FIELDS = sys.argv[1:]

booster = lightgbm.Booster(model_file=MODEL_FILE)
strict = pydantic.ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)
Application = pydantic.create_model(
    "Application",
    __config__=strict,
    **{name: (float | None, ...) for name in FIELDS},
)


class Question(pydantic.BaseModel):
    model_config = strict
    application: Application


class Answer(pydantic.BaseModel):
    logOdds: float
    score: float
    decision: str


app = fastapi.FastAPI()


def as_array(application):
    values = [math.nan if value is None else value for value in application.__dict__.values()]
    return numpy.array([values], dtype=numpy.float32)


def as_frame(application):
    return pandas.DataFrame([application.model_dump()], columns=FIELDS, dtype="float32")


row_of = {"array": as_array, "frame": as_frame}[KIND]


@app.post("/v1/score")
async def score(question: Question) -> Answer:
    row = row_of(question.application)
    raw = float(booster.predict(row, raw_score=True, num_threads=1)[0])
    probability = 1 / (1 + math.exp(-raw))
    decision = "refused" if probability >= THRESHOLD else "granted"
    return Answer(logOdds=raw, score=probability, decision=decision)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
settings = uvicorn.Config(app, log_level="error", access_log=False)
uvicorn.Server(settings).run(sockets=[listener])
