//! Tries calls again as the service config asks, which tonic does not read.

use std::{
    fs,
    future::Future,
    io,
    time::{Duration, Instant},
};

use serde::Deserialize;
use tonic::{Code, Request, Status};

const SERVICE_CONFIG: &str = "../../proto/attrib/v1/attribution_grpc_service_config.json";

/// How often and when to try again: a retryPolicy of the service config.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    max_attempts: u32,
    initial_backoff: String,
    max_backoff: String,
    backoff_multiplier: f64,
    retryable_status_codes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Config {
    method_config: Vec<MethodConfig>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MethodConfig {
    retry_policy: Policy,
}

impl Policy {
    /// Reads the policy that is shipped beside the contract, the same for every method.
    pub fn load() -> io::Result<Policy> {
        let config: Config = serde_json::from_str(&fs::read_to_string(SERVICE_CONFIG)?)?;
        let first = config.method_config.into_iter().next();
        first.map(|method| method.retry_policy).ok_or(io::ErrorKind::InvalidData.into())
    }

    /// Makes a call, and makes it again while it fails in a way that may pass and the deadline,
    /// which holds for all attempts together, has not.
    pub async fn call<T, R, F>(
        &self,
        deadline: Option<Duration>,
        request: impl Fn() -> Request<T>,
        mut call: impl FnMut(Request<T>) -> F,
    ) -> Result<R, Status>
    where
        F: Future<Output = Result<R, Status>>,
    {
        let began = Instant::now();
        let mut attempt = 0;
        loop {
            let mut request = request();
            if attempt > 0 {
                request.metadata_mut().insert("grpc-previous-rpc-attempts", attempt.into());
            }
            if let Some(deadline) = deadline {
                request.set_timeout(deadline.saturating_sub(began.elapsed()));
            }
            let status = match call(request).await {
                Ok(response) => return Ok(response),
                // tonic says "cancelled" of a deadline that passed.
                Err(_) if deadline.is_some_and(|deadline| began.elapsed() >= deadline) => {
                    return Err(Status::deadline_exceeded("the deadline passed"));
                }
                Err(status) => status,
            };
            attempt += 1;
            match self.wait(attempt, &status) {
                Some(delay) => tokio::time::sleep(delay).await,
                None => return Err(status),
            }
        }
    }

    /// How long to wait before the next attempt; None for no other. The server's word comes first.
    fn wait(&self, attempts: u32, status: &Status) -> Option<Duration> {
        let retryable = self.retryable_status_codes.iter().any(|name| code(name) == Some(status.code()));
        if attempts >= self.max_attempts || !retryable {
            return None;
        }
        if let Some(pushback) = status.metadata().get("grpc-retry-pushback-ms") {
            return pushback.to_str().ok()?.parse().ok().map(Duration::from_millis); // "-1" says never
        }
        let factor = self.backoff_multiplier.powi(attempts as i32 - 1);
        Some(seconds(&self.initial_backoff).mul_f64(factor).min(seconds(&self.max_backoff)))
    }
}

fn seconds(text: &str) -> Duration {
    Duration::from_secs_f64(text.trim_end_matches('s').parse().unwrap_or_default())
}

fn code(name: &str) -> Option<Code> {
    match name {
        "UNAVAILABLE" => Some(Code::Unavailable),
        "RESOURCE_EXHAUSTED" => Some(Code::ResourceExhausted),
        _ => None,
    }
}
