package io.attribd.client;

import com.google.gson.Gson;
import com.google.rpc.ErrorInfo;
import io.grpc.CallCredentials;
import io.grpc.ChannelCredentials;
import io.grpc.CompositeChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.TlsChannelCredentials;
import io.grpc.protobuf.StatusProto;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Connects to attribd as the environment says.
 *
 * <pre>
 * ATTRIBD_ADDRESS  HOST:PORT or dns:///HOST:PORT, 127.0.0.1:50051 by default
 * ATTRIBD_CA       file with the certificates to trust; without it no TLS
 * ATTRIBD_TOKEN    bearer token to send, if any; needs TLS
 * </pre>
 */
final class Dial {
  /** Retries and load balancing, shipped beside the contract. */
  private static final Path SERVICE_CONFIG =
      Path.of("../../proto/attrib/v1/attribution_grpc_service_config.json");

  private Dial() {}

  /** Returns a channel that is opened at its first call. */
  static ManagedChannel dial() throws IOException {
    return dial(System.getenv("ATTRIBD_TOKEN"));
  }

  static ManagedChannel dial(String token) throws IOException {
    String address = System.getenv().getOrDefault("ATTRIBD_ADDRESS", "127.0.0.1:50051");
    Map<String, ?> config = new Gson().<Map<String, ?>>fromJson(Files.readString(SERVICE_CONFIG), Map.class);
    return Grpc.newChannelBuilder(address, credentials(System.getenv("ATTRIBD_CA"), token))
        .defaultServiceConfig(config)
        .build();
  }

  private static ChannelCredentials credentials(String ca, String token) throws IOException {
    if (ca == null || ca.isEmpty()) {
      return InsecureChannelCredentials.create();
    }
    ChannelCredentials tls = TlsChannelCredentials.newBuilder().trustManager(new File(ca)).build();
    if (token == null || token.isEmpty()) {
      return tls;
    }
    return CompositeChannelCredentials.create(tls, new Bearer(token));
  }

  /** Sends a token with every call. */
  private static final class Bearer extends CallCredentials {
    private static final Metadata.Key<String> AUTHORIZATION =
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private final Metadata headers = new Metadata();

    Bearer(String token) {
      headers.put(AUTHORIZATION, "Bearer " + token);
    }

    @Override
    public void applyRequestMetadata(RequestInfo info, Executor executor, MetadataApplier applier) {
      applier.apply(headers);
    }
  }

  /** Says why a call failed: its {@link ErrorInfo}, where it has one. */
  static String explain(Exception error) throws IOException {
    for (var detail : StatusProto.fromThrowable(error).getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        ErrorInfo info = detail.unpack(ErrorInfo.class);
        return info.getReason() + " " + info.getMetadataMap() + ": " + error.getMessage();
      }
    }
    return error.getMessage();
  }
}
