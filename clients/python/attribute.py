"""Prints who says what in an article: attribute.py ARTICLE"""

import sys
from pathlib import Path

import grpc
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from attrib.v1 import attribution_pb2, attribution_service_pb2, attribution_service_pb2_grpc
from attribd_client import dial


def main(path: str) -> None:
    text = Path(path).read_bytes().decode()  # read_text would turn CRLF into LF
    request = attribution_service_pb2.AttributeRequest(
        document=attribution_pb2.Document(id=path, text=text),
        # Strings of Python are code points.
        offset_encoding=attribution_pb2.OFFSET_ENCODING_UTF32,
    )
    with dial() as channel:
        client = attribution_service_pb2_grpc.AttributionServiceStub(channel)
        try:
            response = client.Attribute(request, timeout=10)
        except grpc.RpcError as error:
            sys.exit(explain(error))
    for quote in response.quotes:
        names = ", ".join(speaker.name for speaker in quote.speakers)
        words = " … ".join(text[span.start : span.end] for span in quote.contents)
        print(f"{names or '?'}: {words}")


def explain(error: grpc.RpcError) -> str:
    """Reads the details of an error."""
    status = rpc_status.from_call(error)
    for detail in status.details if status else []:
        info = error_details_pb2.ErrorInfo()
        if detail.Unpack(info):
            return f"{error.code().name} {info.reason} {dict(info.metadata)}: {error.details()}"
    return f"{error.code().name}: {error.details()}"


if __name__ == "__main__":
    main(sys.argv[1])
