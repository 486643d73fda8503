/** Prints who says what in an article: attribute.js ARTICLE */
import { readFileSync } from "node:fs";
import { Metadata } from "@grpc/grpc-js";
import { dial, explain } from "./client.js";
import { OffsetEncoding } from "./gen/attrib/v1/attribution.js";
import { AttributeRequest } from "./gen/attrib/v1/attribution_service.js";

const path = process.argv[2]!;
const text = readFileSync(path, "utf8");
const request = AttributeRequest.fromPartial({
  document: { id: path, text },
  offsetEncoding: OffsetEncoding.OFFSET_ENCODING_UTF16, // what strings of JavaScript are made of
});
const client = dial();
client.attribute(request, new Metadata(), { deadline: Date.now() + 10_000 }, (error, response) => {
  client.close();
  if (error) {
    console.error(explain(error));
    process.exitCode = 1;
    return;
  }
  for (const quote of response.quotes) {
    const names = quote.speakers.map((speaker) => speaker.name).join(", ");
    const words = quote.contents.map((span) => text.slice(span.start, span.end)).join(" … ");
    console.log(`${names || "?"}: ${words}`);
  }
});
