//! Prints who says what in an article: attribute ARTICLE

use std::{env, error::Error, fs, process, time::Duration};

use attribd_client::{dial, explain, retry::Policy, v1};
use tonic::Request;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which article?")?;
    let text = fs::read_to_string(&path)?;
    let message = v1::AttributeRequest {
        document: Some(v1::Document { id: path, text: text.clone(), ..Default::default() }),
        offset_encoding: v1::OffsetEncoding::Utf8.into(), // strings of Rust are UTF-8
        ..Default::default()
    };
    let client = dial()?;
    let answer = Policy::load()?
        .call(
            Some(Duration::from_secs(10)),
            || Request::new(message.clone()),
            |request| {
                let mut client = client.clone();
                async move { client.attribute(request).await }
            },
        )
        .await;
    let response = answer.unwrap_or_else(|status| {
        eprintln!("{}", explain(&status));
        process::exit(1);
    });
    for quote in response.into_inner().quotes {
        let names: Vec<_> = quote.speakers.iter().map(|speaker| speaker.name.as_str()).collect();
        let words: Vec<_> = quote.contents.iter().map(|span| &text[span.start as usize..span.end as usize]).collect();
        let names = if names.is_empty() { "?".to_string() } else { names.join(", ") };
        println!("{names}: {}", words.join(" … "));
    }
    Ok(())
}
