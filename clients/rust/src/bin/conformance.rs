//! Runs the suite of testdata/conformance and prints a line a case:
//! conformance DIRECTORY

use std::{
    collections::{BTreeMap, HashMap},
    env,
    error::Error,
    fmt::Debug,
    fs,
    future::Future,
    path::Path,
    process,
    time::Duration,
};

use attribd_client::{Client, dial_with, retry::Policy, v1};
use prost::Name;
use prost_reflect::{DescriptorPool, DynamicMessage};
use serde::Deserialize;
use serde_json::Value;
use tokio_stream::StreamExt;
use tonic::{
    Code, Request, Response, Status,
    metadata::{Ascii, MetadataKey},
};
use tonic_types::StatusExt;

type Fallible<T> = Result<T, Box<dyn Error>>;

/// A file of the suite; its README says what the fields mean.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    method: String,
    #[serde(default)]
    token: String,
    #[serde(default)]
    metadata: HashMap<String, String>,
    timeout_seconds: Option<f64>,
    cancel_after_seconds: Option<f64>,
    text_times: Option<usize>,
    #[serde(default)]
    repeat: usize,
    requests: Vec<Value>,
    #[serde(default)]
    responses: Vec<Value>,
    error: Option<Failure>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Failure {
    code: String,
    reason: String,
    domain: String,
    metadata: BTreeMap<String, String>,
    fields: Vec<String>,
    retry: bool,
}

#[tokio::main]
async fn main() -> Fallible<()> {
    let directory = env::args().nth(1).ok_or("which directory?")?;
    let mut files: Vec<_> = fs::read_dir(directory)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let suite = Suite::load()?;
    let mut failed = false;
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match suite.run(&file).await {
            Ok(()) => println!("ok {name}"),
            Err(error) => {
                failed = true;
                println!("FAIL {name}: {}", error.to_string().replace('\n', " "));
            }
        }
    }
    process::exit(failed.into())
}

struct Suite {
    contract: DescriptorPool,
    policy: Policy,
}

/// Makes a unary call of a case and compares what comes of it.
macro_rules! unary {
    ($suite:expr, $case:expr, $client:expr, $method:ident, $request:ty, $response:ty) => {{
        let mut requests: Vec<$request> = $suite.messages(&$case.requests)?;
        let request = requests.pop().ok_or("no request")?;
        let call = $suite.policy.call(
            $case.deadline(),
            || $case.request(request.clone()),
            |request| {
                let mut client = $client.clone();
                async move { client.$method(request).await }
            },
        );
        let got = $case.within(call).await.map(|response: Response<_>| vec![response.into_inner()]);
        $case.compare(got, $suite.messages::<$response>(&$case.responses)?)
    }};
}

impl Suite {
    fn load() -> Fallible<Suite> {
        let contract = DescriptorPool::decode(include_bytes!(concat!(env!("OUT_DIR"), "/contract.bin")).as_ref())?;
        Ok(Suite { contract, policy: Policy::load()? })
    }

    async fn run(&self, file: &Path) -> Fallible<()> {
        let case: Case = serde_json::from_slice(&fs::read(file)?)?;
        let token = match case.token.as_str() {
            "" => env::var("ATTRIBD_TOKEN").unwrap_or_default(),
            "none" => String::new(),
            other => other.to_string(),
        };
        let client = dial_with(&token)?; // one a case
        match case.method.as_str() {
            "Attribute" => self.attribute(&case, client).await,
            "BatchAttribute" => {
                unary!(self, case, client, batch_attribute, v1::BatchAttributeRequest, v1::BatchAttributeResponse)
            }
            "ListRules" => unary!(self, case, client, list_rules, v1::ListRulesRequest, v1::ListRulesResponse),
            "GetEngineInfo" => {
                unary!(self, case, client, get_engine_info, v1::GetEngineInfoRequest, v1::GetEngineInfoResponse)
            }
            "StreamingAttribute" => self.stream(&case, client).await,
            other => Err(format!("no method {other}").into()),
        }
    }

    async fn attribute(&self, case: &Case, client: Client) -> Fallible<()> {
        let mut requests: Vec<v1::AttributeRequest> = self.messages(&case.requests)?;
        let mut message = requests.pop().ok_or("no request")?;
        if let (Some(times), Some(document)) = (case.text_times, &mut message.document) {
            document.text = document.text.repeat(times);
        }
        let call = self.policy.call(
            case.deadline(),
            || case.request(message.clone()),
            |request| {
                let mut client = client.clone();
                async move { client.attribute(request).await }
            },
        );
        let got = case.within(call).await.map(|response| vec![response.into_inner()]);
        if let (Ok(got), Some(document)) = (&got, &message.document)
            && got[0].offset_encoding() == v1::OffsetEncoding::Utf8
        {
            check_slices(&document.text, &self.json(&got[0])?)?;
        }
        case.compare(got, self.messages(&case.responses)?)
    }

