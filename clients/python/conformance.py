"""Runs the suite of testdata/conformance and prints a line a case:
conformance.py DIRECTORY"""

import json
import os
import sys
import threading
from pathlib import Path

import grpc
from google.protobuf import json_format
from google.protobuf.message import Message
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from attrib.v1 import attribution_pb2, attribution_service_pb2, attribution_service_pb2_grpc
from attribd_client import dial

SERVICE = attribution_service_pb2.DESCRIPTOR.services_by_name["AttributionService"]


def message(name: str, raw: dict) -> Message:
    """Parses a message of the service's file from proto-JSON."""
    return json_format.ParseDict(raw, getattr(attribution_service_pb2, name)())


def repeated(case: dict, kind: str, name: str) -> list[Message]:
    """Parses the requests or responses of a case; of streams, as often as it asks."""
    times = case.get("repeat", 0)
    out = []
    for n in range(max(times, 1)):
        for raw in case.get(kind, []):
            out.append(message(name, raw))
            if times:
                out[-1].request_id += f"-{n + 1}"
    return out


def call(case: dict, channel: grpc.Channel) -> tuple[list[Message], dict | None]:
    """Makes the call of a case; returns its responses and its error, if any."""
    method = SERVICE.methods_by_name[case["method"]]
    requests = repeated(case, "requests", method.input_type.name)
    requests[:1] = [times_over(case, request) for request in requests[:1]]
    stub = getattr(attribution_service_pb2_grpc.AttributionServiceStub(channel), case["method"])
    options = {"timeout": case.get("timeoutSeconds"), "metadata": list(case.get("metadata", {}).items())}
    streaming = case["method"] == "StreamingAttribute"
    pending = stub(iter(requests), **options) if streaming else stub.future(requests[0], **options)
    if "cancelAfterSeconds" in case:
        threading.Timer(case["cancelAfterSeconds"], pending.cancel).start()
    try:
        if not streaming:
            return [pending.result()], None
        return sorted(pending, key=lambda response: response.request_id), None
    except (grpc.RpcError, grpc.FutureCancelledError):
        return [], failure(pending, "reason" in case.get("error", {}))


def times_over(case: dict, request: Message) -> Message:
    if "textTimes" in case:
        request.document.text *= case["textTimes"]
    return request


def failure(pending, detailed: bool) -> dict:
    """Reads the error of a call in the form of a case."""
    out = {"code": pending.code().name}
    status = rpc_status.from_call(pending) if detailed else None
    for detail in status.details if status else []:
        info, bad, retry = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest(), error_details_pb2.RetryInfo()
        if detail.Unpack(info):
            out |= {"reason": info.reason, "domain": info.domain}
            if info.metadata:
                out["metadata"] = dict(info.metadata)
        elif detail.Unpack(bad):
            out["fields"] = [violation.field for violation in bad.field_violations]
        elif detail.Unpack(retry):
            out["retry"] = True
    return out


def check_slices(text: str, found: Message) -> None:
    """Cuts every span of a message out of the text."""
    if isinstance(found, attribution_pb2.TextSpan):
        assert text[found.start : found.end] == found.text, f"{found} is {text[found.start:found.end]!r} in the document"
    for field, value in found.ListFields():
        if field.message_type:
            for inner in value if field.is_repeated else [value]:
                check_slices(text, inner)


def run(case: dict) -> None:
    """Fails with an AssertionError where an answer is not the one expected."""
    token = os.environ.get("ATTRIBD_TOKEN", "")
    try:
        os.environ["ATTRIBD_TOKEN"] = case.get("token", token).removesuffix("none")
        with dial() as channel:  # one a case: what one learns of retries is not another's
            got, error = call(case, channel)
    finally:
        os.environ["ATTRIBD_TOKEN"] = token
    assert error == case.get("error"), f"error is {error}, not {case.get('error')}"
    want = repeated(case, "responses", SERVICE.methods_by_name[case["method"]].output_type.name)
    want.sort(key=lambda response: getattr(response, "request_id", ""))
    assert len(got) == len(want), f"{len(got)} responses, not {len(want)}"
    for answer, expected in zip(got, want):
        assert answer == expected, f"response is {answer}, not {expected}"
    if case["method"] == "Attribute" and got and got[0].offset_encoding == attribution_pb2.OFFSET_ENCODING_UTF32:
        check_slices(case["requests"][0]["document"]["text"], got[0])


def main(directory: str) -> None:
    failed = False
    for file in sorted(Path(directory).glob("*.json")):
        try:
            run(json.loads(file.read_text()))
            print("ok", file.stem, flush=True)
        except Exception as error:  # whatever it is, the other cases run
            failed = True
            print(f"FAIL {file.stem}: {' '.join(repr(error).split())}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1])
