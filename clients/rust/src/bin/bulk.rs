//! Attributes many articles over one stream: JSON lines with "id" and "text" on
//! standard input, one line a quotation on standard output.

use std::{
    error::Error,
    io::{self, IsTerminal, Write},
    sync::Arc,
};

use attribd_client::{
    dial, explain,
    v1::{self, streaming_attribute_response::Result as Outcome},
};
use serde::Deserialize;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    sync::{Semaphore, mpsc},
};
use tokio_stream::wrappers::ReceiverStream;

/// How many articles may wait for their answers. The next one is read only when
/// an answer makes room, so that memory stays flat.
const WINDOW: usize = 32;

#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let room = Arc::new(Semaphore::new(WINDOW));
    let (requests, outgoing) = mpsc::channel(1);
    let sender = tokio::spawn(send(requests, room.clone()));
    let mut client = dial()?;
    let mut answers = client
        .streaming_attribute(ReceiverStream::new(outgoing))
        .await
        .map_err(|status| explain(&status))?
        .into_inner();
    let mut count = Count::default();
    let mut out = io::stdout().lock();
    while let Some(answer) = answers.message().await.map_err(|status| explain(&status))? {
        room.add_permits(1);
        count.show(&mut out, &answer)?;
        if io::stderr().is_terminal() {
            count.progress("");
        }
    }
    sender.await??;
    count.progress("\n");
    Ok(())
}

/// Sends articles as long as there is room.
async fn send(requests: mpsc::Sender<v1::StreamingAttributeRequest>, room: Arc<Semaphore>) -> io::Result<()> {
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while let Some(line) = lines.next_line().await? {
        let Article { id, text } = serde_json::from_str(&line)?;
        room.acquire().await.map_err(io::Error::other)?.forget(); // given back with the answer
        let document = v1::Document { id: id.clone(), text, ..Default::default() };
        let request = v1::AttributeRequest { document: Some(document), ..Default::default() };
        let message = v1::StreamingAttributeRequest { request_id: id, request: Some(request) };
        if requests.send(message).await.is_err() {
            break; // the reader sees why
        }
    }
    Ok(())
}

#[derive(Default)]
struct Count {
    articles: usize,
    quotes: usize,
    failed: usize,
}

impl Count {
    /// Prints a line a quotation: article, speakers, words.
    fn show(&mut self, out: &mut impl Write, answer: &v1::StreamingAttributeResponse) -> io::Result<()> {
        self.articles += 1;
        let response = match &answer.result {
            Some(Outcome::Response(response)) => response,
            Some(Outcome::Error(error)) => {
                self.failed += 1;
                return writeln!(out, "{}\tfailed\t{}", answer.request_id, error.reason);
            }
            None => return Ok(()),
        };
        for quote in &response.quotes {
            self.quotes += 1;
            let names: Vec<_> = quote.speakers.iter().map(|speaker| speaker.name.as_str()).collect();
            let words: Vec<_> = quote.contents.iter().map(|span| span.text.as_str()).collect();
            writeln!(out, "{}\t{}\t{}", answer.request_id, names.join(", "), words.join(" … "))?;
        }
        Ok(())
    }

    fn progress(&self, end: &str) {
        eprint!("\r{} articles, {} quotations, {} failed{end}", self.articles, self.quotes, self.failed);
    }
}