    async fn stream(&self, case: &Case, client: Client) -> Fallible<()> {
        let (mut requests, mut want) = (Vec::new(), Vec::new());
        for n in 0..case.repeat.max(1) {
            let suffix = if case.repeat > 0 { format!("-{}", n + 1) } else { String::new() };
            for mut request in self.messages::<v1::StreamingAttributeRequest>(&case.requests)? {
                request.request_id += &suffix;
                requests.push(request);
            }
            for mut response in self.messages::<v1::StreamingAttributeResponse>(&case.responses)? {
                response.request_id += &suffix;
                want.push(response);
            }
        }
        let call = self.policy.call(
            case.deadline(),
            || case.request(tokio_stream::iter(requests.clone())),
            |request| {
                let mut client = client.clone();
                async move {
                    let answers = client.streaming_attribute(request).await?.into_inner();
                    answers.collect::<Result<Vec<_>, Status>>().await
                }
            },
        );
        let mut got: Result<Vec<v1::StreamingAttributeResponse>, Status> = case.within(call).await;
        if let Ok(got) = &mut got {
            got.sort_by(|a, b| a.request_id.cmp(&b.request_id));
        }
        want.sort_by(|a, b| a.request_id.cmp(&b.request_id));
        case.compare(got, want)
    }

    /// Parses messages from proto-JSON.
    fn messages<T: Name + Default>(&self, raw: &[Value]) -> Fallible<Vec<T>> {
        let kind = self.contract.get_message_by_name(&T::full_name()).ok_or("not in the contract")?;
        raw.iter().map(|json| Ok(DynamicMessage::deserialize(kind.clone(), json)?.transcode_to()?)).collect()
    }

    fn json<T: Name>(&self, message: &T) -> Fallible<Value> {
        let kind = self.contract.get_message_by_name(&T::full_name()).ok_or("not in the contract")?;
        let mut dynamic = DynamicMessage::new(kind);
        dynamic.transcode_from(message)?;
        Ok(serde_json::to_value(dynamic)?)
    }
}

impl Case {
    /// A request with the metadata of the case.
    fn request<T>(&self, message: T) -> Request<T> {
        let mut request = Request::new(message);
        for (key, value) in &self.metadata {
            if let (Ok(key), Ok(value)) = (key.parse::<MetadataKey<Ascii>>(), value.parse()) {
                request.metadata_mut().insert(key, value);
            }
        }
        request
    }

    fn deadline(&self) -> Option<Duration> {
        self.timeout_seconds.map(Duration::from_secs_f64)
    }

    /// Drops a call after a while, where the case asks for it: that cancels it.
    async fn within<R>(&self, call: impl Future<Output = Result<R, Status>>) -> Result<R, Status> {
        match self.cancel_after_seconds {
            None => call.await,
            Some(seconds) => tokio::time::timeout(Duration::from_secs_f64(seconds), call)
                .await
                .unwrap_or_else(|_| Err(Status::cancelled("given up"))),
        }
    }

    fn compare<T: PartialEq + Debug>(&self, got: Result<Vec<T>, Status>, want: Vec<T>) -> Fallible<()> {
        match (got, &self.error) {
            (Ok(got), None) if got == want => Ok(()),
            (Ok(got), _) => Err(format!("got {got:?}, not {want:?} or {:?}", self.error).into()),
            (Err(status), None) => Err(format!("got {status:?}").into()),
            (Err(status), Some(want)) => {
                let got = failure(&status, !want.reason.is_empty());
                if got == *want { Ok(()) } else { Err(format!("error is {got:?}, not {want:?}").into()) }
            }
        }
    }
}

/// Reads an error in the form of a case.
fn failure(status: &Status, detailed: bool) -> Failure {
    let code = match status.code() {
        Code::InvalidArgument => "INVALID_ARGUMENT",
        Code::ResourceExhausted => "RESOURCE_EXHAUSTED",
        Code::FailedPrecondition => "FAILED_PRECONDITION",
        Code::DeadlineExceeded => "DEADLINE_EXCEEDED",
        Code::Cancelled => "CANCELLED",
        Code::Unavailable => "UNAVAILABLE",
        Code::Unauthenticated => "UNAUTHENTICATED",
        Code::PermissionDenied => "PERMISSION_DENIED",
        Code::Internal => "INTERNAL",
        _ => "another",
    };
    let mut out = Failure { code: code.into(), ..Default::default() };
    if detailed {
        if let Some(info) = status.get_details_error_info() {
            (out.reason, out.domain, out.metadata) = (info.reason, info.domain, info.metadata.into_iter().collect());
        }
        if let Some(bad) = status.get_details_bad_request() {
            out.fields = bad.field_violations.into_iter().map(|violation| violation.field).collect();
        }
        out.retry = status.get_details_retry_info().is_some();
    }
    out
}

/// Cuts every span of an answer out of the text.
fn check_slices(text: &str, found: &Value) -> Fallible<()> {
    let offset = |name| found.get(name).and_then(Value::as_u64).unwrap_or_default() as usize;
    if let Some(span) = found.get("text").and_then(Value::as_str) {
        let slice = text.get(offset("start")..offset("end")).ok_or("an offset within a character")?;
        if slice != span {
            return Err(format!("{span:?} is {slice:?} in the document").into());
        }
    }
    match found {
        Value::Array(all) => all.iter().try_for_each(|inner| check_slices(text, inner)),
        Value::Object(all) => all.values().try_for_each(|inner| check_slices(text, inner)),
        _ => Ok(()),
    }
}
