package io.attribd.client;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.attribd.attrib.v1.AttributeRequest;
import io.attribd.attrib.v1.AttributeResponse;
import io.attribd.attrib.v1.AttributionServiceGrpc;
import io.attribd.attrib.v1.OffsetEncoding;
import io.attribd.attrib.v1.StreamingAttributeRequest;
import io.attribd.attrib.v1.StreamingAttributeResponse;
import io.attribd.attrib.v1.TextSpan;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs the suite of testdata/conformance and prints a line a case: Conformance DIRECTORY. */
public final class Conformance {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor();

  /** A file of the suite; its README says what the fields mean. */
  private record Case(
      String method,
      String token,
      Map<String, String> metadata,
      double timeoutSeconds,
      double cancelAfterSeconds,
      int textTimes,
      int repeat,
      List<JsonObject> requests,
      List<JsonObject> responses,
      Failure error) {}

  private record Failure(
      String code, String reason, String domain, Map<String, String> metadata, List<String> fields, boolean retry) {}

  /** What came of a call; without an error it succeeded. */
  private record Outcome(List<Message> got, Throwable error) {}

  private Conformance() {}

  public static void main(String[] args) throws Exception {
    boolean failed = false;
    List<Path> files;
    try (var all = Files.newDirectoryStream(Path.of(args[0]), "*.json")) {
      files = new ArrayList<>();
      all.forEach(files::add);
    }
    files.sort(null);
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".json", "");
      try {
        run(new Gson().fromJson(Files.readString(file), Case.class));
        OUT.println("ok " + name);
      } catch (Exception | AssertionError error) {
        failed = true;
        OUT.println("FAIL " + name + ": " + error.toString().replaceAll("\\s+", " "));
      }
    }
    CLOCK.shutdown();
    System.exit(failed ? 1 : 0);
  }

  private static void run(Case c) throws Exception {
    String token = c.token == null ? System.getenv("ATTRIBD_TOKEN") : c.token.replaceFirst("^none$", "");
    ManagedChannel channel = Dial.dial(token); // one a case: what one learns of retries is not another's
    try {
      MethodDescriptor<Message, Message> method = method(c.method);
      List<Message> requests = messages(c, c.requests, prototype(method.getRequestMarshaller()));
      List<Message> want = messages(c, c.responses, prototype(method.getResponseMarshaller()));
      Outcome outcome = call(c, channel, method, requests);
      expect(c.error, outcome.error == null ? null : failure(outcome.error, c.error != null && c.error.reason != null));
      outcome.got.sort(Comparator.comparing(Conformance::requestId));
      want.sort(Comparator.comparing(Conformance::requestId));
      expect(want, outcome.got);
      if (c.method.equals("Attribute") && !outcome.got.isEmpty()) {
        var answer = (AttributeResponse) outcome.got.get(0);
        if (answer.getOffsetEncoding() == OffsetEncoding.OFFSET_ENCODING_UTF16) {
          checkSlices(((AttributeRequest) requests.get(0)).getDocument().getText(), answer);
        }
      }
    } finally {
      channel.shutdownNow();
    }
  }

  private static void expect(Object want, Object got) {
    if (!Objects.equals(want, got)) {
      throw new AssertionError("got " + got + ", not " + want);
    }
  }

  @SuppressWarnings("unchecked")
  private static MethodDescriptor<Message, Message> method(String name) {
    return (MethodDescriptor<Message, Message>)
        AttributionServiceGrpc.getServiceDescriptor().getMethods().stream()
            .filter(method -> method.getBareMethodName().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private static Message prototype(MethodDescriptor.Marshaller<Message> marshaller) {
    return (Message) ((MethodDescriptor.PrototypeMarshaller<Message>) marshaller).getMessagePrototype();
  }

  /** Parses messages, of streams as often as the case asks. */
  private static List<Message> messages(Case c, List<JsonObject> raw, Message prototype) throws Exception {
    List<Message> out = new ArrayList<>();
    for (int n = 0; n < Math.max(c.repeat, 1); n++) {
      for (JsonObject json : raw == null ? List.<JsonObject>of() : raw) {
        Message.Builder builder = prototype.newBuilderForType();
        JsonFormat.parser().merge(json.toString(), builder);
        if (c.repeat > 0) {
          var field = builder.getDescriptorForType().findFieldByName("request_id");
          builder.setField(field, builder.getField(field) + "-" + (n + 1));
        }
        if (c.textTimes > 0 && builder instanceof AttributeRequest.Builder request) {
          var document = request.getDocumentBuilder();
          document.setText(document.getText().repeat(c.textTimes));
        }
        out.add(builder.build());
      }
    }
    return out;
  }

  private static String requestId(Message message) {
    if (message instanceof StreamingAttributeRequest request) {
      return request.getRequestId();
    }
    return message instanceof StreamingAttributeResponse response ? response.getRequestId() : "";
  }

  /** Makes the call, and returns its responses and how it ended. */
  private static Outcome call(Case c, Channel channel, MethodDescriptor<Message, Message> method, List<Message> requests)
      throws Exception {
    var headers = new Metadata();
    if (c.metadata != null) {
      c.metadata.forEach((key, value) -> headers.put(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER), value));
    }
    Channel told = ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    CallOptions options =
        c.timeoutSeconds == 0
            ? CallOptions.DEFAULT
            : CallOptions.DEFAULT.withDeadlineAfter((long) (c.timeoutSeconds * 1000), TimeUnit.MILLISECONDS);
    var collector = new Collector();
    try (var context = Context.current().withCancellation()) {
      if (c.cancelAfterSeconds > 0) {
        CLOCK.schedule(() -> context.cancel(null), (long) (c.cancelAfterSeconds * 1000), TimeUnit.MILLISECONDS);
      }
      context.run(
          () -> {
            var call = told.newCall(method, options);
            if (method.getType() == MethodDescriptor.MethodType.UNARY) {
              ClientCalls.asyncUnaryCall(call, requests.get(0), collector);
              return;
            }
            var out = ClientCalls.asyncBidiStreamingCall(call, collector);
            requests.forEach(out::onNext);
            out.onCompleted();
          });
      return collector.outcome.get(60, TimeUnit.SECONDS);
    }
  }

  /** Collects responses until the call ends. */
  private static final class Collector implements StreamObserver<Message> {
    private final List<Message> got = new ArrayList<>();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    @Override
    public void onNext(Message response) {
      got.add(response);
    }

    @Override
    public void onError(Throwable error) {
      outcome.complete(new Outcome(got, error));
    }

    @Override
    public void onCompleted() {
      outcome.complete(new Outcome(got, null));
    }
  }

  /** Reads an error in the form of a case. */
  private static Failure failure(Throwable error, boolean detailed) throws Exception {
    String code = Status.fromThrowable(error).getCode().name();
    String reason = null;
    String domain = null;
    Map<String, String> metadata = null;
    List<String> fields = null;
    boolean retry = false;
    for (var detail : detailed ? StatusProto.fromThrowable(error).getDetailsList() : List.<com.google.protobuf.Any>of()) {
      if (detail.is(ErrorInfo.class)) {
        ErrorInfo info = detail.unpack(ErrorInfo.class);
        reason = info.getReason();
        domain = info.getDomain();
        metadata = info.getMetadataMap().isEmpty() ? null : info.getMetadataMap();
      } else if (detail.is(BadRequest.class)) {
        fields =
            detail.unpack(BadRequest.class).getFieldViolationsList().stream()
                .map(BadRequest.FieldViolation::getField)
                .toList();
      } else {
        retry |= detail.is(RetryInfo.class);
      }
    }
    return new Failure(code, reason, domain, metadata, fields, retry);
  }

  /** Cuts every span of a message out of the text. */
  private static void checkSlices(String text, Message found) {
    if (found instanceof TextSpan span) {
      expect(span.getText(), text.substring(span.getStart(), span.getEnd()));
    }
    for (Object value : found.getAllFields().values()) {
      for (Object inner : value instanceof List<?> list ? list : List.of(value)) {
        if (inner instanceof Message message) {
          checkSlices(text, message);
        }
      }
    }
  }
}
