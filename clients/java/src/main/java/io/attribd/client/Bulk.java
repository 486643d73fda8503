package io.attribd.client;

import static java.util.stream.Collectors.joining;

import com.google.gson.Gson;
import io.attribd.attrib.v1.AttributeRequest;
import io.attribd.attrib.v1.AttributionServiceGrpc;
import io.attribd.attrib.v1.Document;
import io.attribd.attrib.v1.Speaker;
import io.attribd.attrib.v1.StreamingAttributeRequest;
import io.attribd.attrib.v1.StreamingAttributeResponse;
import io.attribd.attrib.v1.TextSpan;
import io.grpc.ManagedChannel;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/**
 * Attributes many articles over one stream: JSON lines with "id" and "text" on standard input, one
 * line a quotation on standard output.
 */
public final class Bulk {
  /**
   * How many articles may wait for their answers. The next one is read only when an answer makes
   * room, so that memory stays flat.
   */
  private static final int WINDOW = 32;

  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  private final Semaphore room = new Semaphore(WINDOW);
  private final boolean terminal = isTerminal();
  private int articles;
  private int quotes;
  private int failed;

  private record Article(String id, String text) {}

  private Bulk() {}

  public static void main(String[] args) throws Exception {
    ManagedChannel channel = Dial.dial();
    try {
      new Bulk().run(AttributionServiceGrpc.newBlockingV2Stub(channel).streamingAttribute());
    } catch (StatusException error) {
      System.err.println(Dial.explain(error));
      System.exit(1);
    } finally {
      channel.shutdown();
    }
  }

  private void run(BlockingClientCall<StreamingAttributeRequest, StreamingAttributeResponse> call) throws Exception {
    var sent = CompletableFuture.runAsync(() -> send(call));
    for (StreamingAttributeResponse answer = call.read(); answer != null; answer = call.read()) {
      room.release();
      show(answer);
      if (terminal) {
        progress("");
      }
    }
    sent.join();
    out.flush();
    progress("\n");
  }

  /** Sends articles as long as there is room. */
  private void send(BlockingClientCall<StreamingAttributeRequest, StreamingAttributeResponse> call) {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var gson = new Gson();
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Article article = gson.fromJson(line, Article.class);
        room.acquire();
        var document = Document.newBuilder().setId(article.id).setText(article.text);
        call.write(
            StreamingAttributeRequest.newBuilder()
                .setRequestId(article.id)
                .setRequest(AttributeRequest.newBuilder().setDocument(document))
                .build());
      }
      call.halfClose();
    } catch (IOException | RuntimeException error) {
      call.cancel("articles cannot be read", error);
      throw new CompletionException(error);
    } catch (InterruptedException | StatusException error) {
      throw new CompletionException(error); // the reader sees why
    }
  }

  /** Prints a line a quotation: article, speakers, words. */
  private void show(StreamingAttributeResponse answer) {
    articles++;
    if (answer.hasError()) {
      failed++;
      out.println(answer.getRequestId() + "\tfailed\t" + answer.getError().getReason());
    }
    for (var quote : answer.getResponse().getQuotesList()) {
      quotes++;
      String names = quote.getSpeakersList().stream().map(Speaker::getName).collect(joining(", "));
      String words = quote.getContentsList().stream().map(TextSpan::getText).collect(joining(" … "));
      out.println(answer.getRequestId() + "\t" + names + "\t" + words);
    }
  }

  private void progress(String end) {
    System.err.printf("\r%d articles, %d quotations, %d failed%s", articles, quotes, failed, end);
  }

  /** Reports whether standard error is a terminal; System.console() asks the other streams. */
  private static boolean isTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2").redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor() == 0;
    } catch (IOException | InterruptedException error) {
      return false;
    }
  }
}
