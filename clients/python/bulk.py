"""Attributes many articles over one stream: JSON lines with "id" and "text" on
standard input, one line a quotation on standard output."""

import json
import sys
import threading
from collections.abc import Iterable, Iterator

import grpc

from attrib.v1 import attribution_pb2, attribution_service_pb2, attribution_service_pb2_grpc
from attribd_client import dial

# How many articles may wait for their answers. The next one is read only when
# an answer makes room, so that memory stays flat.
WINDOW = 32


def requests(lines: Iterable[str], room: threading.Semaphore) -> Iterator[attribution_service_pb2.StreamingAttributeRequest]:
    """Reads articles as long as there is room."""
    for line in lines:
        article = json.loads(line)
        room.acquire()
        yield attribution_service_pb2.StreamingAttributeRequest(
            request_id=article["id"],
            request=attribution_service_pb2.AttributeRequest(
                document=attribution_pb2.Document(id=article["id"], text=article["text"]),
            ),
        )


def show(answer: attribution_service_pb2.StreamingAttributeResponse) -> None:
    """Prints a line a quotation: article, speakers, words."""
    if answer.HasField("error"):
        print(answer.request_id, "failed", answer.error.reason, sep="\t")
    for quote in answer.response.quotes:
        names = ", ".join(speaker.name for speaker in quote.speakers)
        words = " … ".join(span.text for span in quote.contents)
        print(answer.request_id, names, words, sep="\t")


def progress(articles: int, quotes: int, failed: int, end: str = "") -> None:
    print(f"\r{articles} articles, {quotes} quotations, {failed} failed", end=end, file=sys.stderr, flush=True)


def main() -> None:
    room = threading.Semaphore(WINDOW)
    articles = quotes = failed = 0
    with dial() as channel:
        client = attribution_service_pb2_grpc.AttributionServiceStub(channel)
        try:
            for answer in client.StreamingAttribute(requests(sys.stdin, room)):
                room.release()
                show(answer)
                articles += 1
                quotes += len(answer.response.quotes)
                failed += answer.HasField("error")
                if sys.stderr.isatty():
                    progress(articles, quotes, failed)
        except grpc.RpcError as error:
            sys.exit(f"{error.code().name}: {error.details()}")
    progress(articles, quotes, failed, end="\n")


if __name__ == "__main__":
    main()
