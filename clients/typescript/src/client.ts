/**
 * Connects to attribd as the environment says.
 *
 *   ATTRIBD_ADDRESS  HOST:PORT or dns:///HOST:PORT, 127.0.0.1:50051 by default
 *   ATTRIBD_CA       file with the certificates to trust; without it no TLS
 *   ATTRIBD_TOKEN    bearer token to send, if any; needs TLS
 */
import { readFileSync } from "node:fs";
import { credentials, Metadata, type ServiceError } from "@grpc/grpc-js";
import { AttributionServiceClient } from "./gen/attrib/v1/attribution_service.js";
import { ErrorInfo } from "./gen/google/rpc/error_details.js";
import { Status } from "./gen/google/rpc/status.js";

/** Retries and load balancing, shipped beside the contract. */
const serviceConfig = new URL("../../../proto/attrib/v1/attribution_grpc_service_config.json", import.meta.url);

/** Returns a client that connects at its first call. */
export function dial(): AttributionServiceClient {
  const address = process.env.ATTRIBD_ADDRESS || "127.0.0.1:50051";
  return new AttributionServiceClient(address, channelCredentials(), {
    "grpc.service_config": readFileSync(serviceConfig, "utf8"),
  });
}

function channelCredentials() {
  const { ATTRIBD_CA: ca, ATTRIBD_TOKEN: token } = process.env;
  if (!ca) return credentials.createInsecure();
  const tls = credentials.createSsl(readFileSync(ca));
  if (!token) return tls;
  const bearer = credentials.createFromMetadataGenerator((_, done) => {
    const metadata = new Metadata();
    metadata.set("authorization", `Bearer ${token}`);
    done(null, metadata);
  });
  return credentials.combineChannelCredentials(tls, bearer);
}

/** Returns the details of an error, still packed. */
export function details(error: ServiceError) {
  const [raw] = error.metadata.get("grpc-status-details-bin");
  return raw ? Status.decode(raw as Buffer).details : [];
}

/** Says why a call failed. */
export function explain(error: ServiceError): string {
  const info = details(error).find((detail) => detail.typeUrl.endsWith("/google.rpc.ErrorInfo"));
  if (!info) return error.message;
  const { reason, metadata } = ErrorInfo.decode(info.value);
  return `${reason} ${JSON.stringify(metadata)}: ${error.details}`;
}
