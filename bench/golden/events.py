"""Makes app/src/test/resources/janus/events/golden.tfevents, which EventFileTest compares Janus's bytes with.

Messages by TensorBoard's own protobuf classes, records by its own RecordWriter:

    pip install tensorboard==2.21.0
    python bench/golden/events.py app/src/test/resources/janus/events

Or reads what Janus wrote, as TensorBoard does, and prints it:

    python bench/golden/events.py --read RUN/events
"""

import pathlib
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.compat.proto.event_pb2 import Event, SessionLog
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.summary.writer.record_writer import RecordWriter

SECONDS = 1500000000.25


def png():
    """A PNG's signature and the header of one 3 pixels wide and 2 high; enough to be carried."""
    return (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
        + (3).to_bytes(4, "big")
        + (2).to_bytes(4, "big")
        + b"\x08\x00\x00\x00\x00"
    )


def events():
    yield Event(wall_time=SECONDS, file_version="brain.Event:2")
    yield Event(wall_time=SECONDS, step=21, session_log=SessionLog(status=SessionLog.START))
    value = Summary.Value
    yield Event(
        wall_time=SECONDS,
        step=30,
        summary=Summary(
            value=[
                value(tag="loss/cycle_mr", simple_value=0.125),
                value(tag="learning_rate", simple_value=0.0002),
                value(tag="zero", simple_value=0.0),
            ]
        ),
    )
    image = Summary.Image(height=2, width=3, colorspace=3, encoded_image_string=png())
    yield Event(
        wall_time=SECONDS,
        step=3000000000,
        summary=Summary(value=[value(tag="samples", image=image)]),
    )


def write(folder):
    with open(folder / "golden.tfevents", "wb") as out:
        writer = RecordWriter(out)
        for event in events():
            writer.write(event.SerializeToString())
        writer.flush()


def read(folder):
    seen = EventAccumulator(str(folder), size_guidance={"scalars": 0, "images": 0})
    seen.Reload()
    for tag in seen.Tags()["scalars"]:
        steps = [(scalar.step, round(scalar.value, 6)) for scalar in seen.Scalars(tag)]
        print(tag, steps)
    for tag in seen.Tags()["images"]:
        print(tag, [(i.step, i.width, i.height, len(i.encoded_image_string)) for i in seen.Images(tag)])


if __name__ == "__main__":
    if sys.argv[1] == "--read":
        read(pathlib.Path(sys.argv[2]))
    else:
        write(pathlib.Path(sys.argv[1]))
