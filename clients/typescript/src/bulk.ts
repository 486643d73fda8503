/**
 * Attributes many articles over one stream: JSON lines with "id" and "text" on
 * standard input, one line a quotation on standard output.
 */
import { once } from "node:events";
import type { ServiceError } from "@grpc/grpc-js";
import { dial, explain } from "./client.js";
import { StreamingAttributeRequest, type StreamingAttributeResponse } from "./gen/attrib/v1/attribution_service.js";

/**
 * How many articles may wait for their answers. The next one is read only when
 * an answer makes room, so that memory stays flat.
 */
const window = 32;

const client = dial();
const stream = client.streamingAttribute();
const count = { articles: 0, quotes: 0, failed: 0 };
let waiting = 0;

stream.on("data", (answer: StreamingAttributeResponse) => {
  waiting--;
  stream.emit("room");
  show(answer);
  if (process.stderr.isTTY) progress();
});
stream.on("end", () => progress("\n"));
stream.on("error", (error) => {
  console.error(explain(error as ServiceError));
  process.exit(1);
});

for await (const line of lines(process.stdin)) {
  const { id, text } = JSON.parse(line);
  while (waiting >= window) await once(stream, "room");
  waiting++;
  if (!stream.write(StreamingAttributeRequest.fromPartial({ requestId: id, request: { document: { id, text } } }))) {
    await once(stream, "drain");
  }
}
stream.end();
await once(stream, "end");
client.close();

/** Reads lines one at a time; node:readline reads ahead of who takes them. */
async function* lines(input: NodeJS.ReadStream) {
  let rest = "";
  for await (const chunk of input.setEncoding("utf8")) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest) yield rest;
}

/** Prints a line a quotation: article, speakers, words. */
function show({ requestId, result }: StreamingAttributeResponse) {
  count.articles++;
  if (result?.$case === "error") {
    count.failed++;
    console.log([requestId, "failed", result.error.reason].join("\t"));
    return;
  }
  for (const quote of result?.response.quotes ?? []) {
    count.quotes++;
    const names = quote.speakers.map((speaker) => speaker.name).join(", ");
    const words = quote.contents.map((span) => span.text).join(" … ");
    console.log([requestId, names, words].join("\t"));
  }
}

function progress(end = "") {
  process.stderr.write(`\r${count.articles} articles, ${count.quotes} quotations, ${count.failed} failed${end}`);
}
