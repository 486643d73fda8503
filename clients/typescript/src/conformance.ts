/**
 * Runs the suite of testdata/conformance and prints a line a case:
 * conformance.js DIRECTORY
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ClientUnaryCall, Metadata, type ServiceError, status } from "@grpc/grpc-js";
import { details, dial } from "./client.js";
import { OffsetEncoding } from "./gen/attrib/v1/attribution.js";
import {
  AttributeRequest,
  AttributeResponse,
  type AttributionServiceClient,
  BatchAttributeRequest,
  BatchAttributeResponse,
  GetEngineInfoRequest,
  GetEngineInfoResponse,
  ListRulesRequest,
  ListRulesResponse,
  StreamingAttributeRequest,
  StreamingAttributeResponse,
} from "./gen/attrib/v1/attribution_service.js";
import { BadRequest, ErrorInfo } from "./gen/google/rpc/error_details.js";

/** A file of the suite; its README says what the fields mean. */
interface Case {
  method: string;
  token?: string;
  metadata?: Record<string, string>;
  timeoutSeconds?: number;
  cancelAfterSeconds?: number;
  textTimes?: number;
  repeat?: number;
  requests: any[];
  responses?: any[];
  error?: Failure;
}

interface Failure {
  code: string;
  reason?: string;
  domain?: string;
  metadata?: Record<string, string>;
  fields?: string[];
  retry?: boolean;
}

/** What came of a call. */
interface Outcome {
  got: any[];
  error?: ServiceError;
}

/** Messages and the call of each method of one request. */
const unary: Record<string, [any, any, keyof AttributionServiceClient]> = {
  Attribute: [AttributeRequest, AttributeResponse, "attribute"],
  BatchAttribute: [BatchAttributeRequest, BatchAttributeResponse, "batchAttribute"],
  ListRules: [ListRulesRequest, ListRulesResponse, "listRules"],
  GetEngineInfo: [GetEngineInfoRequest, GetEngineInfoResponse, "getEngineInfo"],
};

const directory = process.argv[2]!;
for (const file of readdirSync(directory).filter((name) => name.endsWith(".json")).sort()) {
  const name = basename(file, ".json");
  try {
    await run(JSON.parse(readFileSync(join(directory, file), "utf8")));
    console.log(`ok ${name}`);
  } catch (error) {
    console.log(`FAIL ${name}: ${String(error).replaceAll(/\s+/g, " ")}`);
    process.exitCode = 1;
  }
}

async function run(c: Case) {
  const token = process.env.ATTRIBD_TOKEN;
  if (c.token) process.env.ATTRIBD_TOKEN = c.token === "none" ? "" : c.token;
  const client = dial(); // one a case: what one learns of retries is not another's
  process.env.ATTRIBD_TOKEN = token;
  try {
    const [request, response] = unary[c.method] ?? [StreamingAttributeRequest, StreamingAttributeResponse];
    const requests = repeated(c, c.requests, request);
    if (c.textTimes) requests[0].document.text = requests[0].document.text.repeat(c.textTimes);
    const { got, error } = c.method in unary ? await single(client, c, requests[0]) : await stream(client, c, requests);
    assert.deepEqual(error && failure(error, c.error?.reason !== undefined), c.error);
    assert.deepEqual(got.sort(byId), repeated(c, c.responses ?? [], response).sort(byId));
    if (got[0]?.offsetEncoding === OffsetEncoding.OFFSET_ENCODING_UTF16) checkSlices(requests[0].document.text, got[0]);
  } finally {
    client.close();
  }
}

/** Parses messages, of streams as often as the case asks. */
function repeated(c: Case, raw: any[], type: { fromJSON(object: any): any }): any[] {
  const messages = raw.map((message) => type.fromJSON(message));
  if (!c.repeat) return messages;
  return Array.from({ length: c.repeat }, (_, n) =>
    messages.map((message) => ({ ...message, requestId: `${message.requestId}-${n + 1}` })),
  ).flat();
}

function byId(a: { requestId?: string }, b: { requestId?: string }) {
  return (a.requestId ?? "") < (b.requestId ?? "") ? -1 : 1;
}

/** Metadata and options of a case's call. */
function options(c: Case): [Metadata, { deadline?: number }] {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(c.metadata ?? {})) metadata.set(key, value);
  return [metadata, c.timeoutSeconds ? { deadline: Date.now() + c.timeoutSeconds * 1000 } : {}];
}

function cancelLater(c: Case, call: { cancel(): void }) {
  if (c.cancelAfterSeconds) setTimeout(() => call.cancel(), c.cancelAfterSeconds * 1000);
}

function single(client: AttributionServiceClient, c: Case, request: any): Promise<Outcome> {
  return new Promise((done) => {
    const method = client[unary[c.method]![2]] as (...args: any[]) => ClientUnaryCall;
    const answer = (error: ServiceError | null, response?: any) => done(error ? { got: [], error } : { got: [response] });
    cancelLater(c, method.call(client, request, ...options(c), answer));
  });
}

function stream(client: AttributionServiceClient, c: Case, requests: any[]): Promise<Outcome> {
  return new Promise((done) => {
    const got: any[] = [];
    const call = client.streamingAttribute(...options(c));
    call.on("data", (response) => got.push(response));
    call.on("end", () => done({ got }));
    call.on("error", (error) => done({ got, error: error as ServiceError }));
    cancelLater(c, call);
    for (const request of requests) call.write(request);
    call.end();
  });
}

/** Reads an error in the form of a case. */
function failure(error: ServiceError, detailed: boolean): Failure {
  const out: Failure = { code: status[error.code]! };
  for (const { typeUrl, value } of detailed ? details(error) : []) {
    if (typeUrl.endsWith("/google.rpc.ErrorInfo")) {
      const info = ErrorInfo.decode(value);
      out.reason = info.reason;
      out.domain = info.domain;
      if (Object.keys(info.metadata).length) out.metadata = { ...info.metadata };
    } else if (typeUrl.endsWith("/google.rpc.BadRequest")) {
      out.fields = BadRequest.decode(value).fieldViolations.map((violation) => violation.field);
    } else if (typeUrl.endsWith("/google.rpc.RetryInfo")) {
      out.retry = true;
    }
  }
  return out;
}

/** Cuts every span of an answer out of the text. */
function checkSlices(text: string, found: any) {
  if (typeof found !== "object" || found === null) return;
  if ("start" in found && "text" in found) assert.equal(text.slice(found.start, found.end), found.text);
  for (const inner of Object.values(found)) checkSlices(text, inner);
}
