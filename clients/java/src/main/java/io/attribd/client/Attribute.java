package io.attribd.client;

import static java.util.stream.Collectors.joining;

import io.attribd.attrib.v1.AttributeRequest;
import io.attribd.attrib.v1.AttributeResponse;
import io.attribd.attrib.v1.AttributionServiceGrpc;
import io.attribd.attrib.v1.Document;
import io.attribd.attrib.v1.OffsetEncoding;
import io.attribd.attrib.v1.Quote;
import io.attribd.attrib.v1.Speaker;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Prints who says what in an article: Attribute ARTICLE. */
public final class Attribute {
  private Attribute() {}

  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of(args[0]));
    AttributeRequest request =
        AttributeRequest.newBuilder()
            .setDocument(Document.newBuilder().setId(args[0]).setText(text))
            // What strings of Java are made of.
            .setOffsetEncoding(OffsetEncoding.OFFSET_ENCODING_UTF16)
            .build();
    ManagedChannel channel = Dial.dial();
    try {
      var client = AttributionServiceGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS);
      print(text, client.attribute(request));
    } catch (StatusRuntimeException error) {
      System.err.println(Dial.explain(error));
      System.exit(1);
    } finally {
      channel.shutdown();
    }
  }

  private static void print(String text, AttributeResponse response) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Quote quote : response.getQuotesList()) {
      String names = quote.getSpeakersList().stream().map(Speaker::getName).collect(joining(", "));
      String words =
          quote.getContentsList().stream()
              .map(span -> text.substring(span.getStart(), span.getEnd()))
              .collect(joining(" … "));
      out.println((names.isEmpty() ? "?" : names) + ": " + words);
    }
  }
}
